/** A process that always has something to write, on a slow disk, beside another one that writes from time to time. */
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { APPS, call } from "../support/server.ts";
import { note } from "./figures.ts";
import { type Edit, newInstallation, type ServerProcess, startProcess } from "./server-process.ts";
import { strace } from "./strace.ts";

/** More than fit in a group, so that the next group begins as soon as one has ended. */
const BUSY_CLIENTS = 160;
const SYNC_MS = 40;

interface Written {
  readonly status: number;
  readonly milliseconds: number;
}

async function writeOnce({ url, key }: ServerProcess, slug: string): Promise<Written> {
  const started = performance.now();
  const { status } = await call({ url }, APPS, { key, body: { slug, name: slug } });
  return { status, milliseconds: performance.now() - started };
}

/** @returns the responses of the process that writes from time to time, for some seconds after both are warm */
async function besideBusy(edits: readonly Edit[] = []): Promise<Written[]> {
  const installation = await newInstallation();
  const busy = await startProcess(installation, { settings: { CHIRP_SHEDDING: "off" } });
  const other = await startProcess(installation, { edits });
  const delay = `inject=fsync,fdatasync:delay_exit=${SYNC_MS * 1_000}`;
  for (const { pid } of [busy, other]) await strace(pid, ["-e", "trace=fsync,fdatasync", "-e", delay]);
  const written: Written[] = [];
  let isOver = false;
  const client = async (server: ServerProcess, name: string, into: Written[]) => {
    for (let count = 0; !isOver; count++) into.push(await writeOnce(server, `${name}-${count}`));
  };
  const clients = Array.from({ length: BUSY_CLIENTS }, (_, index) => client(busy, `busy-${index}`, []));
  clients.push(client(other, "other-0", written), client(other, "other-1", written));
  await wait(3_000);
  written.length = 0;
  await wait(8_000);
  isOver = true;
  await Promise.all(clients);
  return written;
}

describe("a process that always has something to write", () => {
  test("lets another one write", { timeout: 90_000 }, async () => {
    const written = await besideBusy();

    const slowest = Math.max(...written.map(({ milliseconds }) => milliseconds));
    note("D7, lock", {
      figure: `${BUSY_CLIENTS} clients at one process, ${SYNC_MS} ms a sync: ${written.length} writes of the other all 201, the slowest in ${Math.round(slowest)} ms`,
    });
    expect(new Set(written.map(({ status }) => status))).toEqual(new Set([201]));
  });

  test("does not if the other one tries only once", { timeout: 90_000 }, async () => {
    const once: Edit = {
      file: "server/store/transactions.ts",
      find: "LOCK_DEADLINE_MS = 2_000",
      replace: "LOCK_DEADLINE_MS = 0",
    };

    const written = await besideBusy([once]);

    const refused = written.filter(({ status }) => status === 503).length;
    note("D7, lock", { control: `without further tries ${refused} of ${written.length} are 503` });
    expect(refused).toBeGreaterThan(0);
  });
});
