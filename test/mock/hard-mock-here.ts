/** The mock of the contract that is hard to mock, in this process. */
import { beforeAll } from "vitest";
import { startMock } from "../../server/mock.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { hardContract } from "./hard-contract.ts";

export const JSON_BODY = { "Content-Type": "application/json" };

/** Starts the mock before the tests of a suite, and stops it after them. */
export function hardMock() {
  const atEnd = sharedAtEnd();
  const mock = {
    url: "",
    /** The status of a `POST`. */
    statusOf: async (path: string, body: string | FormData, headers: Record<string, string> = JSON_BODY) =>
      (await fetch(mock.url + path, { method: "POST", body, headers: body instanceof FormData ? {} : headers })).status,
  };
  beforeAll(async () => {
    const { url, stop } = await startMock(hardContract(), 0);
    atEnd(stop);
    mock.url = url;
  });
  return mock;
}
