import { beforeAll, describe, expect, test } from "vitest";
import { digestOf, newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { rawRequest } from "../support/raw-http.ts";
import { APPS, addOrganization, call, startServer, type TestServer } from "../support/server.ts";

let server: TestServer;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  server = await startServer({}, atEnd);
});

const get = (...headers: string[]) => rawRequest(server.url, APPS, "GET", headers);
const flipped = SANDBOX_KEY.replace(/[a-z]+$/i, (end) => end.toLowerCase());

describe("an invalid key", () => {
  test.each<[string, string, string[]]>([
    ["none", APPS, []],
    ["empty", APPS, ["Authorization", ""]],
    ["no key after the scheme", APPS, ["Authorization", "Bearer "]],
    ["Basic", APPS, ["Authorization", `Basic ${btoa(`${SANDBOX_KEY}:`)}`]],
    ["no scheme", APPS, ["Authorization", SANDBOX_KEY]],
    ["no space", APPS, ["Authorization", `Bearer${SANDBOX_KEY}`]],
    ["a tab", APPS, ["Authorization", `Bearer\t${SANDBOX_KEY}`]],
    ["a word after the key", APPS, ["Authorization", `Bearer ${SANDBOX_KEY} x`]],
    ["a character less", APPS, ["Authorization", `Bearer ${SANDBOX_KEY.slice(0, -1)}`]],
    ["a character more", APPS, ["Authorization", `Bearer ${SANDBOX_KEY}0`]],
    ["another case", APPS, ["Authorization", `Bearer ${flipped}`]],
    ["an app's key", APPS, ["Authorization", `Bearer ${SANDBOX_KEY.replace("sk_admin_", "sk_live_app_")}`]],
    ["well-formed and unknown", APPS, ["Authorization", `Bearer ${newAdminKey()}`]],
    ["two keys in one header", APPS, ["Authorization", `Bearer ${SANDBOX_KEY}, Bearer ${SANDBOX_KEY}`]],
    ["two headers", APPS, ["Authorization", `Bearer ${SANDBOX_KEY}`, "Authorization", `Bearer ${newAdminKey()}`]],
    ["in the query", `${APPS}?access_token=${SANDBOX_KEY}`, []],
    ["in another header", APPS, ["X-Api-Key", SANDBOX_KEY]],
  ])("gets the same 401: %s", async (_, path, headers) => {
    const answer = await rawRequest(server.url, path, "GET", headers);

    expect(answer.status).toBe(401);
    expect(answer.headers["www-authenticate"]).toBe('Bearer realm="chirp"');
    expect(answer.text).toBe((await get()).text);
  });

  test("gets the same 401 after it was revoked", async () => {
    const key = await addOrganization(server, "Revoked Ltd");
    const before = await get("Authorization", `Bearer ${key}`);
    await server.store.transaction((database) =>
      database.updateTable("adminKeys").where("digest", "=", digestOf(key)).set({ revokedAt: "2026-01-01" }).execute(),
    );

    const after = await get("Authorization", `Bearer ${key}`);

    expect([before.status, after.status]).toEqual([200, 401]);
    expect(after.text).toBe((await get()).text);
  });
});

describe("a valid key", () => {
  test.each(["Bearer", "bearer", "BEARER", "Bearer ", "Bearer    "])(
    "is accepted after %j and a space",
    async (scheme) => {
      const { status } = await get("Authorization", `${scheme} ${SANDBOX_KEY}`);

      expect(status).toBe(200);
    },
  );
});

describe("the store", () => {
  test("is not queried for a mistyped key", async () => {
    const closed = await startServer();
    await closed.store.close();

    const mistyped = await call(closed, APPS, { key: `${SANDBOX_KEY.slice(0, -1)}U` });
    const unknown = await call(closed, APPS, { key: newAdminKey() });

    expect([mistyped.status, unknown.status]).toEqual([401, 500]);
  });
});
