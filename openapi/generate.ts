/** `npm run generate`: generates the bundle, types, client and server of a contract. */
import { watch } from "node:fs";
import { dirname, resolve } from "node:path";
import { contractFlag, DEFAULT_CONTRACT, type Flags, reportFailure, runCommand, UsageError } from "./command-line.ts";
import { ContractError } from "./generator/contract-error.ts";
import {
  contractFiles,
  type GeneratedFiles,
  type ImportExtension,
  type Part,
  runtimeFiles,
  stale,
  withImportExtension,
  withOnly,
  write,
} from "./generator/generated-files.ts";
import { type Remark, remarkLines } from "./generator/remarks.ts";
import { commandLine, isPackage, withFlags } from "./invocation.ts";
import { neededPackages } from "./needed-packages.ts";
import type { Contract, Operation } from "./runtime/document.ts";

/** What to generate code from, and how. */
interface Source {
  readonly contract: string;
  /** The path from `out` to another contract's runtime; by default `out` gets its own. */
  readonly runtime?: string;
  readonly importExtension?: ImportExtension;
  /** By default everything is generated. */
  readonly only?: Part | undefined;
}

interface Target extends Source {
  readonly out: string;
}

const OURS: readonly Target[] = [
  { contract: "openapi/openapi.yaml", out: "generated" },
  { contract: "openapi/upstream/meta-graph.yaml", out: "generated/meta-graph", runtime: "../runtime" },
  { contract: "openapi/sandbox/controls.yaml", out: "generated/sandbox", runtime: "../runtime" },
];

/** For the installed package. */
const DEFAULT_OUT = "generated";

const HELP = `${withFlags("generate")} [--contract FILE --out FOLDER] [--check | --watch] [--verbose]

  --contract FILE  a contract of your own, in OpenAPI 3.1, 3.0 or 2.0 (default: ${isPackage ? DEFAULT_CONTRACT : "the contracts of this project"})
  --out FOLDER     where the code goes: openapi.json, types.ts, operations.ts, client.ts, server.ts and runtime/${isPackage ? ` (default: ${DEFAULT_OUT})` : ""}
  --import-extension js, ts or none
                   how the code imports its files (default: ts, as Node runs it): js for tsc, none for bundlers
  --only client or server
                   writes one of them and what it needs (default: both)
  --check          writes nothing; names what is stale and exits 1
  --watch          generates again whenever a file of the contract is saved
  --verbose        shows each place of the contract that is not read as written, instead of one line per kind`;

export interface Generation {
  readonly files: GeneratedFiles;
  readonly remarks: readonly Remark[];
  readonly sources: readonly string[];
}

/** Generates all files of one contract without writing them, including its runtime if it has its own. */
export async function generate(
  contractFile: string,
  { runtime, importExtension = "ts", only }: Omit<Source, "contract"> = {},
): Promise<Generation> {
  // The linter and the compiler take most of a second to load; a mistyped flag should not wait for that.
  const { readContract } = await import("./generator/read-contract.ts");
  const { contractModules } = await import("./generator/contract-modules.ts");
  const { contract, operations, remarks, sources, hasPassedRuleset } = await readContract(contractFile);
  const modules = orRefuse(contractFile, () => contractModules(contract, operations));
  const own = contractFiles({ source: contractFile, bundle: contract, modules }, runtime ?? "./runtime");
  const all = new Map([...own, ...(runtime === undefined ? runtimeFiles() : [])]);
  const files = only === undefined ? all : withOnly(only, all);
  const further = hasPassedRuleset ? [] : await furtherRemarks(contract, operations);
  return { files: withImportExtension(files, importExtension), remarks: [...remarks, ...further], sources };
}

/** Loads the checks of examples and responses only if the linter has not run them. */
export async function furtherRemarks(contract: Contract, operations: readonly Operation[]): Promise<Remark[]> {
  const { exampleRemarks } = await import("./generator/example-remarks.ts");
  const { refusalRemarks } = await import("./generator/refusal-remarks.ts");
  return [...exampleRemarks(contract, operations), ...refusalRemarks(contract, operations)];
}

function orRefuse(file: string, make: () => Record<string, string>): Record<string, string> {
  try {
    return make();
  } catch (cause) {
    const [reason] = (cause as Error).message.split("\n");
    throw new ContractError(`${file}: its types cannot be generated: ${reason}`, { cause });
  }
}

interface Mode {
  readonly check: boolean;
  readonly verbose: boolean;
}

async function run(targets: readonly Target[], { check, verbose }: Mode): Promise<readonly string[]> {
  const sources: string[] = [];
  for (const { contract, out, ...how } of targets) {
    const started = performance.now();
    const generation = await generate(contract, how);
    sources.push(...generation.sources);
    for (const line of remarkLines(generation.remarks, verbose)) console.log(line);
    if (check) refuseStale(out, generation.files);
    else await write(out, generation.files);
    // This project has them installed.
    const needed = isPackage && !check ? neededPackages(out, generation.files) : [];
    const took = Math.round(performance.now() - started);
    console.log(
      `${contract} -> ${out}/: ${generation.files.size} files ${check ? "up to date" : "written"} (${took} ms)`,
    );
    for (const line of needed) console.log(line);
  }
  return sources;
}

function refuseStale(out: string, files: GeneratedFiles): void {
  const names = stale(out, files);
  if (names.length > 0)
    throw new ContractError(`${names.join(", ")}: stale. Run "${commandLine("generate")}" and commit the result.`);
}

/** Runs again after each save; editors save in bursts, so it waits until they pause. */
async function runOnSave(targets: readonly Target[], verbose: boolean): Promise<void> {
  const watched = new Set<string>();
  let pending: NodeJS.Timeout | undefined;
  const again = () => {
    clearTimeout(pending);
    pending = setTimeout(() => void runAndWatch(), 80);
  };
  const runAndWatch = async () => {
    const sources = await run(targets, { check: false, verbose }).catch((error: unknown) => {
      reportFailure(error);
      return targets.map(({ contract }) => contract);
    });
    // A save may add a new folder.
    for (const folder of new Set(sources.map((file) => dirname(resolve(file))))) {
      if (watched.has(folder)) continue;
      watched.add(folder);
      watch(folder, again);
    }
  };
  await runAndWatch();
  console.log(`Watching ${watched.size} folder(s); stop with Ctrl-C.`);
}

function targetsFrom(flags: Flags<typeof FLAGS>): readonly Target[] {
  const { contract, out, "import-extension": extension, only } = flags;
  if (isPackage) return [ofPackage(flags)];
  if ([contract, out, extension, only].every((flag) => flag === undefined)) return OURS;
  if (contract === undefined || out === undefined)
    throw new UsageError("Give both --contract and --out; the other flags need them too. See --help.");
  return [{ contract, out, importExtension: importExtensionFrom(extension), only: partFrom(only) }];
}

/** The package has defaults for folder and contract. */
function ofPackage({ contract, out = DEFAULT_OUT, "import-extension": extension, only }: Flags<typeof FLAGS>): Target {
  return {
    contract: contractFlag(contract) ?? DEFAULT_CONTRACT,
    out,
    importExtension: importExtensionFrom(extension),
    only: partFrom(only),
  };
}

function partFrom(given: string | undefined): Part | undefined {
  if (given === undefined || given === "client" || given === "server") return given;
  throw new UsageError(`--only takes client or server, not "${given}".`);
}

function importExtensionFrom(given = "ts"): ImportExtension {
  if (given === "js" || given === "ts" || given === "none") return given;
  throw new UsageError(`--import-extension takes js, ts or none, not "${given}".`);
}

const FLAGS = {
  contract: "text",
  out: "text",
  "import-extension": "text",
  only: "text",
  check: "switch",
  watch: "switch",
  verbose: "switch",
} as const;

async function main(flags: Flags<typeof FLAGS>): Promise<void> {
  const { check = false, watch: onSave = false, verbose = false } = flags;
  if (check && onSave) throw new UsageError("--check writes nothing and --watch writes on each save; choose one.");
  const targets = targetsFrom(flags);
  if (onSave) await runOnSave(targets, verbose);
  else await run(targets, { check, verbose });
}

export const command = (args?: readonly string[]): Promise<void> =>
  runCommand({ help: HELP, flags: FLAGS, main }, args);

if (import.meta.main) await command();
