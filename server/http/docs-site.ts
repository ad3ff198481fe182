/**
 * The docs site and the contract, in memory. If needed, another process builds the site first; the API is served
 * meanwhile.
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ReadyText, readyText } from "./ready-text.ts";

export interface DocsSiteOptions {
  /** The bundled contract: it is served, and the site is built from it. */
  readonly bundle: string;
  /**
   * The site's folder: `index.html`, the Markdown pages, and `inputs.json`, which records what they were built from.
   */
  readonly folder: string;
  /**
   * Builds the site from the bundle into the folder.
   *
   * @returns `false` when the build tools are not installed
   */
  readonly build: () => Promise<boolean>;
  /** Whether the build tools are installed. */
  readonly canBuild: () => boolean;
  /** Called with the error when the site could not be built. */
  readonly onFailure: (failure: unknown) => void;
}

/** The pages of a site by their path below `/docs/`, or why there are none. */
export type Pages = ReadonlyMap<string, ReadyText> | "no tools" | "failed";

export interface DocsSite {
  /** Reads the site, or builds it if it was built from another bundle. Done once, by the first call. */
  readonly pages: () => Promise<Pages>;
  /** Created at the first request, then reused. */
  readonly json: () => Promise<ReadyText>;
  readonly yaml: () => Promise<ReadyText>;
  /** Whether the site exists or is being built, without waiting for the build. */
  isAvailable(): Promise<boolean>;
}

export function docsSite({ bundle, folder, build, canBuild, onFailure }: DocsSiteOptions): DocsSite {
  const isMade = isMadeFrom(bundle, folder);
  let hasFailed = false;
  const prepare = async (): Promise<Pages> => {
    if (!(await isMade) && !(await build())) return "no tools";
    return readPages(folder);
  };
  const fail = (failure: unknown): Pages => {
    hasFailed = true;
    onFailure(failure);
    return "failed";
  };
  return {
    pages: once(() => prepare().catch(fail)),
    json: once(async () => readyText("application/json", await readFile(bundle))),
    yaml: once(() => yamlOf(bundle)),
    isAvailable: async () => !hasFailed && ((await isMade) || canBuild()),
  };
}

/** Whether the site in the folder was built from this bundle. */
async function isMadeFrom(bundle: string, folder: string): Promise<boolean> {
  try {
    const inputs = JSON.parse(await readFile(join(folder, "inputs.json"), "utf8")) as { bundle?: string };
    return (
      inputs.bundle ===
      createHash("sha256")
        .update(await readFile(bundle))
        .digest("base64url")
    );
  } catch {
    return false;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  md: "text/markdown",
  txt: "text/plain",
  json: "application/json",
};

/** All paths that a site has. */
const PAGE =
  /^(?:index\.html|llms(?:-full)?\.txt|versions\/[\w.-]+\/(?:index\.html|openapi\.json)|(?:guides|operations)\/[A-Za-z0-9_-]+\.md)$/;

async function readPages(folder: string): Promise<ReadonlyMap<string, ReadyText>> {
  const files = await readdir(folder, { recursive: true });
  const names = files.map((file) => file.replaceAll("\\", "/")).filter((name) => PAGE.test(name));
  const pages = names.map(async (name): Promise<[string, ReadyText]> => {
    const type = TYPES[name.split(".").at(-1) ?? ""] ?? "text/plain";
    return [name === "index.html" ? "" : name, await readyText(type, await readFile(join(folder, name)))];
  });
  const read = new Map(await Promise.all(pages));
  const start = read.get("");
  return start ? read.set("index.html", start) : read;
}

/** Imports the YAML library only when needed, so that it does not delay the start. */
async function yamlOf(bundle: string): Promise<ReadyText> {
  const [json, { stringify }] = await Promise.all([readFile(bundle, "utf8"), import("yaml")]);
  const text = stringify(JSON.parse(json), { aliasDuplicateObjects: false, lineWidth: 100 });
  return readyText("application/yaml", Buffer.from(text));
}

/** Works once. Work that has failed is done again by the next call. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= work().catch((failure: unknown) => {
      made = undefined;
      throw failure;
    });
    return made;
  };
}
