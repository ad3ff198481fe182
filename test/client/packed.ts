/** The package as it is published: built, packed, and installed into an empty project. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { buildClient } from "../../client/packaging/build.ts";
import type { AtEnd } from "../support/at-end.ts";
import { temporaryFolder } from "../support/folder.ts";

export const execute = promisify(execFile);

export interface Packed {
  /** What was built, before it was packed. */
  readonly folder: string;
  readonly tarball: string;
  /** An empty project that has the package installed, and nothing else. */
  readonly project: string;
}

export async function packClient(atEnd: AtEnd): Promise<Packed> {
  const parent = temporaryFolder(atEnd);
  const folder = join(parent, "package");
  const project = join(parent, "project");
  await buildClient(folder);
  await npm(folder, "pack", "--pack-destination", parent);
  const tarball = join(parent, readdirSync(parent).find((name) => name.endsWith(".tgz")) ?? "no tarball");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "name": "empty", "private": true, "type": "module" }\n');
  // Offline: whatever the package would still need would have to be fetched, and could not be.
  await npm(project, "install", "--offline", "--no-audit", "--no-fund", tarball);
  return { folder, tarball, project };
}

const npm = (cwd: string, ...args: readonly string[]) => execute("npm", [...args, "--ignore-scripts"], { cwd });

/** The first Node on PATH that is older than the one that runs the tests. */
export async function olderNode(): Promise<{ readonly path: string; readonly version: string } | undefined> {
  const found = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "node"));
  for (const path of found.filter((file) => existsSync(file))) {
    const version = (await execute(path, ["--version"])).stdout.trim();
    if (Number.parseInt(version.slice(1), 10) < Number.parseInt(process.versions.node, 10)) return { path, version };
  }
  return undefined;
}
