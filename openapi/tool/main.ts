#!/usr/bin/env node
/** The package's only command: runs the programs that are npm scripts in this project. */
import "../../server/preload.mjs";
import { reportFailure, UsageError } from "../command-line.ts";
import { PACKAGE_NAME } from "../invocation.ts";
import { ownManifest } from "../manifest.ts";
import { OTHER_VALIDATOR, PRISM, REDOCLY, requirePeers } from "./peers.ts";

interface Command {
  readonly does: string;
  /** Packages that it requires to be installed beside it. */
  readonly needs?: (has: (flag: string) => boolean) => readonly string[];
  readonly load: () => Promise<{ readonly command: (args: readonly string[]) => Promise<void> }>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  generate: { does: "makes types, a client and a server from a contract", load: () => import("../generate.ts") },
  stub: {
    does: "serves the contract: validates requests, answers with its examples",
    needs: (has) => (has("--validator") ? OTHER_VALIDATOR : []),
    load: () => import("../../server/stub.ts"),
  },
  mock: { does: "the same with Prism", needs: () => PRISM, load: () => import("../../server/mock.ts") },
  docs: { does: "makes a page of docs that needs no network", needs: () => REDOCLY, load: () => import("../docs.ts") },
  test: {
    does: "tests an implementation against the contract",
    needs: (has) => (has("--base-url") ? [] : PRISM),
    load: () => import("../../test/contract/run.ts"),
  },
  diff: { does: "rates what changed since another version", load: () => import("../contract-diff.ts") },
  lint: { does: "runs Redocly's linter", needs: () => REDOCLY, load: () => import("./lint.ts") },
};

const HELP = `npx ${PACKAGE_NAME} COMMAND [FLAGS]

${Object.entries(COMMANDS)
  .map(([name, { does }]) => `  ${name.padEnd(10)}${does}`)
  .join("\n")}

"${PACKAGE_NAME} COMMAND --help" says more of each; --version prints the version.`;

async function main([name = "", ...args]: readonly string[]): Promise<void> {
  if (name === "--help") return console.log(HELP);
  if (name === "--version") return console.log(ownManifest().version);
  if (name === "") throw new UsageError(HELP);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(`There is no command "${name}"; see ${PACKAGE_NAME} --help.`);
  const has = (flag: string) => args.some((word) => word.split("=")[0] === flag);
  if (!has("--help")) requirePeers(name, command.needs?.(has) ?? []);
  await (await command.load()).command(args);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
