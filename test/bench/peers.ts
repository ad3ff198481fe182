/**
 * Starts one kind of server: `node test/bench/peers.ts KIND [FOLDER]`.
 *
 * FOLDER contains the code generated from a contract. Each kind returns the same 201 for `POST /v1/things`.
 */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import express from "express";
import { ANSWER, NEW_THING } from "./contract.ts";

type Generated = typeof import("../../generated/server.ts");

/** An Express application, or a server of `node:http`. */
interface Listening {
  listen(port: number, host: string): Server;
}

const PEERS: Readonly<Record<string, (folder: string) => Promise<Listening> | Listening>> = {
  "node:http": () =>
    createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        JSON.parse(Buffer.concat(chunks).toString());
        const text = JSON.stringify(ANSWER);
        response
          .writeHead(201, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) })
          .end(text);
      });
    }),
  express: () => {
    const app = express();
    app.use(express.json());
    app.post("/v1/things", (_request, response) => void response.status(201).json(ANSWER));
    return app;
  },
  "express + express-openapi-validator": async (folder) => {
    const { behindValidator } = await import("../../server/http/express-openapi-validator.ts");
    const app = express();
    app.post("/v1/things", (_request, response) => void response.status(201).json(ANSWER));
    return behindValidator(join(folder, "openapi.json"), app);
  },
  /** Express that returns a fixed body; the argument is its text instead of a folder. */
  answer: (text) => {
    const body: unknown = JSON.parse(text);
    const app = express();
    app.get("/", (_request, response) => void response.json(body));
    return app;
  },
  stub: async (folder) => (await generated(folder)).createServer(),
  handler: async (folder) =>
    (await generated(folder)).createServer({ addThing: () => ({ status: 201, body: ANSWER }) } as object),
};

const generated = async (folder: string) => (await import(pathToFileURL(join(folder, "server.ts")).href)) as Generated;

/** Separate from the others because Fastify listens by itself. It validates with the contract's schema. */
async function fastify(): Promise<number> {
  const { default: createFastify } = await import("fastify");
  const app = createFastify();
  const ajv = new Ajv2020({ strict: false });
  app.setValidatorCompiler(({ schema }) => ajv.compile(schema as object));
  app.post("/v1/things", { schema: { body: NEW_THING } }, (_request, reply) => reply.code(201).send(ANSWER));
  await app.listen({ host: "127.0.0.1", port: 0 });
  return (app.server.address() as AddressInfo).port;
}

async function listen(kind: string, folder: string): Promise<number> {
  if (kind === "fastify") return fastify();
  const peer = await PEERS[kind]?.(folder);
  if (peer === undefined) throw new Error(`There is no peer "${kind}".`);
  const server = peer.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

process.once("SIGINT", () => process.exit());
const [kind = "", folder = ""] = process.argv.slice(2);
console.log(`http://127.0.0.1:${await listen(kind, folder)}`);
