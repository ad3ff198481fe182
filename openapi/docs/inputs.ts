/** What a built site was made from, so that whoever serves it can tell whether it is still the one. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** `inputs.json` of a site. */
export interface Inputs {
  readonly bundle: string;
  /** The code that makes the site, by its path as seen from the site's folder. */
  readonly builder: Readonly<Record<string, string>>;
}

export async function inputsOf(bundle: string, folder: string): Promise<string> {
  const entries = (await builderFiles()).map(async (file) => [slashed(relative(folder, file)), await hashOf(file)]);
  const inputs: Inputs = { bundle: await hashOf(bundle), builder: Object.fromEntries(await Promise.all(entries)) };
  return `${JSON.stringify(inputs, undefined, 2)}\n`;
}

/** What the sandbox guide shows. */
const SANDBOX_DATA = ["accounts", "known-numbers", "known-signups"].map((name) => `../server/sandbox/${name}.ts`);

async function builderFiles(): Promise<readonly string[]> {
  const own = (await readdir(import.meta.dirname)).sort().map((name) => join(import.meta.dirname, name));
  const around = ["docs.ts", "generator/literal.ts", ...SANDBOX_DATA].map((path) =>
    join(import.meta.dirname, "..", path),
  );
  // Its version is in there.
  const tool = fileURLToPath(import.meta.resolve("@redocly/cli/package.json"));
  return [...own, ...around, tool];
}

const hashOf = async (file: string) =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("base64url");
const slashed = (path: string) => path.replaceAll("\\", "/");
