import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../../generated/meta-graph/server.ts";
import type { Meta, MetaFailure } from "../../server/domain/meta.ts";
import { GRAPH_ERRORS, type GraphErrorRow, rowFor } from "../../server/meta/graph-error-table.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { gatewayTo } from "../support/gateway.ts";
import { answering, startLoopback } from "../support/loopback.ts";
import { graphError } from "./faults.ts";
import { METHODS } from "./methods.ts";

const HOUR = 3_600;

/** The meaning of each error with its field and wait, written a second time so that a lost row is noticed. */
const EXPECTED: Readonly<Record<string, readonly [code: string, param?: string | undefined, waitSeconds?: number]>> = {
  "0": ["meta_api_error"],
  "1": ["meta_api_error"],
  "2": ["meta_api_unavailable"],
  "3": ["meta_api_error"],
  "4": ["meta_api_unavailable"],
  "10": ["meta_api_error"],
  "17": ["meta_api_unavailable"],
  "32": ["meta_api_unavailable"],
  "33": ["meta_api_error"],
  "100": ["meta_api_error"],
  "100 of exchangeCode": ["meta_api_error", "code"],
  "100/33": ["meta_api_error"],
  "100/2207051": ["phone_number_not_registered"],
  "100/2207051 of deregisterPhoneNumber": ["phone_number_not_registered"],
  "100/2388001": ["display_name_not_approved"],
  "100/2388092": ["meta_api_error", "pin"],
  "102": ["meta_api_error"],
  "104": ["meta_api_error"],
  "190": ["meta_api_error"],
  "190/458": ["meta_api_error"],
  "190/459": ["meta_api_error"],
  "190/460": ["meta_api_error"],
  "190/463": ["meta_api_error"],
  "190/464": ["meta_api_error"],
  "190/467": ["meta_api_error"],
  "190/492": ["meta_api_error"],
  "200": ["meta_api_error"],
  "341": ["meta_api_unavailable"],
  "368": ["account_restricted"],
  "613": ["meta_api_unavailable"],
  "803": ["meta_api_error"],
  "80007": ["meta_api_unavailable"],
  "80008": ["meta_api_unavailable"],
  "130429": ["meta_api_unavailable"],
  "130497": ["account_restricted"],
  "131000": ["meta_api_error"],
  "131005": ["meta_api_error"],
  "131008": ["meta_api_error"],
  "131009": ["meta_api_error"],
  "131016": ["meta_api_unavailable"],
  "131031": ["account_restricted"],
  "131042": ["account_restricted"],
  "131045": ["meta_api_error"],
  "131057": ["meta_api_unavailable"],
  "133000": ["meta_api_error"],
  "133004": ["meta_api_unavailable"],
  "133005": ["pin_mismatch", "pin"],
  "133006": ["phone_number_not_verified"],
  "133008": ["whatsapp_rate_limited", "pin", HOUR],
  "133009": ["whatsapp_rate_limited", "pin", 60],
  "133010": ["phone_number_not_registered"],
  "133010 of deregisterPhoneNumber": ["phone_number_not_registered"],
  "133015": ["meta_api_error", undefined, 300],
  "133016": ["whatsapp_rate_limited", undefined, 72 * HOUR],
  "135000": ["meta_api_error"],
  "136024": ["whatsapp_rate_limited", undefined, HOUR],
  "136024/2388091": ["meta_api_error"],
  "136025": ["verification_code_mismatch", "code"],
  "136025 of registerPhoneNumber": ["meta_api_error"],
  "2388012": ["meta_api_error"],
  "2388091": ["meta_api_error"],
  "2388093": ["meta_api_error"],
  "2388103": ["meta_api_error"],
  "2494100": ["meta_api_unavailable"],
};

/** Exactly these errors are followed by another read. */
const PASSING = ["1", "2", "131000", "131016", "131057", "133004"];

const nameOf = ({ code, subcode, of }: GraphErrorRow) =>
  `${code}${subcode === undefined ? "" : `/${subcode}`}${of === undefined ? "" : ` of ${of}`}`;
const rows = GRAPH_ERRORS.map((row) => [nameOf(row), row] as const);

/** A call of the row's operation, else of one that stands for all. */
const ASKED: Readonly<Record<string, keyof Meta>> = {
  exchangeCode: "exchangeCode",
  registerPhoneNumber: "registerWithCloudApi",
  deregisterPhoneNumber: "deregisterFromCloudApi",
};
const askOf = ({ of }: GraphErrorRow): keyof Meta => ASKED[of ?? ""] ?? "verifyCode";

const failures = new Map<string, MetaFailure>();
const atEnd = sharedAtEnd();

async function failureOf(row: GraphErrorRow, details: object = {}): Promise<MetaFailure> {
  const more = { ...(row.subcode !== undefined && { error_subcode: row.subcode }), ...details };
  const { url } = await startLoopback(answering(400, graphError(row.code, more)), atEnd);
  const asked: Promise<unknown> = METHODS[askOf(row)].ask(gatewayTo(url));
  return asked.then(
    () => expect.unreachable("There was an answer."),
    (failure: MetaFailure) => failure,
  );
}

beforeAll(async () => {
  await Promise.all(rows.map(async ([name, row]) => failures.set(name, await failureOf(row))));
});

test("the table has exactly the expected rows", () => {
  expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(rows)("error %s", (name, row) => {
  test("becomes the caller's code, field and wait, with Meta's message", () => {
    const [code, param, retryAfterSeconds] = EXPECTED[name] ?? [];

    expect(failures.get(name)).toMatchObject({
      code,
      param,
      retryAfterSeconds,
      message: expect.stringMatching(/^[A-Z].*\.$/),
      metaError: { code: row.code, message: `(#${row.code}) no`, fbtraceId: "AXsgnV2Cm3Z" },
    });
  });

  test("decides whether a read is repeated", () => {
    expect(row.passes ?? false).toBe(PASSING.includes(name));
  });
});

test("every error from 200 to 299 is a missing permission", () => {
  const advice = rowFor(200, undefined, undefined)?.advice;

  expect([201, 250, 299].map((code) => rowFor(code, undefined, undefined)?.advice)).toEqual([advice, advice, advice]);
  expect([199, 300].map((code) => rowFor(code, undefined, undefined))).toEqual([undefined, undefined]);
});

test("deregistering a number that is not registered does not advise to register it", () => {
  const adviceTo = (of: "registerPhoneNumber" | "deregisterPhoneNumber") =>
    [rowFor(133010, undefined, of), rowFor(100, 2207051, of)].map((row) => row?.advice);

  expect(adviceTo("registerPhoneNumber").every((advice) => advice?.endsWith("Register it first."))).toBe(true);
  expect(adviceTo("deregisterPhoneNumber").every((advice) => advice?.endsWith("nothing to deregister."))).toBe(true);
});

test("an unknown subcode is treated like its code", () => {
  expect(rowFor(133005, 1, undefined)?.as).toBe("pin_mismatch");
});

describe("the wait that Meta sends", () => {
  const named: [string, number][] = [
    ["Try again in 30 minutes.", 1_800],
    ["Please wait 2 hours", 7_200],
    ["Wait 45 seconds", 45],
    ["Locked for 1 day", 86_400],
    ["Try again in 99999 days", HOUR],
    ["Try again in 0 minutes", HOUR],
    ["Try again later", HOUR],
  ];
  const row = rowFor(133008, undefined, undefined) as GraphErrorRow;

  test.each(named)("in %j is used if it makes sense", async (details, seconds) => {
    const failure = await failureOf(row, { error_data: { messaging_product: "whatsapp", details } });

    expect(failure.retryAfterSeconds).toBe(seconds);
  });

  test.each([
    ["a plain text", { error_data: "Wait 30 seconds" }],
    ["the text for the user", { error_user_msg: "Wait 30 seconds" }],
  ])("is also found in %s", async (_, more) => {
    expect((await failureOf(row, more)).retryAfterSeconds).toBe(30);
  });
});

describe("the upstream contract", () => {
  const examples = Object.values((contract.components as { examples: Record<string, { value: object }> }).examples);
  const errors = examples.flatMap(({ value }) =>
    "error" in value ? [value.error as { code: number; error_subcode?: number }] : [],
  );
  const examplesOf = errors.map(
    ({ code, error_subcode }) => `${code}${error_subcode === undefined ? "" : `/${error_subcode}`}`,
  );

  test("has an example of each error in the table, except the one that only Meta's own file has", () => {
    const missing = rows.filter(([name]) => !examplesOf.includes(name.replace(/ of .*/, ""))).map(([name]) => name);

    expect(missing).toEqual(["803"]);
  });

  test("has no example of an error that is not in the table", () => {
    expect(examplesOf.filter((name) => !(name in EXPECTED))).toEqual([]);
  });
});
