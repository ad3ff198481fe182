/**
 * A process that streams, and reports its peak memory: `node stream-peer.ts KIND FOLDER [URL]`.
 *
 * FOLDER has the code generated from streams.yaml. A server prints its address. A client prints the peak after each
 * line of its input: `up 100` or `down 100`, in megabytes.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import express, { type Express } from "express";

const [kind = "", folder = "", url = ""] = process.argv.slice(2);
const CHUNK = new Uint8Array(64 * 1024);
const MEGABYTE = 1_000_000;

const imported = (file: string) => import(pathToFileURL(join(folder, file)).href);

/** The peak, in megabytes. */
const memory = () => process.resourceUsage().maxRSS / 1_000;

async function* pieces(megabytes: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let left = megabytes * MEGABYTE; left > 0; left -= CHUNK.length)
    yield left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK;
}

async function sizeOf(body: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of body) bytes += chunk.byteLength;
  return bytes;
}

async function ours(): Promise<Express> {
  const { createServer: createOurs } = await imported("server.ts");
  return createOurs({
    download: ({ path }: { path: { megabytes: number } }) => ({ status: 200, body: pieces(path.megabytes) }),
    upload: async ({ body }: { body: AsyncIterable<Uint8Array> }) => ({
      status: 200,
      body: { bytes: await sizeOf(body) },
    }),
  });
}

function plain(): Express {
  const app = express();
  app.get("/bodies/:megabytes", (request, response) => {
    response.setHeader("Content-Type", "application/octet-stream");
    Readable.from(pieces(Number(request.params.megabytes))).pipe(response);
  });
  app.put("/bodies/:megabytes", async (request, response) => void response.json({ bytes: await sizeOf(request) }));
  return app;
}

async function serve(app: Express): Promise<void> {
  const all = express()
    .get("/memory", (_, response) => void response.json(memory()))
    .use(app);
  const server = createServer(all).listen(0, "127.0.0.1", () =>
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
  );
}

function streamOf(megabytes: number): ReadableStream<Uint8Array> {
  const source = pieces(megabytes);
  const pull = async (controller: ReadableStreamDefaultController) => {
    const { done, value } = await source.next();
    if (done) controller.close();
    else controller.enqueue(value);
  };
  return new ReadableStream({ pull }, { highWaterMark: 1 });
}

async function call(): Promise<void> {
  const { createClient } = await imported("client.ts");
  const client = createClient({ baseUrl: url });
  for await (const line of createInterface({ input: process.stdin })) {
    const [way, size = "0"] = line.split(" ");
    const path = { megabytes: Number(size) };
    const bytes =
      way === "down"
        ? await sizeOf((await client.download({ path }, { stream: true })).data)
        : (await client.upload({ path, body: streamOf(Number(size)) }, { timeoutMs: 60_000 })).data.bytes;
    console.log(JSON.stringify({ bytes, memory: memory() }));
  }
}

if (kind === "client") await call();
else await serve(kind === "express" ? plain() : await ours());
