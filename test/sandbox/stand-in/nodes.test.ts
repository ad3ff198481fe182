import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../../support/at-end.ts";
import { ACCOUNT_ID, aNumberAtMeta, anAccount, NUMBER_ID } from "../../support/stand-in.ts";
import { DONE, expectError, type GraphClient, startGraph } from "./graph-client.ts";

let graph: GraphClient;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  graph = await startGraph(undefined, atEnd);
});

describe("a node", () => {
  test("has the requested fields, and always the id", async () => {
    const { body } = await graph.get(`${NUMBER_ID}?fields=display_phone_number,quality_rating`);

    expect(body).toEqual({ id: NUMBER_ID, display_phone_number: "+1 555-123-4567", quality_rating: "GREEN" });
  });

  test("comes with the requested version of the Graph API", async () => {
    expect((await graph.get(`${NUMBER_ID}?fields=id`)).headers.get("facebook-api-version")).toBe("v26.0");
  });

  test("leaves out a field that is not set", async () => {
    const { body } = await graph.get("123456789012362?fields=display_phone_number,quality_rating,status,name_status");

    expect(body).toEqual({ id: "123456789012362", display_phone_number: "+1 202-555-0162" });
  });

  test("has further fields if its scenario adds some", async () => {
    const { body } = await graph.get("12345678901234567890?fields=status");

    expect(body).toEqual({ id: "12345678901234567890", status: "__proto__", mood: "\u202Ecurious" });
  });

  test("is refused if one field is unknown", async () => {
    expectError(await graph.get(`${NUMBER_ID}?fields=id,shoe_size`), 100);
    expectError(await graph.get(`${ACCOUNT_ID}?fields=id,shoe_size`), 100);
  });

  test("of an account has its name and its business", async () => {
    const { body } = await graph.get(`${ACCOUNT_ID}?fields=name,owner_business_info`);

    expect(body).toEqual({
      id: ACCOUNT_ID,
      name: "Acme Corp",
      owner_business_info: { id: "246813579024680", name: "Acme Corp" },
    });
  });
});

describe("an id that does not exist, or that is another business's or of another kind", () => {
  const FOREIGN_ACCOUNT = "987654321098781";
  const FOREIGN_NUMBER = "123456789012381";
  const CALLS: [title: string, call: () => ReturnType<GraphClient["get"]>, id: string][] = [
    ["an unknown node", () => graph.get("1?fields=id"), "1"],
    ["a foreign account", () => graph.get(`${FOREIGN_ACCOUNT}?fields=id`), FOREIGN_ACCOUNT],
    ["a foreign number", () => graph.get(`${FOREIGN_NUMBER}?fields=id`), FOREIGN_NUMBER],
    ["the numbers of a number", () => graph.get(`${NUMBER_ID}/phone_numbers?fields=id`), NUMBER_ID],
    [
      "the numbers of a foreign account",
      () => graph.get(`${FOREIGN_ACCOUNT}/phone_numbers?fields=id`),
      FOREIGN_ACCOUNT,
    ],
    ["the settings of an account", () => graph.get(`${ACCOUNT_ID}/settings?fields=calling`), ACCOUNT_ID],
    [
      "the accounts of a foreign business",
      () => graph.get("246813579024681/owned_whatsapp_business_accounts?fields=id"),
      "246813579024681",
    ],
    [
      "a code for an account",
      () => graph.post(`${ACCOUNT_ID}/request_code`, { code_method: "SMS", language: "en" }),
      ACCOUNT_ID,
    ],
    [
      "a code for a foreign number",
      () => graph.post(`${FOREIGN_NUMBER}/verify_code`, { code: "123830" }),
      FOREIGN_NUMBER,
    ],
    [
      "a registration of an unknown number",
      () => graph.post("1/register", { messaging_product: "whatsapp", pin: "150954" }),
      "1",
    ],
    ["a deregistration of an unknown number", () => graph.post("1/deregister"), "1"],
    ["a PIN for an account", () => graph.post(ACCOUNT_ID, { pin: "150954" }), ACCOUNT_ID],
    ["a subscription to a number", () => graph.post(`${NUMBER_ID}/subscribed_apps`), NUMBER_ID],
    ["the end of a foreign subscription", () => graph.delete(`${FOREIGN_ACCOUNT}/subscribed_apps`), FOREIGN_ACCOUNT],
  ];

  test.each(CALLS)("always gets the same error: %s", async (_, call, id) => {
    const answer = await call();

    expectError(answer, 100, 33);
    const { type, message } = answer.body.error;
    expect(type).toBe("GraphMethodException");
    expect(message).toMatch(
      new RegExp(`^Unsupported (get|post|delete) request\\. Object with ID '${id}' does not exist, cannot be loaded`),
    );
    expect(answer.headers.get("WWW-Authenticate")).toContain(
      `OAuth "Facebook Platform" "invalid_request" "${message}"`,
    );
  });
});

describe("a token", () => {
  test("is required", async () => {
    expectError(await graph.get(`${NUMBER_ID}?fields=id`, null), 104, undefined, 401);
  });

  test("that is unknown has expired", async () => {
    expectError(await graph.get(`${NUMBER_ID}?fields=id`, "EAAnother"), 190, 463, 401);
  });
});

describe("a call is refused for", () => {
  test.each([
    ["no fields", () => graph.get(NUMBER_ID)],
    ["an unknown parameter", () => graph.get(`${NUMBER_ID}?fields=id&colour=red`)],
    ["a PIN of five digits", () => graph.post(NUMBER_ID, { pin: "15095" })],
    ["a body that is not JSON", () => graph.post(`${NUMBER_ID}/verify_code`)],
  ])("%s, as error 100", async (_, call) => {
    expectError(await call(), 100);
  });
});

describe("lists", () => {
  const numbers = Array.from({ length: 7 }, (_, index) => aNumberAtMeta({ id: `${index + 1}` }));
  const idsOf = (body: { data: { id: string }[] }) => body.data.map(({ id }) => id);

  test("are paged by opaque cursors, with full URLs of the neighbouring pages", async () => {
    const paged = await startGraph({ accounts: [anAccount(numbers)] });
    const path = `${ACCOUNT_ID}/phone_numbers?fields=id&limit=3`;

    const first = await paged.get(path);
    const second = await paged.get(`${path}&after=${first.body.paging.cursors.after}`);
    const last = await paged.get(`${path}&after=${second.body.paging.cursors.after}`);

    expect([first, second, last].map(({ body }) => idsOf(body))).toEqual([["1", "2", "3"], ["4", "5", "6"], ["7"]]);
    expect(first.body.paging).toEqual({
      cursors: { before: expect.stringMatching(/^QVFI/), after: expect.stringMatching(/^QVFI/) },
      next: expect.stringMatching(
        /^https:\/\/graph\.facebook\.com\/v26\.0\/987654321098765\/phone_numbers\?.*after=QVFI/,
      ),
    });
    expect(Object.keys(second.body.paging)).toEqual(["cursors", "next", "previous"]);
    expect(Object.keys(last.body.paging)).toEqual(["cursors", "previous"]);
  });

  test("have 25 items per page unless a limit is given", async () => {
    const many = Array.from({ length: 30 }, (_, index) => aNumberAtMeta({ id: `${index}` }));
    const paged = await startGraph({ accounts: [anAccount(many)] });

    expect((await paged.get(`${ACCOUNT_ID}/phone_numbers?fields=id`)).body.data).toHaveLength(25);
  });

  test("that are empty have no paging", async () => {
    expect((await graph.get("987654321098766/phone_numbers?fields=id")).body).toEqual({ data: [] });
  });

  test("refuse a malformed cursor", async () => {
    expectError(await graph.get(`${ACCOUNT_ID}/phone_numbers?fields=id&after=5`), 100);
  });

  test("of a business's accounts contain those that the token may see", async () => {
    const { body } = await graph.get("246813579024680/owned_whatsapp_business_accounts?fields=id,name");

    expect(body.data).toEqual([
      { id: ACCOUNT_ID, name: "Acme Corp" },
      { id: "987654321098766", name: "Acme Labs" },
    ]);
  });
});

describe("a subscription", () => {
  test("can be made and ended any number of times", async () => {
    for (const call of [graph.post, graph.post])
      expect((await call(`${ACCOUNT_ID}/subscribed_apps`)).body).toEqual(DONE);
    for (const call of [graph.delete, graph.delete])
      expect((await call(`${ACCOUNT_ID}/subscribed_apps`)).body).toEqual(DONE);
  });
});
