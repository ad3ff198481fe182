/** The process is killed while it writes a group of writes to the log, before or during their commit. */
import { describe, expect, test } from "vitest";
import { note } from "./figures.ts";
import { type Judgement, Ledger, UNHARMED } from "./ledger.ts";
import { type Edit, newInstallation, startProcess } from "./server-process.ts";
import { strace } from "./strace.ts";

const KILLS = 20;

/** Kills a server with 32 clients, each time during the n-th write to the log after the first registrations. */
async function killInGroups(kills: number, edits: readonly Edit[] = []) {
  const installation = await newInstallation();
  const ledger = new Ledger();
  const harm: Judgement[] = [];
  for (let round = 0; round < kills; round++) {
    const server = await startProcess(installation, { edits });
    await ledger.load(server, 1, () => ledger.acknowledged.size > round * 10);
    const nth = 40 + Math.floor(Math.random() * 800);
    const inject = `inject=pwrite64:signal=SIGKILL:when=${nth}`;
    await strace(server.pid, ["-P", `${installation.file}-wal`, "-e", "trace=pwrite64", "-e", inject]);
    await ledger.load(server, 32);
    await server.command.ended;
    const judgement = ledger.judge(installation);
    if (JSON.stringify(judgement) !== JSON.stringify(UNHARMED)) harm.push(judgement);
  }
  return { acknowledged: ledger.acknowledged.size, harm };
}

/** Commits each statement separately. */
const WITHOUT_TRANSACTIONS: readonly Edit[] = [
  { file: "server/store/write-groups.ts", find: 'this.#sqlite.exec("begin immediate")', replace: "" },
  { file: "server/store/write-groups.ts", find: 'this.#sqlite.exec("commit")', replace: "" },
  { file: "server/store/node-sqlite.ts", find: '"savepoint part"', replace: '"select 1"' },
  { file: "server/store/node-sqlite.ts", find: '["release part"]', replace: '["select 1"]' },
];

describe("a server that is killed in the middle of a group", () => {
  test(`${KILLS} times: each write is stored completely or not at all`, { timeout: 600_000 }, async () => {
    const { acknowledged, harm } = await killInGroups(KILLS);

    note("D1, in a group", {
      figure: `${KILLS} kills within a write to the log, ${acknowledged.toLocaleString("en")} acknowledged: 0 lost, 0 doubled, 0 half`,
    });
    expect(harm).toEqual([]);
  });

  test("leaves numbers without their apps if nothing is a transaction", { timeout: 120_000 }, async () => {
    const { harm } = await killInGroups(8, WITHOUT_TRANSACTIONS);

    const half = harm.reduce((sum, each) => sum + each.half, 0);
    note("D1, in a group", { control: `without transactions: ${half} half in 8 kills` });
    expect(half).toBeGreaterThan(0);
  });
});
