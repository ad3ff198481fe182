import { beforeAll, describe, expect, test } from "vitest";
import { evidenceOf, type Meta, MetaFailure } from "../../server/domain/meta.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { ACCESS_TOKEN, APP_SECRET } from "../support/gateway.ts";
import { answering, type Loopback, startLoopback } from "../support/loopback.ts";
import { FAULTS, type Fault } from "./faults.ts";
import { METHODS, methodNames, SECRETS } from "./methods.ts";
import { faultNames, meetFaults, type Outcome, SHORT_MS } from "./outcomes.ts";

const DEADLINE_MS = 10_000;
const atEnd = sharedAtEnd();
let elsewhere: Loopback;
let outcomeOf: (method: string, fault: string) => Outcome;

beforeAll(async () => {
  elsewhere = await startLoopback(answering(200, { success: true }), atEnd);
  outcomeOf = await meetFaults(elsewhere.url);
}, 60_000);

describe.each(faultNames)("when Meta %s", (fault) => {
  const { code, tries, wait, lasts } = FAULTS[fault] as Fault;

  test.each(methodNames)("%s fails in time, with the right code", (method) => {
    const { failure, ms } = outcomeOf(method, fault);

    expect(failure).toBeInstanceOf(MetaFailure);
    expect(failure).toMatchObject({ code, ...(wait !== undefined && { retryAfterSeconds: wait }) });
    expect(ms).toBeLessThan((lasts ? SHORT_MS : DEADLINE_MS) + 1_500);
  });

  test("reads are tried at most three times, if a retry makes sense; everything else once", () => {
    const refused = fault === "refuses the connection";
    const counts = Object.fromEntries(methodNames.map((method) => [method, outcomeOf(method, fault).requests]));

    const expected = methodNames.map((method) => [method, METHODS[method].repeated ? tries : 1]);
    expect(counts).toEqual(
      refused ? Object.fromEntries(methodNames.map((each) => [each, 0])) : Object.fromEntries(expected),
    );
  });

  test("neither the failure nor its log line has a secret or a control character", () => {
    for (const method of methodNames) {
      const { failure } = outcomeOf(method, fault) as { failure: MetaFailure };
      const { message, metaError } = failure;
      const shown = JSON.stringify([message, metaError, evidenceOf(failure)]);

      for (const secret of [...secretsOf(method), "EAAB"]) expect(shown).not.toContain(secret);
      expect(shown).not.toMatch(/\\u00[01]|\\r|\\n/);
      expect(shown.length).toBeLessThan(2_000);
    }
  });
});

/** The secrets that the method itself sends; it never has the others. */
function secretsOf(method: keyof Meta): string[] {
  if (method === "exchangeCode") return [APP_SECRET, SECRETS.signupCode];
  if (method === "verifyCode") return [ACCESS_TOKEN, SECRETS.code];
  return method === "registerWithCloudApi" || method === "setPin" ? [ACCESS_TOKEN, SECRETS.pin] : [ACCESS_TOKEN];
}

test("no request ever reaches another host", () => {
  expect(elsewhere.requests).toEqual([]);
});
