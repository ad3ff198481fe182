/** The power is cut while a server writes: the test records its system calls, and replays them up to some moment. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { note } from "./figures.ts";
import { type Judgement, Ledger, UNHARMED } from "./ledger.ts";
import { type Call, Disk, RECORDING, readCalls } from "./power-cut.ts";
import { type Edit, type FileInstallation, kill, newInstallation, startProcess } from "./server-process.ts";
import { strace } from "./strace.ts";

const CUTS = 200;

const setting = (pragmas: string): Edit => ({
  file: "server/store/sqlite-file.ts",
  find: "pragma synchronous = full",
  replace: pragmas,
});

/** The log is checkpointed every few writes, so that many cuts happen during a checkpoint. */
const SHORT_LOG = "pragma wal_autocheckpoint = 40";

interface Recording {
  readonly installation: FileInstallation;
  readonly before: ReadonlyMap<string, Buffer>;
  readonly calls: readonly Call[];
  readonly ledger: Ledger;
}

/** Records one client that writes, then four. */
async function record(synchronous: string): Promise<Recording> {
  const installation = await newInstallation();
  const server = await startProcess(installation, { edits: [setting(`${SHORT_LOG}; ${synchronous}`)] });
  const ledger = new Ledger();
  await ledger.register(server);
  const files = [installation.file, `${installation.file}-wal`];
  const log = join(temporaryFolder(), "calls");
  const before = new Map(files.map((file) => [file, readFileSync(file)]));
  const { detach } = await strace(server.pid, RECORDING, log);
  await ledger.load(server, 1, () => ledger.acknowledged.size >= 100);
  await ledger.load(server, 4, () => ledger.acknowledged.size >= 200);
  await detach();
  await kill(server);
  const calls = readCalls(log).filter((call) => !("path" in call) || files.includes(call.path));
  return { installation, before, calls, ledger };
}

const registeredIn = (text: string) => /"metaPhoneNumberId":"(\d+)"/.exec(text)?.[1] ?? "";

/** Cuts the power this often, alternating between moments all over the recording and moments within checkpoints. */
function cutOften({ installation, before, calls, ledger }: Recording, cuts: number) {
  const isCheckpoint = (call: Call) => call.kind === "write" && call.path === installation.file;
  const everywhere = calls.map((_, index) => index);
  const within = everywhere.filter((index) => isCheckpoint(calls[index] as Call));
  const moments = Array.from({ length: cuts }, (_, index) => {
    const among = index % 2 ? within : everywhere;
    return among[Math.floor(Math.random() * among.length)] ?? 0;
  }).sort((a, b) => a - b);
  const disk = new Disk(before);
  const acknowledged = new Set([...ledger.acknowledged.keys()].slice(0, 1));
  const harm: Judgement[] = [];
  let taken = 0;
  for (const [index, moment] of moments.entries()) {
    for (; taken <= moment; taken++) {
      const call = calls[taken] as Call;
      disk.take(call);
      if (call.kind === "acknowledgement") acknowledged.add(registeredIn(call.text));
    }
    const folder = mkdtempSync(join(installation.folder, "cut-"));
    disk.cut(folder, index % 4 < 2 ? "dropped" : "some kept, torn");
    const judgement = ledger
      .asOf(acknowledged)
      .judge({ ...installation, file: join(folder, basename(installation.file)) });
    if (JSON.stringify(judgement) !== JSON.stringify(UNHARMED)) harm.push(judgement);
    rmSync(folder, { recursive: true });
  }
  return { harm, withinCheckpoints: moments.filter((moment) => within.includes(moment)).length };
}

describe("a power cut", () => {
  test(`at ${CUTS} moments: every acknowledged write is stored`, { timeout: 300_000 }, async () => {
    const recording = await record("pragma synchronous = full");
    const { harm, withinCheckpoints } = cutOften(recording, CUTS);

    const { calls } = recording;
    const early = acknowledgedEarly(recording);
    note("D2", {
      figure: `${CUTS} cuts, ${withinCheckpoints} of them within a checkpoint, unsynced writes dropped, half kept or torn: 0 acknowledged writes lost, 0 half, file whole`,
    });
    note("D3", {
      figure: `one client: ${early.count} of ${early.of} acknowledgements before the sync of their commit`,
    });
    expect(harm).toEqual([]);
    expect(withinCheckpoints).toBeGreaterThanOrEqual(10);
    expect(countIn(calls, "acknowledgement")).toBeGreaterThanOrEqual(199);
    expect(early.count).toBe(0);
  });

  test("loses writes if commits are not synced", { timeout: 300_000 }, async () => {
    const recording = await record("pragma synchronous = normal");
    const { harm } = cutOften(recording, CUTS);

    const early = acknowledgedEarly(recording);
    note("D2", {
      control: `synchronous=NORMAL: acknowledged writes lost at ${harm.filter(({ lost }) => lost > 0).length} of ${CUTS} cuts`,
    });
    note("D3", {
      control: `synchronous=NORMAL: ${early.count} of ${early.of} acknowledgements before the sync`,
    });
    expect(harm.some(({ lost }) => lost > 0)).toBe(true);
    expect(early.count).toBeGreaterThan(0);
  });
});

const countIn = (calls: readonly Call[], kind: Call["kind"]) => calls.filter((call) => call.kind === kind).length;

/** Of the acknowledgements to the single client: how many were sent while the log was not synced. */
function acknowledgedEarly({ installation, calls }: Recording): { readonly count: number; readonly of: number } {
  const OF_ONE_CLIENT = 99;
  let isSynced = true;
  let of = 0;
  let count = 0;
  for (const call of calls) {
    if ("path" in call && call.path === `${installation.file}-wal`) isSynced = call.kind === "sync";
    if (call.kind !== "acknowledgement" || of === OF_ONE_CLIENT) continue;
    of++;
    if (!isSynced) count++;
  }
  return { count, of };
}
