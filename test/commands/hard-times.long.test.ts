/** A server without file descriptors, and one that the system has stopped for a while. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { rawRequest } from "../support/raw-http.ts";
import { APPS, call } from "../support/server.ts";
import { least } from "../support/stalls.ts";

const settings = () => ({ PORT: "0", CHIRP_DATA: temporaryFolder(), LOG_LEVEL: "silent" });
const URL_PATTERN = /http:\/\/127\.0\.0\.1:\d+/;

describe("without free file descriptors", () => {
  const DESCRIPTORS = 60;

  /** Starts the server with fewer file descriptors than clients. */
  async function startScarce() {
    const words = ["--import", "./server/preload.mjs", "server/main.ts"];
    const child = spawn("sh", ["-c", `ulimit -n ${DESCRIPTORS}; exec "$0" "$@"`, process.execPath, ...words], {
      cwd: join(import.meta.dirname, "../.."),
      env: { PATH: process.env["PATH"] ?? "", ...settings() },
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    let said = "";
    for await (const [chunk] of on(child.stdout)) {
      said += String(chunk);
      const [url] = URL_PATTERN.exec(said) ?? [];
      if (url !== undefined) return { url, child };
    }
    throw new Error(`It ended: ${said}`);
  }

  async function* on(stream: NodeJS.ReadableStream) {
    for (;;) yield (await once(stream, "data")) as [Buffer];
  }

  test("the server keeps running, and responds as soon as one is free", async () => {
    const { url, child } = await startScarce();
    // The writing thread loads modules at its first write, which needs file descriptors.
    expect((await call({ url }, APPS, { body: { slug: "first", name: "First" } })).status).toBe(201);
    const sockets: Socket[] = [];
    for (let count = 0; count < 2 * DESCRIPTORS; count++)
      sockets.push(connect(Number(new URL(url).port), "127.0.0.1").on("error", () => {}));
    await wait(500);

    const asked = rawRequest(url, "/healthz").catch(() => undefined);
    const during = await Promise.race([asked, wait(1_000)]);
    for (const socket of sockets) socket.destroy();
    await wait(1_000);
    const { status } = await call({ url }, APPS);
    const written = await call({ url }, APPS, { body: { slug: "second", name: "Second" } });

    // Control: there was no descriptor for a new client.
    expect(during).toBeUndefined();
    expect([status, written.status, child.exitCode]).toEqual([200, 201, null]);
  });
});

describe("stopped by the system for longer than any of its deadlines", () => {
  const STOPPED_MS = 12_000;

  test("the server responds within a second after it continues, also on an old connection", async () => {
    expect(await least(1_000, answersAfterStop)).toBeLessThan(1_000);
  }, 120_000);

  /** After how many milliseconds the responses have arrived. */
  async function answersAfterStop(): Promise<number> {
    const command = run("server/main.ts", [], settings());
    const [url] = await command.prints(URL_PATTERN);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const ask = async () => {
      const sent = request(url + APPS, { agent, headers: { Authorization: `Bearer ${SANDBOX_KEY}` } }).end();
      const [response] = await once(sent, "response");
      response.resume();
      await once(response, "end");
      return response.statusCode as number;
    };
    const before = await ask();

    command.process.kill("SIGSTOP");
    const frozen = ask();
    const during = await Promise.race([frozen, wait(STOPPED_MS, "nothing")]);
    command.process.kill("SIGCONT");
    const began = performance.now();
    const answers = [await frozen, await ask(), (await call({ url }, APPS)).status];

    const took = performance.now() - began;

    expect([before, during, ...answers]).toEqual([200, "nothing", 200, 200, 200]);
    return took;
  }
});
