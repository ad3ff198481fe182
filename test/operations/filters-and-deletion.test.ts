import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { act, KNOWN, registeredNumber } from "../support/registered-number.ts";
import { APP_ID, APPS, addOrganization, call, PHONE_NUMBERS, startServer, type TestServer } from "../support/server.ts";

const SECOND_ACCOUNT = "987654321098771";
const UNKNOWN_APP = "app_2DbBs7GWhGvVNJGrDXr5RG0mBWX";

let server: TestServer;
let secondApp: string;
const ids: Record<string, string> = {};

const atEnd = sharedAtEnd();
beforeAll(async () => {
  server = await startServer({}, atEnd);
  secondApp = (await call(server, APPS, { body: { slug: "second", name: "Second" } })).body.id;
  ids["first"] = (await registeredNumber(server, KNOWN.live, { appIds: [APP_ID] })).id;
  ids["second"] = (await registeredNumber(server, KNOWN.test, { appIds: [APP_ID, secondApp] })).id;
  ids["none"] = (await registeredNumber(server, KNOWN.new, { appIds: [] })).id;
  const elsewhere = { metaBusinessAccountId: SECOND_ACCOUNT, appIds: [secondApp] };
  ids["elsewhere"] = (await registeredNumber(server, "123456789012371", elsewhere)).id;
}, 60_000);

const list = async (query: string, key?: string) =>
  (await call(server, `${PHONE_NUMBERS}?${query}`, key === undefined ? {} : { key })).body;
const names = (body: { phoneNumbers: readonly { id: string }[] }) =>
  body.phoneNumbers.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id));

describe("the filters of listWhatsAppPhoneNumbers", () => {
  test.each<[string, () => string, string[]]>([
    ["an app", () => `appId=${secondApp}`, ["elsewhere", "second"]],
    ["an account", () => `metaBusinessAccountId=${SECOND_ACCOUNT}`, ["elsewhere"]],
    ["both", () => `appId=${secondApp}&metaBusinessAccountId=987654321098765`, ["second"]],
    ["an unknown app", () => `appId=${UNKNOWN_APP}`, []],
    ["an unknown account", () => "metaBusinessAccountId=1", []],
  ])("return the numbers of %s, and count them", async (_, query, left) => {
    const body = await list(query());

    expect([names(body), body.totalCount, body.nextCursor]).toEqual([left, left.length, null]);
  });

  test("work together with a cursor", async () => {
    const first = await list(`appId=${APP_ID}&limit=1`);
    const second = await list(`appId=${APP_ID}&limit=1&cursor=${first.nextCursor}`);

    expect([names(first), names(second)]).toEqual([["second"], ["first"]]);
    expect([first.totalCount, second.totalCount, second.nextCursor]).toEqual([2, 2, null]);
  });

  test("never return another organization's numbers", async () => {
    const key = await addOrganization(server);

    for (const query of [`appId=${APP_ID}`, "metaBusinessAccountId=987654321098765"])
      expect(await list(query, key)).toEqual({ phoneNumbers: [], nextCursor: null, totalCount: 0 });
  });
});

describe("deleteWhatsAppPhoneNumber", () => {
  const remove = (on: TestServer, id: string, options: object = {}) =>
    call(on, `${PHONE_NUMBERS}/${id}`, { method: "DELETE", ...options });

  test("removes the number and its assignments, but not the number at Meta", async () => {
    const own = await startServer();
    const { id, cloudApiRegistered } = await registeredNumber(own, KNOWN.live);

    const { status, body } = await remove(own, id);
    const again = await registeredNumber(own, KNOWN.live);

    expect([status, body]).toEqual([200, { success: true, message: expect.any(String) }]);
    expect((await call(own, `${PHONE_NUMBERS}/${id}`)).status).toBe(404);
    expect((await remove(own, id)).status).toBe(404);
    expect(again.id).not.toBe(id);
    expect(again.cloudApiRegistered).toBe(cloudApiRegistered);
  });

  test("succeeds for one of five simultaneous requests", async () => {
    const own = await startServer();
    const { id } = await registeredNumber(own, KNOWN.live);

    const answers = await Promise.all(Array.from({ length: 5 }, () => remove(own, id)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404]);
  });

  test.each(["", "/refresh", "/deregister", "/settings"])(
    "and %s answer 404 for another organization's number, in the same words as for an unknown one",
    async (action) => {
      const key = await addOrganization(server);
      const [own = "", unknown] = [ids["first"], "wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWX"];
      const method = { "": "DELETE", "/settings": "GET" }[action] ?? "POST";
      const ask = (id: string) => call(server, `${PHONE_NUMBERS}/${id}${action}`, { key, method });

      const [foreign, none] = [await ask(own), await ask(unknown)];

      expect([foreign.status, foreign.text.replaceAll(own, unknown)]).toEqual([404, none.text]);
      expect((await act(server, own, "refresh")).status).toBe(200);
    },
  );
});
