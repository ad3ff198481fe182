/** Asks `redocly diff` for the changes between two contracts; it knows which components are in requests or answers. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ContractError } from "../generator/contract.ts";
import { type Contracts, type Impact, partsOf, type RatedChange } from "./change.ts";

/** Its report, `--format json`, as far as it is read here. */
interface Reported {
  readonly kind: RatedChange["kind"];
  readonly typeName: string;
  readonly impact: Impact;
  readonly property?: string;
  readonly verdicts: readonly { readonly message: string }[];
  readonly base?: Side;
  readonly revision?: Side;
}

interface Side {
  readonly pointer: string;
  readonly value?: unknown;
}

export async function redoclyDiff(contracts: Contracts): Promise<readonly RatedChange[]> {
  const folder = await mkdtemp(join(tmpdir(), "contract-diff-"));
  try {
    const files = { base: join(folder, "base.json"), revision: join(folder, "revision.json") };
    await writeFile(files.base, JSON.stringify(contracts.base));
    await writeFile(files.revision, JSON.stringify(contracts.revision));
    const report = join(folder, "report.json");
    await runCli([files.base, files.revision, `--output=${report}`]);
    const { changes } = JSON.parse(await readFile(report, "utf8")) as { changes: readonly Reported[] };
    return changes.map(changeFrom);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const CLI = join(import.meta.dirname, "../../node_modules/@redocly/cli/bin/cli.js");
const CONFIG = join(import.meta.dirname, "redocly.yaml");
const OPTIONS = ["--format=json", "--fail-on=none", `--config=${CONFIG}`];

function runCli(parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const command = [CLI, "diff", ...parameters, ...OPTIONS];
    const child = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "pipe"] });
    let complaints = "";
    child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
    child.once("error", reject).once("close", (code) => {
      if (code === 0) return resolve();
      reject(new ContractError(`redocly diff could not compare the contracts:\n${complaints}`));
    });
  });
}

function changeFrom({ kind, typeName, impact, property, verdicts, base, revision }: Reported): RatedChange {
  // Of a keyword that is only on one side, the other side's pointer leads to the node around it.
  const side = revision?.value === undefined ? (base ?? revision) : revision;
  const parts = partsOf(side?.pointer ?? "#");
  const place = property !== undefined && parts.at(-1) === property ? parts.slice(0, -1) : parts;
  const reason = verdicts.map(({ message }) => message).join(" ");
  return {
    kind,
    typeName,
    place,
    impact,
    ...(property !== undefined && { property }),
    ...(base?.value !== undefined && { before: base.value }),
    ...(revision?.value !== undefined && { after: revision.value }),
    ...(reason !== "" && { reason }),
  };
}
