import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Whether the site in the folder was made from this bundle, and by the builder that is there.
 *
 * Files of the builder that are not there do not count: a site may be served where nobody can build it.
 */
export async function isFresh(bundle: string, folder: string): Promise<boolean> {
  const text = await readFile(join(folder, "inputs.json"), "utf8").catch(() => undefined);
  const inputs = text === undefined ? {} : (JSON.parse(text) as { bundle?: string; builder?: Record<string, string> });
  if (inputs.bundle !== sha256(await readFile(bundle))) return false;
  const unchanged = Object.entries(inputs.builder ?? {}).map(async ([path, hash]) => {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    return bytes === undefined || sha256(bytes) === hash;
  });
  return (await Promise.all(unchanged)).every(Boolean);
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("base64url");
