import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { APPS, call, PHONE_NUMBERS, startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  server = await startServer({}, atEnd);
});

describe("a 400 with several reasons", () => {
  test("reports the first as before, and lists the others beside it", async () => {
    const body = { displayPhoneNumber: "12", metaPhoneNumberId: 5, appIds: ["x"], colour: "red" };

    const { status, body: answer } = await call(server, PHONE_NUMBERS, { body });

    expect(status).toBe(400);
    expect(answer.error).toMatchObject({
      type: "invalid_request_error",
      message: "colour is not a known field.",
      param: "colour",
    });
    expect(answer.error.errors.map(({ param }: { param: string }) => param)).toEqual([
      "metaBusinessAccountId",
      "displayPhoneNumber",
      "metaPhoneNumberId",
      "appIds[0]",
    ]);
    expect(answer.error.errors[0]).toEqual({
      message: "metaBusinessAccountId is required.",
      param: "metaBusinessAccountId",
    });
  });

  test("lists each field once, with the most helpful message", async () => {
    const tooLong = "a".repeat(300);

    const { body: answer } = await call(server, APPS, { body: { name: 5, slug: tooLong.toUpperCase() } });

    expect([answer.error, ...answer.error.errors].map(({ param }) => param)).toEqual(["slug", "name"]);
  });

  test("lists at most 20 others", async () => {
    const unknown = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`field${index}`, 1]));

    const { body: answer } = await call(server, APPS, { body: { name: "a", slug: "a", ...unknown } });

    expect([answer.error.param, answer.error.errors.length]).toEqual(["field0", 20]);
  });

  test("has no list of others if there is one reason", async () => {
    const { body: answer } = await call(server, APPS, { body: { name: "a" } });

    expect(answer.error).not.toHaveProperty("errors");
  });
});
