import { randomInt } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { type LoadedRequest, loadInTurns, type Peer, startPeer, stopPeer } from "./load.ts";
import { besideFirst, type Row, type Section } from "./rows.ts";

const HEADERS = { authorization: `Bearer ${SANDBOX_KEY}` };
const APPS = "/v1/organization/apps";
const NUMBERS = "/v1/organization/whatsapp/phone-numbers";

/** `npm start` beside Express, with the same answers: key looked up, log as by default, answers checked. */
export const measureServer: Section = async (rounds, folder) => {
  const settings = { PORT: "0", CHIRP_DATA: mkdtempSync(join(folder, "data-")), CHIRP_RATE_LIMITS: "off" };
  const server = await startPeer(
    "GET of a number",
    ["--import", "./server/preload.mjs", "server/main.ts"],
    { path: "" },
    settings,
  );
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
    const create: LoadedRequest = {
      path: APPS,
      method: "POST",
      headers: HEADERS,
      vary: () => JSON.stringify(newApp()),
    };
    const creating: Peer = { ...server, name: "durable creation of an app, 32 clients", request: create, rates: [] };
    await loadInTurns([creating], rounds);
    return [...reads, ...besideFirst([creating])];
  } finally {
    stopPeer(server);
  }
};

/** Compares each path with an Express application that has its answer ready. */
async function beside(server: Peer, paths: readonly (readonly [string, string])[], rounds: number): Promise<Row[]> {
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

async function registered(url: string): Promise<string> {
  const number = {
    displayPhoneNumber: "+15551234567",
    metaPhoneNumberId: "123456789012345",
    metaBusinessAccountId: "987654321098765",
    appIds: [],
  };
  return (await post(url, NUMBERS, number)).id;
}
