import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import autocannon from "autocannon";

const ROOT = join(import.meta.dirname, "../..");

/** A server in its own process, with its measurements. */
export interface Peer {
  readonly name: string;
  readonly url: string;
  readonly child: ChildProcess;
  readonly request: LoadedRequest;
  /** Requests per second, one number per round. */
  readonly rates: number[];
}

export interface LoadedRequest {
  readonly path: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Returns a different body each time, for requests that a server accepts only once. */
  readonly vary?: () => string;
}

/** Starts a process that prints its address; fails if it exits before that. */
export function startPeer(
  name: string,
  args: readonly string[],
  request: LoadedRequest,
  env: Readonly<Record<string, string>> = {},
): Promise<Peer> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((done, fail) => {
    let said = "";
    child.once("exit", (code) => fail(new Error(`${name} ended with ${code}: ${said}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2_000);
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (url !== undefined) done({ name, url, child, request, rates: [] });
    });
  });
}

export function stopPeer({ child }: Peer): void {
  child.removeAllListeners("exit");
  child.kill();
}

const CONNECTIONS = 32;
const ROUND_SECONDS = 1;

/** V8 compiles the functions of `npm start` for about 50,000 requests; before, a request costs half as much again. */
const WARM_UP = { seconds: 8, maxOverallRequests: 50_000 } as const;

/**
 * Warms the peers up, then loads them alternately, so that bursts of other load affect all of them.
 *
 * Throws if a response is not a success, because refusals are cheap.
 */
export async function loadInTurns(peers: readonly Peer[], rounds: number): Promise<void> {
  for (const peer of peers) await warmUp(peer);
  for (let round = 0; round < rounds; round++)
    for (const peer of round % 2 ? peers : [...peers].reverse())
      peer.rates.push((await loaded(peer, { connections: CONNECTIONS })).rate);
}

export async function warmUp(peer: Requested): Promise<void> {
  await loaded(peer, { connections: CONNECTIONS, ...WARM_UP });
}

type Requested = Omit<Peer, "child" | "rates">;

interface Load {
  readonly connections: number;
  /** Requests per second; by default each connection sends the next request immediately. */
  readonly overallRate?: number;
  /** How long at most; one round by default. */
  readonly seconds?: number;
  /** How many requests at most. */
  readonly maxOverallRequests?: number;
}

export interface Loaded {
  readonly answers: number;
  /** Responses per second. */
  readonly rate: number;
  /** 99 % of the responses took no longer than this, in milliseconds. */
  readonly p99: number;
}

/** Loads a peer; throws if a response is not a success. */
export async function loaded(
  { name, url, request }: Requested,
  { seconds = ROUND_SECONDS, ...load }: Load,
): Promise<Loaded> {
  const { path, method = "GET", headers = {}, body, vary } = request;
  const result = await autocannon({
    ...load,
    url: url + path,
    method,
    headers: { ...(body !== undefined || vary ? { "content-type": "application/json" } : {}), ...headers },
    duration: seconds,
    ...(body !== undefined && { body }),
    ...(vary && { requests: [{ setupRequest: (one) => ({ ...one, body: vary() }) }] }),
  });
  const { errors, non2xx, requests, latency } = result;
  if (errors > 0 || non2xx > 0) throw new Error(`${name}: ${non2xx} responses were not 2xx, ${errors} did not come.`);
  return { answers: requests.total, rate: requests.average, p99: latency.p99 };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
