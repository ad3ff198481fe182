import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createApp } from "../../server/app.ts";
import { type Meta, MetaFailure } from "../../server/domain/meta.ts";
import { type ErrorCode, StoreBusy } from "../../server/domain/refusal.ts";
import { behindValidator } from "../../server/http/express-openapi-validator.ts";
import { listen } from "../../server/http/listen.ts";
import { createLogger } from "../../server/http/request-log.ts";
import { USUAL_LIMITS } from "../../server/http/usual-limits.ts";
import { startMock } from "../../server/mock.ts";
import { SANDBOX_KEY, SANDBOX_KEY_ID, sandboxRows } from "../../server/sandbox/example-rows.ts";
import { SANDBOX_WORLD } from "../../server/sandbox/sandbox-world.ts";
import { STAND_IN_APP, startStandIn } from "../../server/sandbox/stand-in/stand-in.ts";
import { openStore } from "../../server/store/open-store.ts";
import { createStub } from "../../server/stub.ts";
import { intercepted, interceptedStore } from "../support/intercepted.ts";
import { gatewayToStandIn } from "../support/stand-in.ts";
import type { Given, Ids } from "./contract-case.ts";
import { makeGivens } from "./givens.ts";
import { contract, OWN_CONTRACT } from "./own-contract.ts";
import { startPrismProxy } from "./prism-process.ts";

/** A server that the cases are sent to. */
export interface Target {
  readonly name: "mock" | "stub" | "server" | "express-openapi-validator";
  readonly apiKey: string;
  /** Whether it stores a state; otherwise `Prefer` chooses its response. */
  readonly stateful: boolean;
  /** Sets up the state that a case needs; returns where to send it and the ids that exist. */
  arrange(given: readonly Given[]): Promise<Arranged>;
  stop(): Promise<void>;
}

export interface Arranged {
  /** The target's URL; if it is `watched`, that of a `prism proxy` in front of it, which checks its responses. */
  readonly url: string;
  /** Bypasses the proxy, for requests that crash it or that it answers itself. */
  readonly directUrl: string;
  readonly ids: Ids;
}

interface Watched {
  /** Whether a Prism process stands in front of the target and checks its responses; starting it takes seconds. */
  readonly watched?: boolean;
}

interface ServerTarget extends Watched {
  readonly metaDown?: (asked: string) => never;
  /** An empty PostgreSQL database, instead of a SQLite file. */
  readonly databaseUrl?: string;
}

const KSUID = "2DbBs7GWhGvVNJGrDXr5RG0mBWI";
const EXAMPLE_IDS: Ids = {
  adminKeyId: `key_admin_${KSUID}`,
  unknownAdminKeyId: "key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWX",
  appId: `app_${KSUID}`,
  unknownAppId: "app_2DbBs7GWhGvVNJGrDXr5RG0mBWX",
  attemptId: `wss_${KSUID}`,
  unknownAttemptId: "wss_2DbBs7GWhGvVNJGrDXr5RG0mBWX",
  phoneNumberId: `wapn_${KSUID}`,
  unknownPhoneNumberId: "wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWX",
  profileId: `wabp_${KSUID}`,
  unknownProfileId: "wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWX",
};

export async function mockTarget(): Promise<Target> {
  const { url, stop } = await startMock(contract, 0);
  const arrange = async () => ({ url, directUrl: url, ids: EXAMPLE_IDS });
  return { name: "mock", apiKey: "any", stateful: false, arrange, stop };
}

export async function stubTarget({ watched = false }: Watched = {}): Promise<Target> {
  const stub = await listen(createStub(), "127.0.0.1", 0);
  const proxy = watched ? await startPrismProxy(stub.url) : undefined;
  const stop = async () => {
    await proxy?.stop();
    await stub.stop();
  };
  return {
    name: "stub",
    apiKey: "any",
    stateful: false,
    arrange: async () => ({ url: (proxy ?? stub).url, directUrl: stub.url, ids: EXAMPLE_IDS }),
    stop,
  };
}

/** The stub with express-openapi-validator in front, which validates requests in its own way. */
export async function validatorTarget(): Promise<Target> {
  const { url, stop } = await listen(behindValidator(OWN_CONTRACT, createStub()), "127.0.0.1", 0);
  const arrange = async () => ({ url, directUrl: url, ids: EXAMPLE_IDS });
  return { name: "express-openapi-validator", apiKey: "any", stateful: false, arrange, stop };
}

/**
 * The server as it runs in the sandbox, with a switch for each fault that a case can ask for. `metaDown` receives the
 * method of the call and says what happens when Meta is down.
 */
export async function serverTarget(given: ServerTarget = {}): Promise<Target> {
  const { watched = false, metaDown = metaGone, databaseUrl } = given;
  const dist = join(import.meta.dirname, "../../dist");
  mkdirSync(dist, { recursive: true });
  const folder = mkdtempSync(join(dist, "contract-"));
  const databaseFile = join(folder, "sandbox.sqlite");
  const store = await openStore({ databaseFile, databaseUrl }, { initialRows: sandboxRows });
  const place = { store: store.sandboxState, name: store.place };
  const standIn = await startStandIn({ world: SANDBOX_WORLD, place });
  const gateway = gatewayToStandIn(standIn, { calls: store.metaCalls });
  let faults: readonly Given[] = [];
  // A reset writes to the disk, so it is skipped if nothing has changed since the last one.
  let isChanged = true;
  const meta: Meta = intercepted(gateway, "", (method) => {
    isChanged = true;
    metaFault(faults, () => metaDown(method));
  });
  const failing = interceptedStore(store, (asked) =>
    asked === "adminKeys.findCaller" ? undefined : storeFault(faults),
  );
  const options = {
    store: failing,
    meta,
    appSecret: STAND_IN_APP.secret,
    logger: createLogger("silent"),
    readiness: { ready: true },
    examples: false,
  };
  const free = createApp({ ...options, rateLimits: undefined });
  // Started when the first case asks for it.
  let limited: typeof free | undefined;
  let app = free;
  const server = await listen(
    (request, response) => {
      response.once("close", () => {
        if (mayHaveChanged(request.method, response.statusCode)) isChanged = true;
      });
      app(request, response);
    },
    "127.0.0.1",
    0,
  );
  const proxy = watched ? await startPrismProxy(server.url) : undefined;

  const arrange = async (given: readonly Given[]) => {
    faults = [];
    app = free;
    if (isChanged) await store.reset(sandboxRows);
    isChanged = false;
    const ids = await makeGivens(server.url, given);
    faults = given;
    if (given.includes("limit used up")) {
      limited ??= createApp({ ...options, rateLimits: USUAL_LIMITS });
      app = limited;
      // Repeated each time: on a busy machine the minute of the limit may have passed since the last case.
      await useUpLimits(server.url);
    }
    return {
      url: (proxy ?? server).url,
      directUrl: server.url,
      ids: { ...EXAMPLE_IDS, adminKeyId: SANDBOX_KEY_ID, ...ids },
    };
  };
  const stop = async () => {
    await proxy?.stop();
    await server.stop();
    await Promise.all([store.close(), standIn.close()]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { name: "server", apiKey: SANDBOX_KEY, stateful: true, arrange, stop };
}

/** A refusal changes nothing unless the store took part in it; other tests check that Meta was called. */
const mayHaveChanged = (method: string | undefined, status: number) =>
  method !== "GET" && (status < 400 || status >= 500);

function metaGone(): never {
  throw new MetaFailure("meta_api_unavailable", "Meta did not answer. Try again later.");
}

function metaFault(given: readonly Given[], metaDown: () => never): void {
  if (given.includes("Meta is down")) metaDown();
  const [, code] = /Meta answers (\w+)/.exec(given.join()) ?? [];
  if (code === undefined) return;
  const metaError = { code: 1, message: "The error of this case", fbtraceId: "AContractCaseTrace00000" };
  throw new MetaFailure(code as ErrorCode, "Meta refused the call.", { metaError, retryAfterSeconds: 60 });
}

function storeFault(given: readonly Given[]): void {
  if (given.includes("store fails")) throw new Error("The disk is gone.");
  if (given.includes("store is busy")) throw new StoreBusy("The database is locked by another process.");
}

async function useUpLimits(url: string): Promise<void> {
  const headers = { Authorization: `Bearer ${SANDBOX_KEY}` };
  for (const path of [
    "/v1/organization/admin-keys",
    "/v1/organization/apps",
    "/v1/organization/whatsapp/phone-numbers",
  ])
    for (let count = 0; count < 200 && (await fetch(url + path, { headers })).status !== 429; count++);
}
