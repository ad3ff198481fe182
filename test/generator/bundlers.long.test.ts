import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as esbuild from "esbuild";
import { build as rolldown } from "rolldown";
import { build as vite } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../openapi/generate.ts";
import { write } from "../../openapi/generator/generated-files.ts";
import { CONTRACTS, remove, temporaryFolder } from "./generated.ts";

/** Bundles a program with every package that it imports into `folder/file`. */
type Bundler = (input: string, folder: string, file: string) => Promise<unknown>;

const withEsbuild =
  (format: "cjs" | "esm", js = ""): Bundler =>
  (input, folder, file) =>
    esbuild.build({
      ...{ entryPoints: [input], outfile: join(folder, file), bundle: true },
      ...{ format, platform: "node", banner: { js }, logLevel: "silent" },
    });

/** Packages of Express call `require`, which an ES module has not; Rolldown and Vite add this line themselves. */
const REQUIRE = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

const withRolldown: Bundler = (input, folder, file) =>
  rolldown({ input, output: { file: join(folder, file), format: "esm" }, platform: "node", logLevel: "silent" });

const withVite =
  (kind: "server" | "page"): Bundler =>
  (input, folder, file) =>
    vite({
      ...{ root: code, configFile: false, envDir: false, logLevel: "silent", ssr: { noExternal: true } },
      build: {
        ...{ outDir: folder, emptyOutDir: false, ssr: kind === "server" },
        rolldownOptions: { input, output: { entryFileNames: file } },
      },
    });

const BUNDLERS: readonly (readonly [name: string, program: "server" | "client", file: string, bundle: Bundler])[] = [
  ["esbuild to CommonJS", "server", "bundle.cjs", withEsbuild("cjs")],
  ["esbuild to an ES module", "server", "bundle.mjs", withEsbuild("esm", REQUIRE)],
  ["Rolldown", "server", "bundle.mjs", withRolldown],
  ["Vite for a server", "server", "bundle.mjs", withVite("server")],
  ["esbuild to CommonJS", "client", "bundle.cjs", withEsbuild("cjs")],
  ["esbuild to an ES module", "client", "bundle.mjs", withEsbuild("esm")],
  ["Rolldown", "client", "bundle.mjs", withRolldown],
  ["Vite for a page", "client", "bundle.mjs", withVite("page")],
];

/** Sends the stub a correct and a wrong request. */
const SERVER = `
import { createServer } from "./server";

const server = createServer().listen(0, "127.0.0.1", async () => {
  const post = async (at) => {
    const url = "http://127.0.0.1:" + server.address().port + "/things/1";
    const headers = { "Content-Type": "application/json" };
    const response = await fetch(url, { method: "POST", body: JSON.stringify({ at }), headers });
    return [response.status, response.status === 200 ? await response.json() : undefined];
  };
  console.log(JSON.stringify([await post("2026-11-30T12:00:00Z"), await post("today")]));
  server.close();
});
`;

const CLIENT = (baseUrl: string) => `
import { createClient } from "./client";

createClient({ baseUrl: "${baseUrl}" })
  .updateThing({ path: { id: 1 }, body: { at: "2026-11-30T12:00:00Z" } })
  .then(({ status, data }) => console.log(JSON.stringify([status, data])));
`;

const EXPECTED = {
  server: [
    [200, { name: "lamp" }],
    [400, null],
  ],
  client: [200, { name: "lamp" }],
};

let code: string;
let peer: Server;

beforeAll(async () => {
  code = await temporaryFolder();
  const { files } = await generate(join(CONTRACTS, "bundles.yaml"), { importExtension: "none" });
  await write(code, files);
  peer = createServer((request, response) => {
    const isRight = request.method === "POST" && request.url === "/things/1";
    response.writeHead(isRight ? 200 : 404, { "Content-Type": "application/json" }).end('{"name":"lamp"}');
  });
  await new Promise<void>((listening) => peer.listen(0, "127.0.0.1", listening));
  await writeFile(join(code, "program-server.js"), SERVER);
  const { port } = peer.address() as AddressInfo;
  await writeFile(join(code, "program-client.js"), CLIENT(`http://127.0.0.1:${port}`));
});

afterAll(async () => {
  peer.close();
  await remove(code);
});

/** A page has no `process`. Node's own fetch needs its other globals. */
const NO_PROCESS = ["--import", "data:text/javascript,delete globalThis.process"];

describe("generated code in one file", () => {
  test.each(BUNDLERS)("runs alone when bundled with %s: %s", async (_, program, file, bundle) => {
    const empty = await mkdtemp(join(tmpdir(), "bundle-"));
    try {
      await bundle(join(code, `program-${program}.js`), empty, file);

      const flags = program === "client" ? NO_PROCESS : [];
      const { stdout } = await promisify(execFile)(process.execPath, [...flags, file], { cwd: empty });
      expect(JSON.parse(stdout)).toEqual(EXPECTED[program]);
    } finally {
      await remove(empty);
    }
  });
});
