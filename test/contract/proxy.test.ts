import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { violationsIn } from "./perform.ts";
import { startPrismProxy } from "./targets.ts";

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const APP = {
  id: "app_2DbBs7GWhGvVNJGrDXr5RG0mBWI",
  slug: "support-desk",
  name: "Support desk",
  status: "active",
  createdAt: "2023-11-07T05:31:56.000Z",
  updatedAt: "2023-11-07T05:31:56.000Z",
};

/** Lets a server answer the list of apps through the proxy, and gives what the proxy finds wrong with it. */
async function violationsOf(status: number, body: object): Promise<unknown[]> {
  const upstream = createServer((_, response) => {
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => upstream.listen(0, "127.0.0.1", resolve));
  stops.push(async () => upstream.close());
  const proxy = await startPrismProxy(`http://127.0.0.1:${(upstream.address() as AddressInfo).port}`);
  stops.push(proxy.stop);
  const headers = { Authorization: "Bearer sk_admin_x" };
  return violationsIn((await fetch(`${proxy.url}/v1/organization/apps`, { headers })).headers);
}

describe("the proxy that watches the targets", () => {
  test("finds nothing in an answer that keeps the contract", async () => {
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
