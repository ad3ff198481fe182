import { beforeAll, describe, expect, test } from "vitest";
import { bundleContract } from "../../openapi/generator/bundle.ts";
import { startMock } from "../../server/mock.ts";
import { sharedAtEnd } from "../support/at-end.ts";

const LABELS = {
  openapi: "3.1.0",
  info: { title: "Labels", version: "1" },
  paths: {
    "/labels/{id}": {
      get: {
        operationId: "getLabel",
        parameters: [{ name: "id", in: "path", required: true, style: "label", schema: { type: "string" } }],
        responses: { "200": { description: "Found.", content: { "application/json": { example: "here" } } } },
      },
    },
  },
};

describe("the mock, where Prism fails", () => {
  const atEnd = sharedAtEnd();
  const started = async (document: object) => {
    const { url, stop } = await startMock(document, 0);
    atEnd(stop);
    return url;
  };

  let search = "";
  beforeAll(async () => {
    search = await started((await bundleContract("test/generator/contracts/parameters.yaml")).contract);
  });

  test.each([
    ["without an optional list in a header", {}, 200],
    ["with it", { "X-Ids": "1,2" }, 200],
    ["with an item that is no number", { "X-Ids": "1,two" }, 400],
    ["without it again", {}, 200],
  ])("responds to a request %s", async (_, headers, status) => {
    const answer = await fetch(`${search}/search/1,2/x=1,y=2`, { headers });

    expect(answer.status).toBe(status);
  });

  test("refuses a path parameter that is not in the declared style", async () => {
    const url = await started(LABELS);

    // A label begins with a dot; Prism itself throws if it is missing.
    const refused = await fetch(`${url}/labels/1`);

    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("is required")]);
    expect((await fetch(`${url}/labels/.1`)).status).toBe(200);
  });
});

test("the mock listens at the given address, and reports one that this machine does not have", async () => {
  await expect(startMock(LABELS, 0, "192.0.2.1")).rejects.toThrow("192.0.2.1 is not an address of this machine.");
});
