/** `npm run build:tool`: builds the package that others install, a folder and its tarball. */
import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { PACKAGE_NAME } from "../invocation.ts";
import { installedSize } from "./installed-size.ts";
import { packageModules } from "./modules.ts";
import { PEERS, TYPESCRIPT_6 } from "./peers.ts";
import { readme } from "./readme.ts";

const ROOT = join(import.meta.dirname, "../..");
const MAIN = "openapi/tool/main.ts";
/** The modules of the docs page are put into it, and imported by none. */
const PAGE_MODULES = globSync("openapi/docs/page/*.ts", { cwd: ROOT });
const ENTRIES = [MAIN, "openapi/tool/compiler-api.ts", ...PAGE_MODULES];

/** Files read at run time; the runtime is also copied beside generated code. */
const DATA = ["openapi/generator/**/*.yaml", "openapi/docs/*.{css,hbs}", "openapi/runtime/**/*.ts", "LICENSE"];

interface Versions {
  readonly [name: string]: string;
}

interface RootManifest {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
}

const root = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as RootManifest;

/** Writes the package into a folder, which is emptied first, and its tarball beside it. */
export async function buildTool(folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  const { files, packages, bundled } = await packageModules(ENTRIES);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of files) write(path, text);
  for (const path of globSync(DATA, { cwd: ROOT })) cpSync(join(ROOT, path), join(folder, path));
  write("package.json", `${JSON.stringify(manifest(packages), null, 2)}\n`);
  write("README.md", readme(root.version));
  write("LICENSES-OF-BUNDLED-PACKAGES.txt", licencesOf(bundled));
  return pack(folder);
}

function pack(folder: string): string {
  const words = ["pack", folder, "--pack-destination", dirname(folder), "--silent"];
  return join(dirname(folder), execFileSync("npm", words, { encoding: "utf8" }).trim());
}

/** The versions of this project, which its tests have run with. */
function manifest(imported: ReadonlySet<string>): object {
  const versions: Versions = { ...root.devDependencies, ...root.dependencies };
  // json-schema requires the browser package as a peer.
  const needed = [...imported, "@hyperjump/browser"].filter((name) => !PEERS.includes(name)).sort();
  const unknown = needed.find((name) => versions[name] === undefined);
  if (unknown !== undefined) throw new Error(`${unknown} is imported, but is not a dependency of this project.`);
  return {
    name: PACKAGE_NAME,
    version: root.version,
    description: "Types, a client, a validating server, a mock, docs and tests from an OpenAPI contract.",
    license: root.license,
    type: "module",
    engines: { node: ">=20.19" },
    bin: { [PACKAGE_NAME]: MAIN.replace(/\.ts$/, ".js") },
    exports: { "./package.json": "./package.json" },
    dependencies: Object.fromEntries(needed.map((name) => [name, versions[name]])),
    peerDependencies: Object.fromEntries(PEERS.map((name) => [name, peerRange(name, versions)])),
    peerDependenciesMeta: Object.fromEntries(PEERS.map((name) => [name, { optional: true }])),
  };
}

/**
 * Any TypeScript from the oldest that writes the same types; if version 7 is used, an error explains that it has no
 * API.
 */
function peerRange(name: string, versions: Versions): string {
  if (name === "typescript") return ">=5.4";
  return name === TYPESCRIPT_6 ? ">=6" : `^${versions[name]}`;
}

function licencesOf(folders: ReadonlySet<string>): string {
  const texts = [...folders].sort().map((folder) => {
    const [file] = globSync("LICEN[CS]E*", { cwd: folder });
    const { name, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Versions;
    return `${name} (${license})\n\n${file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

if (import.meta.main) {
  const tarball = await buildTool(join(ROOT, "dist", PACKAGE_NAME));
  const place = relative(".", tarball);
  console.log(
    `${place} is ready. To install it, run this in your project's folder:\n\nnpm install --save-dev ${tarball} typescript@6\n`,
  );
  const folder = mkdtempSync(join(tmpdir(), `${basename(PACKAGE_NAME)}-`));
  try {
    const { megabytes, packages } = installedSize(tarball, folder);
    console.log(`Installed, it needs ${megabytes.toFixed(1)} MB in ${packages} packages, without its peers.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
