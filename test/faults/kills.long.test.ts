/** The process is killed while clients write; every acknowledged write must be stored. */
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { IS_FULL, note } from "./figures.ts";
import { type Judgement, Ledger, UNHARMED } from "./ledger.ts";
import { type Edit, kill, newInstallation, startProcess } from "./server-process.ts";

const KILLS = IS_FULL ? 100 : 3;
const WRITES_UNTIL_KILL = 105;

/** Kills the server this often, each time after some more acknowledged writes. */
async function killOften(kills: number, edits: readonly Edit[] = []) {
  const installation = await newInstallation();
  const ledger = new Ledger();
  const harm: Judgement[] = [];
  const starts: number[] = [];
  for (let round = 0; round < kills; round++) {
    const started = performance.now();
    const server = await startProcess(installation, { edits });
    starts.push(performance.now() - started);
    const loading = ledger.load(server, 16);
    await ledger.acknowledgesMore(WRITES_UNTIL_KILL);
    await wait(Math.random() * 30);
    await Promise.all([kill(server), loading]);
    const judgement = ledger.judge(installation);
    if (JSON.stringify(judgement) !== JSON.stringify(UNHARMED)) harm.push(judgement);
  }
  return {
    acknowledged: ledger.acknowledged.size,
    harm,
    statuses: ledger.statuses,
    starts: starts.sort((a, b) => a - b),
  };
}

describe("a server that is killed by SIGKILL while it writes", () => {
  test(`${KILLS} times: no acknowledged write is lost, doubled or half`, { timeout: 1_200_000 }, async () => {
    const { acknowledged, harm, statuses, starts } = await killOften(KILLS);

    const median = Math.round(starts[KILLS >> 1] ?? 0);
    note("D1", {
      figure: `${KILLS} kills, ${acknowledged.toLocaleString("en")} acknowledged writes: 0 lost, 0 doubled, 0 half; ready again in ${median} ms (median)`,
    });
    expect(harm).toEqual([]);
    expect(Object.keys(statuses)).toEqual(["201"]);
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS * WRITES_UNTIL_KILL);
  });

  test("loses writes if it acknowledges them before their commit", { timeout: 120_000 }, async () => {
    const early: Edit = {
      file: "server/store/write-groups.ts",
      find: 'this.#sqlite.exec("commit");\n',
      replace: `this.#ends.tell({ outcomes: outcomes.splice(0) });
        await new Promise((resolve) => setTimeout(resolve, 200));
        this.#sqlite.exec("commit");\n`,
    };

    const { acknowledged, harm } = await killOften(3, [early]);

    // A write that the first kill lost is missing after the later kills too.
    const lost = harm.at(-1)?.lost ?? 0;
    note("D1", { control: `acknowledged before the commit: ${lost} of ${acknowledged} lost in 3 kills` });
    expect(lost).toBeGreaterThan(0);
  });
});
