/** `npm run build:client`: builds the package to publish, a self-contained folder, from client/ and generated/. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";
import { writeDeclarations } from "./declarations.ts";

const ROOT = join(import.meta.dirname, "../..");
const CLIENT = join(ROOT, "client");

/** Writes the package into a folder, which is emptied first. */
export async function buildClient(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundleClient(join(folder, "index.js"));
  writeDeclarations({ root: ROOT, entry: "client/index.ts", folder: join(folder, "types") });
  for (const file of ["client/README.md", "LICENSE"])
    cpSync(join(ROOT, file), join(folder, file.replace("client/", "")));
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
}

/** The commands that install the package from that folder, to be run in the other project's folder. */
export function installLines(folder: string): readonly string[] {
  const { name, version } = JSON.parse(readFileSync(join(CLIENT, "package.json"), "utf8")) as Record<string, string>;
  const argument = /^[\w./:\\-]+$/.test(folder) ? folder : `"${folder}"`;
  return [`npm pack ${argument}`, `npm install ./${name}-${version}.tgz`];
}

/** One ES module for Node 20 and newer, browsers and other runtimes with web standards. */
export async function bundleClient(file: string): Promise<void> {
  await build({
    input: join(CLIENT, "index.ts"),
    logLevel: "warn",
    transform: { target: "es2022" },
    output: { file, format: "esm", comments: { annotation: true, jsdoc: false, legal: true } },
  });
}

/** In the repository the package is its sources; published, it is the built files. */
function manifest(): object {
  const { private: _, ...rest } = JSON.parse(readFileSync(join(CLIENT, "package.json"), "utf8")) as object & {
    private?: boolean;
  };
  const types = "./types/client/index.d.ts";
  return {
    ...rest,
    main: "./index.js",
    types,
    exports: { ".": { types, default: "./index.js" }, "./package.json": "./package.json" },
    files: ["index.js", "types"],
  };
}

if (import.meta.main) {
  const folder = join(ROOT, "dist/client");
  await buildClient(folder);
  console.log("dist/client is ready; npm publish ./dist/client publishes it.");
  console.log(
    `To install it into another project, run in that project's folder:\n\n${installLines(folder).join("\n")}`,
  );
}
