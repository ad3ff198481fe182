import { beforeAll, describe, expect, test } from "vitest";
import { newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import type { Meta } from "../../server/domain/meta.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { SANDBOX_WORLD } from "../../server/sandbox/sandbox-world.ts";
import { STAND_IN_APP, STAND_IN_TOKEN } from "../../server/sandbox/stand-in/stand-in.ts";
import { StateInMemory } from "../../server/sandbox/stand-in/state-store.ts";
import { allRows } from "../organizations/belongings.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { call, PHONE_NUMBERS, startServer, type TestServer } from "../support/server.ts";
import { gatewayToStandIn, standInWith } from "../support/stand-in.ts";

const ADMIN_KEYS = "/v1/organization/admin-keys";
const CALLBACK = "/v1/organization/whatsapp/business-profiles/callback";

/** Belongs to another business, so its number can only be reached with that business's token. */
const GLOBEX = { wabaId: "987654321098781", metaPhoneNumberId: "123456789012381", displayPhoneNumber: "+12025550181" };
const NUMBER_WITH_PIN = { metaPhoneNumberId: "123456789012356", displayPhoneNumber: "+12025550156" };

/** Every secret that the requests below use, by its name. */
const secrets = new Map<string, string>([
  ["the sandbox's key", SANDBOX_KEY],
  ["an unknown key", newAdminKey()],
  ["the code of a signup", "sandbox-globex.canary7319"],
  ["the PIN of a registration", "918273"],
  ["the PIN of a changed setting", "472915"],
  ["a wrong PIN", "836251"],
  ["a wrong verification code", "605172"],
  ["the verification code", "123830"],
  ["the installation's access token", STAND_IN_TOKEN],
  ["the app secret", STAND_IN_APP.secret],
]);
const secret = (name: string) => secrets.get(name) ?? "";

/** The gateway, and the tokens that it got for codes. */
function listening(gateway: Meta, onToken: (token: string) => void): Meta {
  const exchangeCode: Meta["exchangeCode"] = async (...values) => {
    const token = await gateway.exchangeCode(...values);
    onToken(token.accessToken);
    return token;
  };
  return new Proxy(gateway, {
    get: (target, name) => {
      if (name === "exchangeCode") return exchangeCode;
      const member = Reflect.get(target, name) as unknown;
      return typeof member === "function" ? (member.bind(target) as unknown) : member;
    },
  });
}

let server: TestServer;
const place = { store: new StateInMemory(), name: "memory" };
const answers: string[] = [];
const statuses: number[] = [];
const atEnd = sharedAtEnd();

const ask = async (path: string, body?: unknown, options: object = {}) => {
  const answer = await call(server, path, { ...(body !== undefined && { body }), ...options });
  answers.push(JSON.stringify([answer.status, [...answer.headers], answer.text]));
  statuses.push(answer.status);
  return answer.body;
};

beforeAll(async () => {
  const standIn = await standInWith(SANDBOX_WORLD, atEnd, { place });
  const onToken = (token: string) => void secrets.set("the access token of a business", token);
  server = await startServer({ meta: listening(gatewayToStandIn(standIn), onToken) }, atEnd);
  await lifeOfKeys();
  await lifeOfANumber();
  await wrongPlaces();
}, 60_000);

async function lifeOfKeys(): Promise<void> {
  const { body } = await call(server, ADMIN_KEYS, { body: { name: "Canary" } });
  secrets.set("a created key", body.key);
  await ask(ADMIN_KEYS, undefined, { key: body.key });
  await ask(`${ADMIN_KEYS}/${body.id}`, undefined, { method: "DELETE" });
  await ask(ADMIN_KEYS, undefined, { key: body.key });
  await ask(ADMIN_KEYS, undefined, { key: secret("an unknown key") });
}

async function lifeOfANumber(): Promise<void> {
  const { wabaId, ...ids } = GLOBEX;
  const signup = { code: secret("the code of a signup"), wabaId };
  await ask(CALLBACK, signup);
  await ask(CALLBACK, signup);
  const { id } = await ask(PHONE_NUMBERS, { ...ids, metaBusinessAccountId: wabaId });
  const number = `${PHONE_NUMBERS}/${id}`;
  await ask(`${number}/request-code`, { codeMethod: "SMS", language: "en_US" });
  await ask(`${number}/verify-code`, { code: secret("a wrong verification code") });
  await ask(`${number}/verify-code`, { code: secret("the verification code") });
  await ask(`${number}/register`, { pin: secret("the PIN of a registration") });
  const twoStepVerification = { pin: secret("the PIN of a changed setting") };
  await ask(`${number}/settings`, { twoStepVerification }, { method: "PATCH" });
  const pinned = await ask(PHONE_NUMBERS, { ...NUMBER_WITH_PIN, metaBusinessAccountId: "987654321098765" });
  await ask(`${PHONE_NUMBERS}/${pinned.id}/register`, { pin: secret("a wrong PIN") });
}

/** Each secret where it does not belong: as another type, next to others, in the URL, in a body that breaks off. */
async function wrongPlaces(): Promise<void> {
  const { phoneNumbers } = (await call(server, PHONE_NUMBERS)).body;
  const number = `${PHONE_NUMBERS}/${phoneNumbers[0].id}`;
  for (const value of secrets.values()) {
    await ask(`${number}/register`, { pin: [value] });
    await ask(`${number}/register`, { pin: `${value} ` });
    await ask(`${number}/verify-code`, { code: { value } });
    await ask(CALLBACK, { code: ` ${value}`, wabaId: "1" });
    await ask(PHONE_NUMBERS, `{"metaPhoneNumberId":"1","note":"${value}`);
    await ask(`${ADMIN_KEYS}?limit=${encodeURIComponent(value)}`);
  }
}

/** As a separate word: six digits may be part of any longer number. */
const isIn = (text: string, value: string) =>
  new RegExp(`(?<![0-9A-Za-z])${value.replaceAll(/[^0-9A-Za-z]/g, "\\$&")}(?![0-9A-Za-z])`).test(text);
const foundIn = (text: string) => [...secrets].filter(([, value]) => isIn(text, value)).map(([name]) => name);

describe("every secret that was used", () => {
  test("was used as intended", () => {
    expect(secrets.get("the access token of a business")).toMatch(/^EAA\w{40}/);
    // Keys, then a signup twice, then the life of a number, then the wrong PIN.
    expect(statuses.slice(0, 14)).toEqual([200, 200, 401, 401, 201, 424, 201, 200, 400, 200, 200, 200, 201, 400]);
    expect(statuses.slice(14).filter((status) => status !== 400)).toEqual([]);
  });

  test("is in no line of the log", () => {
    expect(server.log.length).toBeGreaterThan(statuses.length);
    expect(foundIn(JSON.stringify(server.log))).toEqual([]);
  });

  test("is in no response except the one that creates a key", () => {
    expect(foundIn(answers.join("\n"))).toEqual([]);
  });

  test("is in no row of any table", async () => {
    const rows = await allRows(server.store);

    expect(new Set(rows.map(({ table }) => table)).size).toBeGreaterThan(4);
    expect(foundIn(JSON.stringify(rows))).toEqual([]);
  });

  test("is not in the stand-in's stored state", async () => {
    const { state } = (await place.store.read()) ?? { state: "" };

    expect(state).toContain(GLOBEX.metaPhoneNumberId);
    expect(foundIn(state)).toEqual([]);
  });

  test("would be found", () => {
    for (const [name, value] of secrets) expect(foundIn(`{"a":"${value}"}`)).toContain(name);
  });
});
