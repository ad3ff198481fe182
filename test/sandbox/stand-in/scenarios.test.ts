import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { OperationId } from "../../../generated/meta-graph/operations.ts";
import { contract } from "../../../generated/meta-graph/server.ts";
import { KNOWN_NUMBERS } from "../../../server/sandbox/known-numbers.ts";
import { SANDBOX_WORLD } from "../../../server/sandbox/sandbox-world.ts";
import type { NumberScenario } from "../../../server/sandbox/stand-in/scenarios.ts";
import { STAND_IN_TOKEN } from "../../../server/sandbox/stand-in/stand-in.ts";
import { worldOf } from "../../../server/sandbox/stand-in/world.ts";
import { sharedAtEnd } from "../../support/at-end.ts";
import { ACCOUNT_ID, SLOW_SECONDS } from "../../support/stand-in.ts";
import { DAY, expectError, type GraphAnswer, type GraphClient, HOUR, startGraph } from "./graph-client.ts";

let graph: GraphClient;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  graph = await startGraph(undefined, atEnd);
});

const titled = (scenarios: readonly NumberScenario[]) =>
  scenarios.map((scenario) => [scenario.value, scenario] as const);
const accountOf = ({ metaBusinessAccountId = ACCOUNT_ID }: NumberScenario) => metaBusinessAccountId;

/** Makes a call about a number. */
const CALLS: Partial<Record<OperationId | "anyCall", (id: string) => ReturnType<GraphClient["get"]>>> = {
  anyCall: (id) => graph.get(`${id}?fields=id`),
  requestCode: (id) => graph.post(`${id}/request_code`, { code_method: "SMS", language: "en" }),
  verifyCode: (id) => graph.post(`${id}/verify_code`, { code: "123830" }),
  registerPhoneNumber: (id) => graph.post(`${id}/register`, { messaging_product: "whatsapp", pin: "150954" }),
};

interface Refusal {
  readonly scenario: NumberScenario;
  readonly call: keyof typeof CALLS;
  readonly error: string;
}

const refusals = KNOWN_NUMBERS.flatMap((scenario) =>
  Object.entries(scenario.answers ?? {}).flatMap(([call, { error }]): Refusal[] =>
    error === undefined ? [] : [{ scenario, call: call as Refusal["call"], error }],
  ),
);

const exampleOf = (name: string) => contract.components?.["examples"]?.[name] as { value: GraphAnswer["body"] };
const codesOf = ({ error }: GraphAnswer["body"]) => [error?.code, error?.error_subcode];

describe("the known numbers", () => {
  test("are at least twelve, each with a sentence about what it does, and each in the contract's format", () => {
    expect(KNOWN_NUMBERS.length).toBeGreaterThanOrEqual(12);
    for (const { value, displayPhoneNumber, summary, pin } of KNOWN_NUMBERS)
      expect({ value, displayPhoneNumber, summary, pin: pin ?? "000000" }).toEqual({
        value: expect.stringMatching(/^[0-9]{1,32}$/),
        displayPhoneNumber: expect.stringMatching(/^\+[1-9][0-9]{6,14}$/),
        summary: expect.stringMatching(/^.{1,200}\.$/),
        pin: expect.stringMatching(/^[0-9]{6}$/),
      });
  });

  test.each(titled(KNOWN_NUMBERS.filter(({ answers = {} }) => answers.anyCall === undefined)))(
    "%s is listed as described, or not at all",
    async (value, scenario) => {
      const { listed = true, node = {} } = scenario;
      const fields = ["id", "quality_rating", ...Object.keys(node).filter((name) => name !== "mood")].join();

      const { body } = await graph.get(
        `${accountOf(scenario)}/phone_numbers?limit=100&fields=${fields}`,
        tokenFor(scenario),
      );
      const found = (body.data ?? []).find(({ id }: { id: string }) => id === value);

      const shown = Object.fromEntries(
        Object.entries({ quality_rating: "GREEN", ...node }).filter(([, text]) => text !== null),
      );
      if (listed && tokenFor(scenario) === STAND_IN_TOKEN) expect(found).toEqual({ id: value, ...shown });
      else expect(found).toBeUndefined();
    },
  );

  test.each(refusals.map((refusal) => [refusal.scenario.value, refusal.call, refusal.error, refusal] as const))(
    "%s answers %s with %s",
    async (value, call, error, { scenario }) => {
      const answer = await CALLS[call]?.(value);

      expect(codesOf(answer?.body)).toEqual(codesOf(exampleOf(error).value));
      expect(answer?.status).toBe(scenario.answers?.[call]?.status ?? answer?.status);
    },
  );

  test.each(refusals.filter(({ call, scenario }) => call === "anyCall" && accountOf(scenario) !== ACCOUNT_ID))(
    "$scenario.value answers for its account too, with $error",
    async ({ scenario, error }) => {
      const { body } = await graph.get(`${accountOf(scenario)}/phone_numbers?fields=id`);

      expect(codesOf(body)).toEqual(codesOf(exampleOf(error).value));
    },
  );
});

/** Accounts that only the token of their own business can see. */
const PRIVATE = new Set(SANDBOX_WORLD.accounts.filter(({ isPrivate }) => isPrivate).map(({ id }) => id));
const tokenFor = (scenario: NumberScenario) => (PRIVATE.has(accountOf(scenario)) ? "another" : STAND_IN_TOKEN);

describe("faults", () => {
  const ask = (account: string, signal?: AbortSignal) =>
    fetch(`${graph.standIn.baseUrl}/v26.0/${account}?fields=id`, {
      headers: { Authorization: `Bearer ${STAND_IN_TOKEN}` },
      ...(signal && { signal }),
    });

  test("slow: answers late", async () => {
    const started = performance.now();

    expect((await ask("987654321098771")).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(SLOW_SECONDS * 950);
  });

  test("down: closes the connection", async () => {
    await expect(ask("987654321098772")).rejects.toThrow("fetch failed");
  });

  test("silent: never answers", async () => {
    const given = new AbortController();
    const answered = ask("987654321098773", given.signal).then(
      () => "answered",
      () => "given up",
    );

    await wait(300);
    given.abort();

    expect(await answered).toBe("given up");
  });

  test("page: answers with an HTML page", async () => {
    const answer = await ask("987654321098774");

    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([502, "text/html; charset=utf-8"]);
  });

  test("lost: carries out the call and closes the connection", async () => {
    const id = "123456789012361";
    await expect(CALLS.registerPhoneNumber?.(id)).rejects.toThrow("fetch failed");

    expect((await graph.get(`${id}?fields=status,platform_type`)).body).toEqual({
      id,
      status: "CONNECTED",
      platform_type: "CLOUD_API",
    });
  });
});

describe("time", () => {
  test("ends a temporary state of a scenario", async () => {
    const { standIn, get, post } = await startGraph();
    const register = () => post("123456789012357/register", { messaging_product: "whatsapp", pin: "150954" });
    expectError(await register(), 100, 2388001);

    await standIn.advance(HOUR);
    expect((await get("987654321098776?fields=id")).status).toBe(200);
    await standIn.advance(3 * DAY);
    expect((await register()).status).toBe(200);
  });

  test("unlocks a number that was locked from the beginning", async () => {
    const { standIn, post } = await startGraph();
    const register = () => post("123456789012355/register", { messaging_product: "whatsapp", pin: "150954" });
    expectError(await register(), 133016);

    await standIn.advance(72 * HOUR);
    expect((await register()).status).toBe(200);
  });
});

describe("a scenario that cannot be played is refused with its name:", () => {
  const number = { value: "1", displayPhoneNumber: "+12025550150" };

  test.each<[string, NumberScenario[], RegExp]>([
    ["two with one id", [number, number], /scenario 1 .* it is listed twice/],
    ["an unknown call", [{ ...number, answers: { sing: { error: "NotFound" } } as object }], /there is no call "sing"/],
    ["an unknown error", [{ ...number, answers: { getNode: { error: "Bored" } } }], /no example "Bored"/],
    ["neither error nor fault", [{ ...number, answers: { getNode: {} } }], /either an error or a fault/],
    ["an unknown account", [{ ...number, metaBusinessAccountId: "5" }], /business account 5/],
  ])("%s", (_, scenarios, message) => {
    expect(() => worldOf(scenarios)).toThrow(message);
  });
});
