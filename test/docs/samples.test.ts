import { describe, expect, onTestFinished, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { APPS, call, startServer } from "../support/server.ts";
import { parseCurl } from "./curl.ts";
import { perform } from "./sample-attempts.ts";
import { sendParsed } from "./sample-runners.ts";
import { testExecution } from "./test-execution.ts";
import { operations, samples } from "./written-samples.ts";

/** The first operation of each tag that changes something; `npm run test:all` executes the others. */
const someOperations = [...Map.groupBy(operations, ({ tag }) => tag).values()].map((ofTag) =>
  ofTag.find(({ method }) => method !== "GET"),
);

describe("samples", () => {
  test("exist for every operation, in each language", () => {
    const languages = ["curl", "TypeScript", "Python", "Go"];

    expect(samples.map(({ title }) => title)).toEqual(
      operations.flatMap(({ operationId }) => languages.map((language) => `${operationId} in ${language}`)),
    );
  });

  // Compiling takes longer than the other languages.
  testExecution(samples.filter(({ operation, sample }) => someOperations.includes(operation) && sample.label !== "Go"));
});

test("the calls of all samples, one after the other, do not revoke the key that they use", async () => {
  const server = await startServer();

  const statuses = new Map<string, number>();
  for (const operation of operations)
    statuses.set(operation.operationId, await perform(server, operation, { key: SANDBOX_KEY }));

  expect(statuses.get("createAdminKey")).toBe(201);
  expect(statuses.get("deleteAdminKey")).toBe(404);
  expect((await call(server, APPS)).status).toBe(200);
});

describe("a curl sample on a machine without curl", () => {
  test("is parsed as a shell would", () => {
    const command = `curl --request POST \\\n  --url http://h/a?b=1 \\\n  --header "K: $KEY" \\\n  --data '{"it": "isn'\\''t"}'`;

    expect(parseCurl(command, { KEY: "secret" })).toEqual({
      url: "http://h/a?b=1",
      method: "POST",
      headers: { K: "secret" },
      body: `{"it": "isn't"}`,
    });
  });

  test("is sent by fetch", async () => {
    const server = await startServer({}, onTestFinished);
    const command = `curl --request GET --url ${server.url}${APPS} --header "Authorization: Bearer $CHIRP_API_KEY"`;

    const [body = "", status] = (await sendParsed(command, { CHIRP_API_KEY: SANDBOX_KEY })).split("\n");

    expect([JSON.parse(body), status]).toEqual([expect.objectContaining({ totalCount: 1 }), "200"]);
  });
});
