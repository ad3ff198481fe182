import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { sandboxRows } from "../../../server/sandbox/example-rows.ts";
import { KNOWN_NUMBERS } from "../../../server/sandbox/known-numbers.ts";
import { STAND_IN_APP, STAND_IN_TOKEN, startStandIn } from "../../../server/sandbox/stand-in/stand-in.ts";
import { worldOf } from "../../../server/sandbox/stand-in/world.ts";
import { SqliteStore } from "../../../server/store/sqlite-store.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { NUMBER_ID, standInWith } from "../../support/stand-in.ts";

const WORLD = worldOf(KNOWN_NUMBERS, [{ value: "a-signup-code", metaBusinessAccountId: "987654321098781" }]);
const NEW = "123456789012350";
const WITH_PIN = "123456789012356";

const aFile = () => join(temporaryFolder(), "sandbox.sqlite");

async function storeOn(file: string): Promise<SqliteStore> {
  const store = await SqliteStore.open(file);
  onTestFinished(() => store.close());
  return store;
}

/** A stand-in's store, opened as a separate process would open it. */
const placeIn = async (file: string) => ({ store: (await storeOn(file)).sandboxState, name: file });

async function call(baseUrl: string, path: string, body?: object) {
  const headers = { Authorization: `Bearer ${STAND_IN_TOKEN}`, "Content-Type": "application/json" };
  const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(`${baseUrl}/v26.0/${path}`, { headers, ...sent });
  return (await response.json()) as Record<string, string>;
}

describe("the state of the stand-in", () => {
  test("survives a restart, including the clock", async () => {
    const file = aFile();
    const before = await startStandIn({ world: WORLD, place: await placeIn(file) });
    await call(before.baseUrl, `${WITH_PIN}/register`, { messaging_product: "whatsapp", pin: "150954" });
    await before.rate(NUMBER_ID, "RED");
    await before.advance(3_600_000);
    await before.close();

    const { baseUrl, now } = await standInWith(WORLD, undefined, { place: await placeIn(file) });

    expect(await call(baseUrl, `${WITH_PIN}?fields=status`)).toMatchObject({ status: "CONNECTED" });
    expect(await call(baseUrl, `${NUMBER_ID}?fields=quality_rating`)).toMatchObject({ quality_rating: "RED" });
    expect(now() - Date.now()).toBeGreaterThan(3_590_000);
  });

  test("starts anew when another process resets it", async () => {
    const file = aFile();
    const { baseUrl, rate, advance, now } = await standInWith(WORLD, undefined, { place: await placeIn(file) });
    await rate(NUMBER_ID, "RED");
    await advance(3_600_000);

    await (await storeOn(file)).reset(sandboxRows);

    expect(await call(baseUrl, `${NUMBER_ID}?fields=quality_rating`)).toMatchObject({ quality_rating: "GREEN" });
    expect(now() - Date.now()).toBeLessThan(60_000);
  });

  test("is shared by two processes on one file", async () => {
    const file = aFile();
    const [one, other] = [
      await standInWith(WORLD, undefined, { place: await placeIn(file) }),
      await standInWith(WORLD, undefined, { place: await placeIn(file) }),
    ];
    await Promise.all([one.rate(NUMBER_ID, "YELLOW"), other.rate("123456789012347", "GREEN")]);

    for (const { baseUrl } of [one, other]) {
      expect(await call(baseUrl, `${NUMBER_ID}?fields=quality_rating`)).toMatchObject({ quality_rating: "YELLOW" });
      expect(await call(baseUrl, "123456789012347?fields=quality_rating")).toMatchObject({ quality_rating: "GREEN" });
    }
  });

  test("contains no PIN, code or token in clear text", async () => {
    const file = aFile();
    const { baseUrl } = await standInWith(WORLD, undefined, { place: await placeIn(file) });
    await call(baseUrl, `${NEW}/request_code`, { code_method: "SMS", language: "en" });
    await call(baseUrl, `${WITH_PIN}/register`, { messaging_product: "whatsapp", pin: "150954" });
    await call(baseUrl, WITH_PIN, { pin: "271828" });
    const app = { client_id: STAND_IN_APP.id, client_secret: STAND_IN_APP.secret };
    const { access_token: token = "" } = await call(baseUrl, "oauth/access_token", { ...app, code: "a-signup-code" });
    const { state = "" } = (await (await storeOn(file)).sandboxState.read()) ?? {};

    expect(token).toMatch(/^EAA/);
    expect(state).toContain(WITH_PIN);
    for (const secret of ["150954", "271828", "123830", "a-signup-code", token]) expect(state).not.toContain(secret);
  });
});
