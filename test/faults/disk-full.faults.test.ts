/** The disk is full or read-only for a while, and then recovers. */
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { APPS, call, PHONE_NUMBERS } from "../support/server.ts";
import { note } from "./figures.ts";
import { spawnReadOnly, startOnOwnMount } from "./own-mount.ts";
import { type Edit, newInstallation, type ServerProcess, startProcess } from "./server-process.ts";
import { strace } from "./strace.ts";

/** Counts the server's responses to writes, reads and readiness checks, as texts such as "write 503, Retry-After 1". */
class Traffic {
  readonly #server: ServerProcess;
  readonly answers: Record<string, number> = {};
  readonly created: string[] = [];

  constructor(server: ServerProcess) {
    this.#server = server;
  }

  async write(): Promise<number> {
    const slug = `app-${this.created.length}-${Math.random().toString(36).slice(2)}`;
    const { status, headers } = await call(this.#server, APPS, {
      key: this.#server.key,
      body: { slug, name: "x".repeat(80) },
    });
    if (status === 201) this.created.push(slug);
    this.#count("write", status, headers.get("Retry-After"));
    return status;
  }

  async read(): Promise<void> {
    const { status } = await call(this.#server, `${PHONE_NUMBERS}?limit=5`, { key: this.#server.key });
    this.#count("read", status);
  }

  async ready(): Promise<boolean> {
    const { status, headers } = await call(this.#server, "/readyz", { key: null });
    this.#count("ready", status, headers.get("Retry-After"));
    return status === 200;
  }

  /** Writes and reads for a while, as several clients. */
  async flow(milliseconds: number): Promise<void> {
    const stop = performance.now() + milliseconds;
    const client = async () => {
      while (performance.now() < stop) await Promise.all([this.write(), this.read()]);
    };
    await Promise.all(Array.from({ length: 8 }, client));
  }

  async writeUntilRefused(): Promise<void> {
    for (let count = 0; count < 10_000; count++) if ((await this.write()) !== 201) return;
  }

  /** The responses since the last call. */
  take(): string[] {
    const said = Object.keys(this.answers).sort();
    for (const name of said) delete this.answers[name];
    return said;
  }

  #count(what: string, status: number, retryAfter: string | null = null): void {
    const text = `${what} ${status}${retryAfter === null ? "" : `, Retry-After ${retryAfter}`}`;
    this.answers[text] = (this.answers[text] ?? 0) + 1;
  }
}

const REFUSED = ["read 200", "ready 503, Retry-After 1", "write 503, Retry-After 1"];

/** The time until it is ready and a write succeeds. */
async function millisecondsUntilWell(traffic: Traffic): Promise<number> {
  const started = performance.now();
  while (!(await traffic.ready())) await wait(20);
  expect(await traffic.write()).toBe(201);
  return Math.round(performance.now() - started);
}

async function slugsOf(server: ServerProcess): Promise<Set<string>> {
  const slugs = new Set<string>();
  for (let cursor = ""; ; ) {
    const { body } = await call(server, `${APPS}?limit=100${cursor && `&cursor=${cursor}`}`, { key: server.key });
    for (const { slug } of body.apps) slugs.add(slug);
    if (body.nextCursor === null) return slugs;
    cursor = body.nextCursor;
  }
}

const lostOf = async (server: ServerProcess, { created }: Traffic) => {
  const found = await slugsOf(server);
  return created.filter((slug) => !found.has(slug)).length;
};

const ENDING: Edit = { file: "server/store/sqlite-failures.ts", find: '13: "unavailable"', replace: '13: "broken"' };

describe("a full disk", () => {
  test("refuses writes, answers reads, and recovers when there is space", { timeout: 60_000 }, async () => {
    const { server, fill, free, copied } = await startOnOwnMount("16m");
    const traffic = new Traffic(server);
    await traffic.flow(2_000);
    expect(traffic.take()).toEqual(["read 200", "write 201"]);

    fill();
    await traffic.writeUntilRefused();
    traffic.take();
    await traffic.flow(1_000);
    await traffic.ready();
    const during = traffic.take();
    free();
    const healed = await millisecondsUntilWell(traffic);

    const { created } = traffic;
    const kept = await keptIn(copied());
    note("D5", {
      figure: `full tmpfs: reads get 200, writes 503, not ready; a write succeeds ${healed} ms after space is freed; none of ${created.length} acknowledged writes lost`,
    });
    expect(during).toEqual(REFUSED);
    expect(healed).toBeLessThan(5_000);
    expect(created.filter((slug) => !kept.has(slug))).toEqual([]);
    expect(await lostOf(server, traffic)).toBe(0);
  });

  test("ends a server that treats it as a broken file", { timeout: 60_000 }, async () => {
    const { server, fill } = await startOnOwnMount("16m", { edits: [ENDING] });
    fill();
    const code = await Promise.race([
      new Traffic(server).writeUntilRefused().then(() => server.command.ended.then((ended) => ended.code)),
      wait(20_000),
    ]);

    note("D5", { control: `treated as a broken file: exits with code ${code}` });
    expect(code).toBe(1);
  });
});

describe("a read-only disk", () => {
  // Like ext4 after an error: each write to an open file fails with EROFS. A mount with open files cannot be made
  // read-only.
  const inject = ["-e", "trace=pwrite64", "-e", "inject=pwrite64:error=EROFS"];
  const underneath = (file: string) => ["-P", file, "-P", `${file}-wal`, ...inject];

  test("refuses writes, answers reads, and recovers when it is writable", { timeout: 60_000 }, async () => {
    const installation = await newInstallation();
    const server = await startProcess(installation);
    const traffic = new Traffic(server);
    await traffic.flow(300);
    traffic.take();

    const { detach } = await strace(server.pid, underneath(installation.file));
    await traffic.write();
    await traffic.flow(1_000);
    await traffic.ready();
    const during = traffic.take();
    await detach();
    const healed = await millisecondsUntilWell(traffic);

    note("D6", {
      figure: `EROFS: reads get 200, writes 503, not ready; a write succeeds ${healed} ms after the disk is writable again`,
    });
    expect(during).toEqual(REFUSED);
    expect(healed).toBeLessThan(5_000);
    expect(await lostOf(server, traffic)).toBe(0);
  });

  test("ends a server that treats it as a failed sync", { timeout: 60_000 }, async () => {
    const installation = await newInstallation();
    const edit = { file: "server/store/sqlite-failures.ts", find: '778: "unavailable"', replace: '778: "broken"' };
    const server = await startProcess(installation, { edits: [edit] });
    await strace(server.pid, underneath(installation.file));
    const status = await new Traffic(server).write();
    const { code } = await server.command.ended;

    note("D6", { control: `treated as a failed sync: writes get ${status}, exits with code ${code}` });
    expect([status, code]).toEqual([500, 1]);
  });

  test("is reported at the start in one line", { timeout: 60_000 }, async () => {
    const started = performance.now();
    const command = await spawnReadOnly();
    const { code, stderr } = await command.ended;

    console.log(`refused after ${Math.round(performance.now() - started)} ms: ${stderr}`);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^\S+live\.sqlite cannot be written to .*\n$/)]);
  });
});

async function keptIn({ file }: { readonly file: string }): Promise<Set<string>> {
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(file);
  const rows = database.prepare(`select "slug" from "apps"`).all() as { slug: string }[];
  database.close();
  return new Set(rows.map(({ slug }) => slug));
}
