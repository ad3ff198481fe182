/** `contract-first lint`: Redocly's linter, with the ruleset of `redocly.yaml` or else its recommended one. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { contractFlag, DEFAULT_CONTRACT } from "../command-line.ts";
import { installedTool } from "../docs/redoc.ts";
import { PACKAGE_NAME } from "../invocation.ts";

const HELP = `npx ${PACKAGE_NAME} lint [FILE…] [FLAGS]

Passes all arguments to "redocly lint", which uses the ruleset of redocly.yaml in this folder, or else Redocly's
recommended one. Without arguments: lints the contracts that redocly.yaml names, or else ${DEFAULT_CONTRACT}. Exits 1 if it finds
an error.`;

export async function command(args: readonly string[]): Promise<void> {
  if (args.includes("--help")) return console.log(HELP);
  const hasOwn = args.length > 0 || existsSync("redocly.yaml");
  const words = hasOwn ? args : [contractFlag(undefined) ?? DEFAULT_CONTRACT];
  process.exitCode = await run([installedTool() ?? "", "lint", ...words]);
}

function run(words: readonly string[]): Promise<number> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...words], { stdio: "inherit", env });
    child.once("error", reject).once("close", (code) => resolve(code ?? 1));
  });
}
