import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { startLoopback } from "../support/loopback.ts";
import { violationsIn } from "./perform.ts";
import { startPrismProxy } from "./prism-process.ts";

const APP = {
  id: "app_2DbBs7GWhGvVNJGrDXr5RG0mBWI",
  slug: "support-desk",
  name: "Support desk",
  status: "active",
  createdAt: "2023-11-07T05:31:56.000Z",
  updatedAt: "2023-11-07T05:31:56.000Z",
};

describe("the proxy in front of the targets", () => {
  const atEnd = sharedAtEnd();
  let answer = { status: 200, body: {} };
  let url: string;
  beforeAll(async () => {
    const upstream = await startLoopback((_, response) => {
      response.writeHead(answer.status, { "Content-Type": "application/json" }).end(JSON.stringify(answer.body));
    }, atEnd);
    const proxy = await startPrismProxy(upstream.url);
    atEnd(proxy.stop);
    url = proxy.url;
  });

  /** Sends the list of apps through the proxy with this response, and returns what the proxy finds wrong. */
  async function violationsOf(status: number, body: object): Promise<unknown[]> {
    answer = { status, body };
    const headers = { Authorization: "Bearer sk_admin_x" };
    return violationsIn((await fetch(`${url}/v1/organization/apps`, { headers })).headers);
  }

  test("finds nothing wrong with a response that follows the contract", async () => {
    expect(await violationsOf(200, { apps: [APP], nextCursor: null, totalCount: 1 })).toEqual([]);
  });

  test.each([
    ["a missing field", 200, { apps: [], nextCursor: null }],
    ["a field of another type", 200, { apps: [{ ...APP, slug: 1 }], nextCursor: null, totalCount: 1 }],
    ["an error without a message", 401, { error: { type: "authentication_error" } }],
    ["a status that is not declared", 418, { apps: [], nextCursor: null, totalCount: 0 }],
  ])("reports %s", async (_, status, body) => {
    expect(await violationsOf(status, body)).not.toEqual([]);
  });
});
