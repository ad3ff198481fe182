import { beforeEach, describe, expect, test } from "vitest";
import { KNOWN_NUMBERS } from "../../../server/sandbox/known-numbers.ts";
import { STAND_IN_APP } from "../../../server/sandbox/stand-in/stand-in.ts";
import { worldOf } from "../../../server/sandbox/stand-in/world.ts";
import { ACCOUNT_ID } from "../../support/stand-in.ts";
import { expectError, type GraphClient, startGraph } from "./graph-client.ts";

const GLOBEX = "987654321098781";
const GLOBEX_NUMBER = "123456789012381";
const WORLD = worldOf(KNOWN_NUMBERS, [
  { value: "globex", metaBusinessAccountId: GLOBEX },
  { value: "late", metaBusinessAccountId: GLOBEX, answers: { exchangeCode: { error: "CodeOfSignupExpired" } } },
]);

let graph: GraphClient;
beforeEach(async () => {
  graph = await startGraph(WORLD);
});

const exchange = (code: string, differences: object = {}) => {
  const app = { client_id: STAND_IN_APP.id, client_secret: STAND_IN_APP.secret };
  return graph.post("oauth/access_token", { ...app, code, ...differences }, null);
};

describe("the code of a signup", () => {
  test("is exchanged for a token that can see its account and nothing else", async () => {
    const { access_token: token } = (await exchange("globex")).body;

    const seen = await graph.get(`${GLOBEX}?fields=name`, token);
    const number = await graph.get(`${GLOBEX_NUMBER}?fields=status`, token);
    const owned = await graph.get("246813579024681/owned_whatsapp_business_accounts?fields=id", token);

    expect(seen.body).toEqual({ id: GLOBEX, name: "Globex" });
    expect(number.body).toEqual({ id: GLOBEX_NUMBER, status: "PENDING" });
    expect(owned.body.data).toEqual([{ id: GLOBEX }]);
    expectError(await graph.get(`${ACCOUNT_ID}?fields=id`, token), 100, 33);
    expectError(await graph.get(`${ACCOUNT_ID}/phone_numbers?fields=id`, token), 100, 33);
  });

  test("works once; a suffix after a dot makes another code", async () => {
    const first = await exchange("globex");

    expectError(await exchange("globex"), 100);
    const second = await exchange("globex.2");
    expect(first.body.access_token).toMatch(/^EAA\w{40,}$/);
    expect(second.body.access_token).not.toBe(first.body.access_token);
  });

  test("works for 30 seconds after its creation, if it contains the time", async () => {
    const code = `globex.${graph.standIn.now()}`;
    await graph.standIn.advance(31_000);

    expectError(await exchange(code), 100);
    expect((await exchange(`globex.${graph.standIn.now()}`)).status).toBe(200);
  });

  test("is refused if it is unknown, and if its scenario says so", async () => {
    expectError(await exchange("initech"), 100);
    expectError(await exchange("late"), 100);
  });

  test("is refused to another app and to a wrong secret, and stays valid", async () => {
    expectError(await exchange("globex", { client_id: "1" }), 1);
    expectError(await exchange("globex", { client_secret: "guessed" }), 1);

    expect((await exchange("globex")).status).toBe(200);
  });
});
