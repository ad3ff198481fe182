/** Generates the small contracts of these tests into a separate folder, and runs the generated code. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Express } from "express";
import { onTestFinished } from "vitest";
import { generate } from "../../openapi/generate.ts";
import { write } from "../../openapi/generator/generated-files.ts";

export const CONTRACTS = join(import.meta.dirname, "contracts");
const DIST = join(import.meta.dirname, "../../dist");

/** A folder below `dist/`, where the generated code finds the packages that it imports. */
export async function temporaryFolder(): Promise<string> {
  await mkdir(DIST, { recursive: true });
  return mkdtemp(join(DIST, "test-generator-"));
}

export const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Untyped access to generated code for tests; `types.test.ts` compiles against the real types. */
export interface GeneratedCode {
  readonly createServer: (handlers?: Record<string, Handler>, options?: object) => Express;
  readonly createClient: (options: {
    baseUrl: string;
    headers?: Record<string, string>;
    fetch?: typeof fetch;
  }) => UntypedClient;
  readonly operations: Readonly<Record<string, { readonly method: string; readonly path: string }>>;
  readonly remarks: readonly string[];
}

export interface Received {
  readonly operationId: string;
  readonly caller: unknown;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: Readonly<Record<string, unknown>>;
  readonly contentType?: string;
  readonly body?: unknown;
}

export type Handler = (request: Received) => unknown;

export interface UntypedResult {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly contentType?: string;
  readonly data?: unknown;
  readonly error?: unknown;
}

export type UntypedClient = Readonly<Record<string, (call?: object, options?: object) => Promise<UntypedResult>>>;

/** Generates `contracts/<name>.yaml` and imports the result. */
export async function generated(name: string, folder: string): Promise<GeneratedCode> {
  const { files, remarks } = await generate(join(CONTRACTS, `${name}.yaml`));
  const out = join(folder, name);
  await write(out, files);
  const [{ createServer }, { createClient }, { operations }] = await Promise.all(
    ["server.ts", "client.ts", "operations.ts"].map((file) => import(join(out, file))),
  );
  return { createServer, createClient, operations, remarks: remarks.map(({ text }) => text) };
}

/** Serves the application on a free port until the test ends, or until `atEnd` runs; returns its base URL. */
export async function serve(app: Express, atEnd: (close: () => void) => void = onTestFinished): Promise<string> {
  const server = app.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A handler that records its requests, and always returns the same answer. */
export function recorder(answer: object): Handler & { readonly received: Received[] } {
  const received: Received[] = [];
  const handler: Handler = (request) => {
    received.push(request);
    return answer;
  };
  return Object.assign(handler, { received });
}
