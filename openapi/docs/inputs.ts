import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

/**
 * `inputs.json` of a site: the digest of the bundle it was built from, so that a server can tell whether it is current.
 */
export async function inputsOf(bundle: string): Promise<string> {
  const digest = createHash("sha256")
    .update(await readFile(bundle))
    .digest("base64url");
  return `${JSON.stringify({ bundle: digest }, undefined, 2)}\n`;
}
