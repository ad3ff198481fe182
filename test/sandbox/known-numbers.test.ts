import { beforeAll, describe, expect, test } from "vitest";
import { KNOWN_NUMBERS } from "../../server/sandbox/known-numbers.ts";
import { KNOWN_SIGNUPS } from "../../server/sandbox/known-signups.ts";
import type { NumberScenario } from "../../server/sandbox/stand-in/scenarios.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { type Answer, aRegistration, call, PHONE_NUMBERS, startServer, type TestServer } from "../support/server.ts";

/** The result of a call: the error's code, or its status if it has none; otherwise the response. */
type Outcome = string | number | Readonly<Record<string, unknown>>;

interface Expected {
  /** The error of the registration; if absent, it succeeds. */
  readonly refused?: Outcome;
  /** What the number looks like after its registration. */
  readonly shows?: Readonly<Record<string, unknown>>;
  /** The next calls for the number, in this order, with their results. */
  readonly next?: readonly (readonly [call: keyof typeof CALLS, outcome: Outcome])[];
}

const NEW = { verified: false, qualityRating: null, cloudApiRegistered: false };
const VERIFIED = { ...NEW, verified: true };
const LIVE = { verified: true, qualityRating: "GREEN", cloudApiRegistered: true };

const CALLS = {
  "request-code": { codeMethod: "SMS", language: "en_US" },
  "verify-code": { code: "123830" },
  register: { pin: "150954" },
  "register with another PIN": { pin: "000000" },
  refresh: undefined,
  deregister: undefined,
} as const;

/** What callers of the server see of the sandbox's numbers. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  "123456789012345": {
    shows: { ...LIVE, isTestNumber: false },
    next: [["request-code", "phone_number_already_verified"]],
  },
  "123456789012346": { shows: { ...NEW, isTestNumber: true }, next: [["register", "phone_number_not_verified"]] },
  "123456789012347": { shows: { ...LIVE, qualityRating: "RED" } },
  "123456789012348": { shows: LIVE },
  "123456789012349": { refused: 400 },
  "123456789012350": {
    shows: NEW,
    next: [
      ["request-code", { success: true }],
      ["verify-code", VERIFIED],
      ["register", { verified: true, cloudApiRegistered: true }],
      ["deregister", VERIFIED],
    ],
  },
  "123456789012351": {
    shows: NEW,
    next: [
      ["request-code", { success: true }],
      ["verify-code", "verification_code_mismatch"],
    ],
  },
  "123456789012352": {
    shows: NEW,
    next: [
      ["register", "phone_number_not_verified"],
      ["request-code", { success: true }],
    ],
  },
  "123456789012353": { shows: NEW, next: [["request-code", "whatsapp_rate_limited"]] },
  "123456789012354": { shows: NEW, next: [["request-code", "meta_api_error"]] },
  "123456789012355": { shows: VERIFIED, next: [["register", "whatsapp_rate_limited"]] },
  "123456789012356": {
    shows: VERIFIED,
    next: [
      ["register with another PIN", "pin_mismatch"],
      ["register", { cloudApiRegistered: true }],
    ],
  },
  "123456789012357": { shows: VERIFIED, next: [["register", "display_name_not_approved"]] },
  "123456789012358": {
    shows: LIVE,
    next: [
      ["request-code", "account_restricted"],
      ["register", "account_restricted"],
      ["refresh", "account_restricted"],
    ],
  },
  "123456789012359": { shows: LIVE, next: [["register", "meta_api_error"]] },
  "123456789012360": {
    shows: LIVE,
    next: [
      ["refresh", "meta_api_unavailable"],
      ["deregister", "meta_api_unavailable"],
    ],
  },
  "123456789012361": {
    shows: VERIFIED,
    next: [
      ["register", "meta_api_unavailable"],
      ["refresh", { cloudApiRegistered: true }],
    ],
  },
  "123456789012362": { shows: NEW },
  "12345678901234567890": { shows: { ...NEW, qualityRating: "PURPLE'); drop table phoneNumbers; --" } },
  "123456789012364": { shows: LIVE },
  "123456789012365": { shows: LIVE },
  "123456789012371": { shows: LIVE },
  "123456789012372": { refused: "meta_api_unavailable" },
  "123456789012373": { refused: "meta_api_unavailable" },
  "123456789012374": { refused: "meta_api_unavailable" },
  "123456789012375": { refused: "meta_api_error" },
  "123456789012376": { refused: "meta_api_unavailable" },
  "123456789012377": { refused: "meta_api_error" },
  "123456789012381": { shows: NEW, next: [["request-code", { success: true }]] },
  "123456789012391": { shows: LIVE },
  "123456789012392": { shows: { ...VERIFIED, isTestNumber: true }, next: [["register", { cloudApiRegistered: true }]] },
};

const CALLBACK = "/v1/organization/whatsapp/business-profiles/callback";

let server: TestServer;
const registered = new Map<string, Answer>();
const atEnd = sharedAtEnd();

/** Meta never answers for it, so only a short deadline ends the call soon; all others have the real one. */
const SILENT = "123456789012373";

const register = (at: TestServer, scenario: NumberScenario) => {
  const { value: metaPhoneNumberId, displayPhoneNumber, metaBusinessAccountId } = scenario;
  const account = metaBusinessAccountId === undefined ? {} : { metaBusinessAccountId };
  const body = aRegistration({ metaPhoneNumberId, displayPhoneNumber, appIds: [], ...account });
  return call(at, PHONE_NUMBERS, { body });
};

beforeAll(async () => {
  server = await startServer({}, atEnd);
  const impatient = await startServer({ deadlineMs: 500 }, atEnd);
  for (const { value: code, metaBusinessAccountId: wabaId } of KNOWN_SIGNUPS)
    if (wabaId !== undefined) expect((await call(server, CALLBACK, { body: { code, wabaId } })).status).toBe(201);
  // In parallel, because some of them wait for Meta.
  const answers = KNOWN_NUMBERS.map(async (scenario) => {
    const at = scenario.value === SILENT ? impatient : server;
    registered.set(scenario.value, await register(at, scenario));
  });
  await Promise.all(answers);
}, 60_000);

const outcomeOf = ({ status, body }: Answer): Outcome => (body.error ? (body.error.code ?? status) : body);

describe("the numbers of the sandbox", () => {
  test("are all tried", () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(KNOWN_NUMBERS.map(({ value }) => value).sort());
  });

  test.each(KNOWN_NUMBERS.map(({ value, summary }) => [value, summary] as const))("%s: %s", async (value) => {
    const { refused, shows = {}, next = [] } = EXPECTED[value] ?? {};
    const answer = registered.get(value);
    if (answer === undefined) throw new Error("It was not registered.");

    if (refused !== undefined) expect(outcomeOf(answer)).toEqual(refused);
    else expect([answer.status, answer.body]).toEqual([201, expect.objectContaining(shows)]);

    for (const [name, outcome] of next) {
      const [action] = name.split(" ");
      const body = CALLS[name];
      const path = `${PHONE_NUMBERS}/${answer.body.id}/${action}`;
      const given = await call(server, path, body === undefined ? { method: "POST" } : { body });

      if (typeof outcome === "object") expect(given.body).toMatchObject(outcome);
      else expect([name, outcomeOf(given)]).toEqual([name, outcome]);
    }
  });
});
