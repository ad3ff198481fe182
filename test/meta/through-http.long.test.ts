import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { knownValues, operations } from "../../generated/operations.ts";
import { contract } from "../../generated/server.ts";
import { MetaFailure } from "../../server/domain/meta.ts";
import { GRAPH_ERRORS } from "../../server/meta/graph-error-table.ts";
import { type AnyCase, allCases, perform } from "../contract/perform.ts";
import { serverTarget, type Target } from "../contract/targets.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { answering, startLoopback } from "../support/loopback.ts";
import { createResponseCheck } from "../support/response-check.ts";
import { FAULTS, type Fault } from "./faults.ts";
import { faultNames, meetFaults } from "./outcomes.ts";

const isDown = (given: AnyCase["given"]) => [given].flat().includes("Meta is down");

/** The operations that call Meta, each with its case in which Meta is down: found in the contract, not listed here. */
const asking = allCases
  .filter(([id]) => "424" in operations[id].responses)
  .map(([id, cases]) => [id, cases.find(({ status, given }) => status === 424 && isDown(given))] as const);

const check = createResponseCheck(contract);
const atEnd = sharedAtEnd();
let target: Target;
let outcomes: ReturnType<typeof meetFaults>;
/** Meta's behaviour, by method of the gateway. */
let fails: (method: string) => unknown = () => undefined;

beforeAll(async () => {
  const elsewhere = await startLoopback(answering(200, { success: true }), atEnd);
  outcomes = meetFaults(elsewhere.url);
  mkdirSync(join(import.meta.dirname, "../../dist"), { recursive: true });
  target = await serverTarget({
    metaDown: (method) => {
      throw fails(method);
    },
  });
}, 30_000);
afterAll(() => target.stop());

/** All requests of an operation use the same resource: since Meta fails, none of them changes anything. */
async function arranged({ given }: AnyCase): Promise<Target> {
  const place = await target.arrange([given ?? []].flat());
  return { ...target, arrange: async () => place };
}

const codes = [...new Set(GRAPH_ERRORS.map((row) => row.as))];

describe.each(asking)("%s", (id, each) => {
  let place: Target;
  beforeAll(async () => {
    place = await arranged(each as AnyCase);
  });

  test.each(faultNames)("answers 424 with the right code if Meta %s", async (fault) => {
    const outcomeOf = await outcomes;
    fails = (method) => outcomeOf(method, fault).failure;

    const answer = await perform(place, id, each as AnyCase);

    expect(answer.status, answer.curl).toBe(424);
    expect(answer.error).toMatchObject({ type: "api_error", code: (FAULTS[fault] as Fault).code });
    expect(() => check(id, operations[id], answer)).not.toThrow();
  });

  test.each(codes)("answers with a declared status for Meta's error %s", async (code) => {
    const metaError = { code: 1, message: "no", fbtraceId: "AXsgnV2Cm3Z" };
    fails = () => new MetaFailure(code, "Meta refused the call.", { metaError });
    const { status, type } = knownValues.ErrorCode[code];
    const isDeclared = String(status) in operations[id].responses;

    const answer = await perform(place, id, each as AnyCase);

    const expected = isDeclared ? { status, code, type } : { status: 424, code: "meta_api_error", type: "api_error" };
    expect({ status: answer.status, ...answer.error }, answer.curl).toMatchObject({
      ...expected,
      provider: { source: "meta", code: 1, message: "no", fbtrace_id: "AXsgnV2Cm3Z" },
    });
    expect(() => check(id, operations[id], answer)).not.toThrow();
  });
});
