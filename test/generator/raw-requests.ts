/** Requests that fetch cannot send, to generated servers that run on Express alone. */
import { afterAll, beforeAll } from "vitest";
import { rawBytes, readAnswer, requestBytes } from "../support/raw-http.ts";
import { type GeneratedCode, generated, remove, serve, temporaryFolder } from "./generated.ts";

/** The contract declares a 400 without a body here, so the responses have the reason instead. */
const OPTIONS: Readonly<Record<string, object>> = {
  references: {
    answerError: (failure: { status?: number; message: string }) => ({
      status: failure.status ?? 500,
      contentType: "application/problem+json",
      body: { detail: failure.message },
    }),
    onResponseFault: () => {},
  },
};

/** Serves the code of these contracts until the tests of the file end. */
export function rawlyServed(...names: readonly string[]) {
  let folder: string;
  const codes: Record<string, GeneratedCode> = {};
  const urls: Record<string, string> = {};
  const closing: (() => void)[] = [];
  beforeAll(async () => {
    folder = await temporaryFolder();
    for (const name of names) {
      codes[name] = await generated(name, folder);
      urls[name] = await serve(codes[name].createServer({}, OPTIONS[name]), (close) => closing.push(close));
    }
  });
  afterAll(async () => {
    for (const close of closing) close();
    await remove(folder);
  });
  const ask = async (name: string, ...request: Parameters<typeof requestBytes>) =>
    readAnswer(await rawBytes(urls[name] ?? "", requestBytes(...request)));
  return { ask, codes, urls };
}

export const detail = ({ body }: { body: string }): string => JSON.parse(body).detail;
