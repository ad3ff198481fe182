import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tryImplementation } from "../implementation.ts";
import { contract } from "../own-contract.ts";
import type { CaseResult } from "../results.ts";
import { serverTarget, type Target } from "../targets.ts";

const START = "startWhatsAppBusinessProfileAttempt";
const MARK = "markWhatsAppBusinessProfileAttemptInterrupted";
const CLAIM = "claimWhatsAppBusinessProfile";

describe("links that put an id only into a body", () => {
  let target: Target;
  let results: readonly CaseResult[];
  const told: string[] = [];
  beforeAll(async () => {
    mkdirSync(join(import.meta.dirname, "../../../dist"), { recursive: true });
    target = await serverTarget();
    const { url: baseUrl } = await target.arrange([]);
    const given = { baseUrl, apiKey: target.apiKey, ids: {}, writes: true, closed: true, seed: 7 };
    results = await tryImplementation(contract, { ...given, only: [START, MARK, CLAIM] }, (line) => told.push(line));
  }, 60_000);
  afterAll(() => target.stop());

  test.each([
    [MARK, `follows the link of ${START}`],
    [CLAIM, `follows the link of ${MARK}`],
  ])("are followed: %s %s", (operationId, title) => {
    const found = results.filter((each) => each.operationId === operationId && each.title === title);

    expect(found).toMatchObject([{ outcome: "passed", status: 200 }]);
  });

  test.each([MARK, CLAIM])("give the cases of %s an existing item", (operationId) => {
    const answered = results.filter((each) => each.operationId === operationId && each.isValid);

    expect(answered.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  });

  test("lead to what cannot be deleted, which is reported", () => {
    const stays = told.filter((line) => line.startsWith("Not restored: "));

    expect(stays).toEqual([
      expect.stringMatching(
        /: disconnectWhatsAppBusinessProfile deletes, but this can still be read: .*\/business-profiles\/wabp_\w+$/,
      ),
      expect.stringMatching(/: startWhatsAppBusinessProfileAttempt has made \d+, and no link deletes them$/),
    ]);
  });
});
