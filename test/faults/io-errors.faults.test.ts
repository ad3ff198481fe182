/** The disk fails to sync, or the file is removed: every response must still be true. */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { call } from "../support/server.ts";
import { note } from "./figures.ts";
import { Ledger, UNHARMED } from "./ledger.ts";
import { type Edit, newInstallation, type ServerProcess, startProcess } from "./server-process.ts";
import { strace } from "./strace.ts";

/** Waits until the server is not ready. @returns the milliseconds until then */
async function unreadyAfter(server: ServerProcess, since: () => number | undefined): Promise<number> {
  for (;;) {
    const status = await call(server, "/readyz", { key: null }).then(
      (answer) => answer.status,
      () => 503,
    );
    if (status !== 200) return performance.now() - (since() ?? performance.now());
    await wait(10);
  }
}

/**
 * Writes until the server stops, for a few seconds at most.
 *
 * @returns how many writes were acknowledged after the first failure, and when the server was no longer ready
 */
async function writeUntilEnd(server: ServerProcess, ledger: Ledger, milliseconds = 20_000) {
  const stop = performance.now() + milliseconds;
  let failedAt: number | undefined;
  let late = 0;
  let hasEnded = false;
  void server.command.ended.then(() => (hasEnded = true));
  const client = async () => {
    while (!hasEnded && performance.now() < stop) {
      const asked = performance.now();
      const status = await ledger.register(server);
      if (status === undefined) return;
      if (status !== 201) failedAt ??= performance.now();
      else if (failedAt !== undefined && asked > failedAt) late++;
    }
  };
  const unready = unreadyAfter(server, () => failedAt);
  await Promise.all(Array.from({ length: 8 }, client));
  return { late, unready };
}

const GO_ON: Edit = { file: "server/store/sqlite-failures.ts", find: '10: "broken"', replace: '10: "unavailable"' };

describe("a disk that fails to sync", () => {
  /** The longest time of all runs. */
  let unreadyMs = 0;

  test.each([5, 20, 50])(
    "from sync %i on: the server ends, and keeps every acknowledged write",
    { timeout: 120_000 },
    async (nth) => {
      const installation = await newInstallation();
      const server = await startProcess(installation);
      const ledger = new Ledger();
      await ledger.register(server);
      await strace(server.pid, ["-e", "trace=fsync,fdatasync", "-e", `inject=fsync,fdatasync:error=EIO:when=${nth}+`]);

      const { late, unready } = await writeUntilEnd(server, ledger);
      const { code, stderr } = await server.command.ended;
      unreadyMs = Math.max(unreadyMs, Math.ceil(await unready));

      note("D4", {
        figure: `EIO from sync 5, 20 or 50 on: 0 acknowledged after it, not ready within ${unreadyMs} ms, exit code ${code}, all acknowledged writes there`,
      });
      expect({ late, code, lines: stderr.trim().split("\n") }).toEqual({
        late: 0,
        code: 1,
        lines: [expect.stringMatching(/failed: .*I\/O error.*next start shows whether the writes/)],
      });
      expect(unreadyMs).toBeLessThan(1_000);
      const again = await startProcess(installation);
      expect(await ledger.register(again)).toBe(201);
      expect(ledger.judge(installation)).toEqual(UNHARMED);
    },
  );

  test("does not stop a server that treats it as a full disk", { timeout: 120_000 }, async () => {
    const installation = await newInstallation();
    const server = await startProcess(installation, { edits: [GO_ON] });
    const ledger = new Ledger();
    const inject = "inject=fsync,fdatasync:error=EIO:when=5..20";
    await strace(server.pid, ["-e", "trace=fsync,fdatasync", "-e", inject]);
    const { late } = await writeUntilEnd(server, ledger, 5_000);

    note("D4", { control: `treated as a full disk: ${late} acknowledged after failed syncs, and it keeps running` });
    expect(server.command.process.exitCode).toBeNull();
    expect(late).toBeGreaterThan(0);
  });
});

describe("a database file that is removed", () => {
  const ways: readonly (readonly [string, (file: string) => void])[] = [
    ["deleted", (file) => rmSync(file)],
    [
      "replaced",
      (file) => {
        renameSync(file, `${file}.old`);
        writeFileSync(file, "");
      },
    ],
    ["left without its log", (file) => rmSync(`${file}-wal`)],
  ];

  async function takenAway(spoil: (file: string) => void, edits: readonly Edit[] = []) {
    const installation = await newInstallation();
    const server = await startProcess(installation, { edits });
    const ledger = new Ledger();
    await ledger.register(server);
    spoil(installation.file);
    const statuses = [await ledger.register(server), await ledger.register(server)];
    const ended = await Promise.race([server.command.ended, wait(5_000)]);
    return { acknowledged: statuses.filter((status) => status === 201).length, ended };
  }

  test.each(ways)("is noticed before the next acknowledgement: %s", { timeout: 60_000 }, async (_, spoil) => {
    const { acknowledged, ended } = await takenAway(spoil);

    note("D4, file gone", { figure: "deleted, replaced or without its log: 0 acknowledged after it, exit code 1" });
    expect({ acknowledged, code: ended?.code }).toEqual({ acknowledged: 0, code: 1 });
    expect(ended?.stderr).toMatch(/was deleted or replaced while the server had it open/);
  });

  test("is not noticed without the check of the file", { timeout: 60_000 }, async () => {
    const blind: Edit = {
      file: "server/store/write-groups.ts",
      find: "if (this.#file.isTheSame())",
      replace: "if (this.#file)",
    };

    const { acknowledged, ended } = await takenAway((file) => rmSync(file), [blind]);

    note("D4, file gone", { control: `without checking the file: ${acknowledged} of 2 acknowledged, and lost` });
    expect({ acknowledged, ended }).toEqual({ acknowledged: 2, ended: undefined });
  });
});
