import { Readable } from "node:stream";
import { afterAll, beforeAll, onTestFinished, vi } from "vitest";
import { type GeneratedCode, generated, type Handler, remove, serve, temporaryFolder } from "./generated.ts";

export interface Context {
  readonly signal: AbortSignal;
  readonly raw: { readonly headers: Record<string, string>; readonly ip: string };
  readonly logger: unknown;
}

/** Generates the code of `contracts/handlers.yaml` before the tests of a file. */
export function handlersCode() {
  let folder: string;
  let code: GeneratedCode;
  beforeAll(async () => {
    folder = await temporaryFolder();
    code = await generated("handlers", folder);
  });
  afterAll(() => remove(folder));
  return {
    get code() {
      return code;
    },
    /** The folder of the generated code. */
    get folder() {
      return folder;
    },
    served: (handlers: Record<string, (request: never) => unknown>, options: object = {}) =>
      serve(code.createServer(handlers as Record<string, Handler>, options)),
  };
}

export const webStream = (pieces: AsyncIterable<string | Uint8Array>) =>
  Readable.toWeb(Readable.from(pieces)) as unknown as ReadableStream;

/** Hides what a server prints about a failure that a test causes. */
export function silenced() {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => error.mockRestore());
  return error;
}
