import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { KNOWN_NUMBERS } from "../../../server/sandbox/known-numbers.ts";
import { STAND_IN_APP, STAND_IN_TOKEN, startStandIn } from "../../../server/sandbox/stand-in/stand-in.ts";
import { KeptState, resetState, UnusableState } from "../../../server/sandbox/stand-in/state.ts";
import { worldOf } from "../../../server/sandbox/stand-in/world.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { NUMBER_ID, standInWith } from "../../support/stand-in.ts";

const WORLD = worldOf(KNOWN_NUMBERS, [{ value: "a-signup-code", metaBusinessAccountId: "987654321098781" }]);
const NEW = "123456789012350";
const WITH_PIN = "123456789012356";

const fileIn = (folder: string) => join(folder, "sandbox-meta.json");

async function call(baseUrl: string, path: string, body?: object) {
  const headers = { Authorization: `Bearer ${STAND_IN_TOKEN}`, "Content-Type": "application/json" };
  const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(`${baseUrl}/v26.0/${path}`, { headers, ...sent });
  return (await response.json()) as Record<string, string>;
}

describe("the state of the stand-in", () => {
  test("is there after a restart, the clock too", async () => {
    const stateFile = fileIn(temporaryFolder());
    const before = await startStandIn({ world: WORLD, stateFile });
    await call(before.baseUrl, `${WITH_PIN}/register`, { messaging_product: "whatsapp", pin: "150954" });
    before.rate(NUMBER_ID, "RED");
    before.advance(3_600_000);
    await before.close();

    const { baseUrl, now } = await standInWith(WORLD, undefined, { stateFile });

    expect(await call(baseUrl, `${WITH_PIN}?fields=status`)).toMatchObject({ status: "CONNECTED" });
    expect(await call(baseUrl, `${NUMBER_ID}?fields=quality_rating`)).toMatchObject({ quality_rating: "RED" });
    expect(now() - Date.now()).toBeGreaterThan(3_590_000);
  });

  test.each<[string, (file: string) => void]>([
    ["resets it", resetState],
    ["removes its file", (file) => rmSync(file)],
  ])("begins anew when another process %s", async (_, change) => {
    const stateFile = fileIn(temporaryFolder());
    const { baseUrl, rate, advance, now } = await standInWith(WORLD, undefined, { stateFile });
    rate(NUMBER_ID, "RED");
    advance(3_600_000);

    change(stateFile);

    expect(await call(baseUrl, `${NUMBER_ID}?fields=quality_rating`)).toMatchObject({ quality_rating: "GREEN" });
    expect(now() - Date.now()).toBeLessThan(60_000);
  });

  test("is what two processes on one file share", async () => {
    const stateFile = fileIn(temporaryFolder());
    const [one, other] = [
      await standInWith(WORLD, undefined, { stateFile }),
      await standInWith(WORLD, undefined, { stateFile }),
    ];
    one.rate(NUMBER_ID, "YELLOW");
    other.rate("123456789012347", "GREEN");

    for (const { baseUrl } of [one, other]) {
      expect(await call(baseUrl, `${NUMBER_ID}?fields=quality_rating`)).toMatchObject({ quality_rating: "YELLOW" });
      expect(await call(baseUrl, "123456789012347?fields=quality_rating")).toMatchObject({ quality_rating: "GREEN" });
    }
  });

  test("holds no PIN, no code and no token in clear, is for its owner only, and leaves no other file", async () => {
    const folder = temporaryFolder();
    const { baseUrl } = await standInWith(WORLD, undefined, { stateFile: fileIn(folder) });
    await call(baseUrl, `${NEW}/request_code`, { code_method: "SMS", language: "en" });
    await call(baseUrl, `${WITH_PIN}/register`, { messaging_product: "whatsapp", pin: "150954" });
    await call(baseUrl, WITH_PIN, { pin: "271828" });
    const app = { client_id: STAND_IN_APP.id, client_secret: STAND_IN_APP.secret };
    const { access_token: token = "" } = await call(baseUrl, "oauth/access_token", { ...app, code: "a-signup-code" });

    const kept = readFileSync(fileIn(folder), "utf8");

    expect(kept).toContain(WITH_PIN);
    for (const secret of ["150954", "271828", "123830", "a-signup-code", token]) expect(kept).not.toContain(secret);
    expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["sandbox-meta.json"]);
  });

  test.each(["", "{", '{"version":2}', "null"])("is not guessed at where the file holds %s", (text) => {
    const file = fileIn(temporaryFolder());
    writeFileSync(file, text);

    expect(() => new KeptState(file, Date.now).read()).toThrow(UnusableState);
  });
});
