import { describe, expect, test } from "vitest";
import { contract } from "../../generated/server.ts";
import { startMock } from "../../server/mock.ts";
import { runHostile } from "./hostile-run.ts";

describe("hostile requests", () => {
  test("get responses that the contract allows, from a mock that keeps running", async ({ onTestFinished }) => {
    const { url, stop } = await startMock(contract, 0);
    onTestFinished(stop);

    const { sent, unexplained, statuses } = await runHostile({ url, contract, every: 797 });

    console.log(`${sent} hostile requests: ${JSON.stringify(statuses)}`);
    expect(unexplained).toEqual([]);
    expect(sent).toBeGreaterThan(30);
    expect((await fetch(`${url}/v1/organization/apps`, { headers: { Authorization: "Bearer any" } })).status).toBe(200);
  }, 120_000);
});
