/** The package as it is published: built, packed, and installed into an empty project as its README says. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { buildClient } from "../../client/packaging/build.ts";
import type { AtEnd } from "../support/at-end.ts";
import { temporaryFolder } from "../support/folder.ts";

export const execute = promisify(execFile);

export interface Packed {
  /** The built package, before packing. */
  readonly folder: string;
  readonly tarball: string;
  /** An empty project with only this package installed. */
  readonly project: string;
}

export async function packClient(atEnd: AtEnd): Promise<Packed> {
  const parent = temporaryFolder(atEnd);
  const folder = join(parent, "chirp-api/dist/client");
  const project = join(parent, "project");
  await buildClient(folder);
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "name": "empty", "private": true, "type": "module" }\n');
  for (const line of installLinesOf("client/README.md")) {
    const [command = "", ...words] = line.split(" ");
    await execute(command, words, { cwd: project, env: { ...process.env, ...OFFLINE } });
  }
  const tarball = join(project, readdirSync(project).find((name) => name.endsWith(".tgz")) ?? "no tarball");
  return { folder, tarball, project };
}

/** A missing dependency would have to be downloaded, which fails here. */
const OFFLINE = { npm_config_offline: "true", npm_config_audit: "false", npm_config_fund: "false" };

/** The commands that install the package, from a README of this repository. */
export function installLinesOf(readme: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, "../..", readme), "utf8");
  const [, block = ""] = /^```sh\n(npm pack .*?\n)```$/ms.exec(text) ?? [];
  return block.trim().split("\n");
}

/** The first Node on PATH that is older than the one that runs the tests. */
export async function olderNode(): Promise<{ readonly path: string; readonly version: string } | undefined> {
  const found = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "node"));
  for (const path of found.filter((file) => existsSync(file))) {
    const version = (await execute(path, ["--version"])).stdout.trim();
    if (Number.parseInt(version.slice(1), 10) < Number.parseInt(process.versions.node, 10)) return { path, version };
  }
  return undefined;
}
