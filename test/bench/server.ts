import { randomInt } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { WATCH_LOOP } from "../support/event-loop.ts";
import { type LoadedRequest, loadInTurns, type Peer, startPeer, stopPeer } from "./load.ts";
import { besideFirst, type Row, type Section } from "./rows.ts";
import { measureWrites } from "./writes.ts";

const HEADERS = { authorization: `Bearer ${SANDBOX_KEY}` };
const APPS = "/v1/organization/apps";
export const NUMBERS = "/v1/organization/whatsapp/phone-numbers";

/** Compares `npm start`, with its default log and checks, with Express that returns the same bodies; then writes. */
export const measureServer: Section = async (rounds, folder) => {
  const server = await startServer(folder);
  // Separate, because watching the event loop a thousand times a second has a cost of its own.
  const watched = await startServer(folder, ["--import", WATCH_LOOP]);
  try {
    const number = await registered(server.url);
    for (let count = 0; count < 30; count++) await post(server.url, APPS, newApp());
    const reads = await beside(
      server,
      [
        [`GET of a number`, `${NUMBERS}/${number}`],
        [`list of 20 apps`, `${APPS}?limit=20`],
      ],
      rounds,
    );
    const read: LoadedRequest = { path: `${NUMBERS}/${await registered(watched.url)}`, headers: HEADERS };
    return [...reads, ...(await measureWrites(watched, { read, create: createApp }, rounds, folder))];
  } finally {
    stopPeer(server);
    stopPeer(watched);
  }
};

export function startServer(
  folder: string,
  flags: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Promise<Peer> {
  const words = ["--import", "./server/preload.mjs", ...flags, "server/main.ts"];
  const settings = { PORT: "0", CHIRP_DATA: mkdtempSync(join(folder, "data-")), CHIRP_RATE_LIMITS: "off", ...more };
  return startPeer("npm start", words, { path: "" }, settings);
}

/** Compares each path with an Express application that returns the same body from memory. */
export async function beside(
  server: Peer,
  paths: readonly (readonly [string, string])[],
  rounds: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, path] of paths) {
    const response = await fetch(server.url + path, { headers: HEADERS });
    const text = await response.text();
    const bare = await startPeer(`${name}: Express`, ["test/bench/peers.ts", "answer", text], {
      path: "/",
      headers: HEADERS,
    });
    try {
      const ours: Peer = { ...server, name: `${name}: npm start`, request: { path, headers: HEADERS }, rates: [] };
      await loadInTurns([bare, ours], rounds);
      rows.push(...besideFirst([bare, ours]));
    } finally {
      stopPeer(bare);
    }
  }
  return rows;
}

/** Creates an app, a different one each time. */
export const createApp = {
  path: APPS,
  method: "POST",
  headers: HEADERS,
  vary: () => JSON.stringify(newApp()),
} as const satisfies LoadedRequest;

const newApp = () => {
  const slug = `a${randomInt(2 ** 47).toString(36)}`;
  return { name: slug, slug };
};

async function post(url: string, path: string, body: object): Promise<{ id: string }> {
  const headers = { ...HEADERS, "content-type": "application/json" };
  const response = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as { id: string };
}

export async function registered(url: string): Promise<string> {
  const number = {
    displayPhoneNumber: "+15551234567",
    metaPhoneNumberId: "123456789012345",
    metaBusinessAccountId: "987654321098765",
    appIds: [],
  };
  return (await post(url, NUMBERS, number)).id;
}
