import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type AppOptions, createApp } from "../../server/app.ts";
import { readAccess } from "../../server/config.ts";
import { newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import type { Meta } from "../../server/domain/meta.ts";
import { type Metrics, NO_METRICS } from "../../server/domain/metrics.ts";
import type { Store } from "../../server/domain/store.ts";
import { type Access, withAccess } from "../../server/http/access.ts";
import { type Listening, listen } from "../../server/http/listen.ts";
import { createLogger } from "../../server/http/request-log.ts";
import { type RateLimits, USUAL_LIMITS } from "../../server/http/usual-limits.ts";
import { sandboxControls } from "../../server/meta-connection.ts";
import { SANDBOX_KEY, sandboxRows } from "../../server/sandbox/example-rows.ts";
import { STAND_IN_APP } from "../../server/sandbox/stand-in/stand-in.ts";
import type { AdministeredStore } from "../../server/store/administered-store.ts";
import { PostgresStore } from "../../server/store/postgres/postgres-store.ts";
import { insertAdminKey } from "../../server/store/rows/insert-admin-key.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import type { Connect } from "../../server/store/writer.ts";
import type { AtEnd } from "./at-end.ts";
import { temporaryFolder } from "./folder.ts";
import { gatewayToStandIn, standInWith } from "./stand-in.ts";

export interface TestServer extends Listening {
  readonly store: AdministeredStore;
  /** Only for a server whose database is a file. */
  readonly file: string;
  readonly readiness: { ready: boolean };
  /** The log, one parsed line each. */
  readonly log: Record<string, unknown>[];
}

interface Given {
  /** `true` uses the default limits. */
  readonly rateLimits?: boolean | Partial<RateLimits>;
  readonly meta?: Meta;
  /** How long to wait for Meta, in milliseconds; by default as in production. */
  readonly deadlineMs?: number;
  /** The pages and hosts that may call it; by default as in the sandbox. */
  readonly access?: Access;
  /** Writes to the database; by default this thread does. */
  readonly writes?: Connect;
  /** An empty PostgreSQL database, instead of a SQLite file. */
  readonly databaseUrl?: string | undefined;
  /** Wraps the server's store. */
  readonly storeAs?: (store: Store) => Store;
  /** The routes around the API. */
  readonly around?: Pick<AppOptions, "docs" | "publicUrl" | "trustedProxies">;
  readonly metrics?: Metrics;
  /** The lowest level that is logged; by default "info". */
  readonly logLevel?: string;
}

/** Starts the server on a new database with the sandbox's rows; stops it and removes its files at the end. */
export async function startServer(given: Given = {}, atEnd: AtEnd = onTestFinished): Promise<TestServer> {
  const file = join(temporaryFolder(atEnd), "test.sqlite");
  const { metrics = NO_METRICS } = given;
  const opening = { initialRows: sandboxRows, metrics };
  const store = given.databaseUrl
    ? await PostgresStore.open(given.databaseUrl, opening)
    : await SqliteStore.open(file, { ...opening, ...(given.writes && { writes: given.writes }) });
  const log: TestServer["log"] = [];
  const logger = createLogger(given.logLevel ?? "info", { write: (line) => void log.push(JSON.parse(line)) });
  const readiness = { ready: true };
  const standIn = await standInWith(undefined, atEnd, { place: { store: store.sandboxState, name: file } });
  const sandbox = { now: standIn.now, sandbox: sandboxControls(standIn, store) };
  const { storeAs = (same) => same, deadlineMs = 10_000 } = given;
  const rateLimits = given.rateLimits ? { ...USUAL_LIMITS, ...Object(given.rateLimits) } : undefined;
  const { access = readAccess("127.0.0.1", false, {}) } = given;
  const { meta = gatewayToStandIn(standIn, { calls: store.metaCalls, deadlineMs, metrics }) } = given;
  const options = { meta, appSecret: STAND_IN_APP.secret, logger, readiness, rateLimits, examples: false };
  const app = createApp({ store: storeAs(store), ...options, ...sandbox, ...given.around, metrics });
  const server = await listen(withAccess(app, access), "127.0.0.1", 0);
  atEnd(async () => {
    await server.stop();
    await store.close();
  });
  return { ...server, store, file, readiness, log };
}

/** Makes another organization, which does not own Meta's token, and returns its key. */
export async function addOrganization({ store }: TestServer, name = "Other Ltd"): Promise<string> {
  const text = newAdminKey();
  await store.transaction((database) => insertAdminKey(database, name, { name: "Test", text }));
  return text;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body parsed as JSON; each test asserts the part that it expects. */
  // biome-ignore lint/suspicious/noExplicitAny: a test that expects the wrong thing fails, which is its purpose
  readonly body: any;
}

interface Call {
  /** `null` sends no key. */
  readonly key?: string | null;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const PHONE_NUMBERS = "/v1/organization/whatsapp/phone-numbers";
export const APPS = "/v1/organization/apps";
export const APP_ID = "app_2DbBs7GWhGvVNJGrDXr5RG0mBWI";

/** Calls the server: POST with a body, else GET; a string is sent unchanged, everything else as JSON. */
export async function call({ url }: { readonly url: string }, path: string, options: Call = {}): Promise<Answer> {
  const { key = SANDBOX_KEY, body, method = body === undefined ? "GET" : "POST" } = options;
  const headers = {
    ...(key !== null && { Authorization: `Bearer ${key}` }),
    ...(body !== undefined && { "Content-Type": "application/json" }),
    ...options.headers,
  };
  const sent = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
  const response = await fetch(url + path, { method, headers, ...sent });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text && JSON.parse(text) };
}

/** The documentation's example registration, with the given differences; `undefined` leaves a field out. */
export const aRegistration = (differences: object = {}): object => ({
  displayPhoneNumber: "+15551234567",
  metaPhoneNumberId: "123456789012345",
  metaBusinessAccountId: "987654321098765",
  appIds: [APP_ID],
  ...differences,
});
