import { describe, expect, onTestFinished, test } from "vitest";
import { operations } from "./id-places.ts";
import { findLeaks, places } from "./leaks.ts";
import { startTwo } from "./two-organizations.ts";

const PATIENCE_MS = 120_000;

/** Places where a leak cannot show, since the id is stored or passed on without being looked up. */
const UNREAD: Readonly<Record<string, string>> = {
  "markWhatsAppBusinessProfileAttemptInterrupted: body businessId": "it is stored with the attempt, and not looked up",
};

/** Places where Meta itself tells the holder of a code what exists, whatever is connected here. */
const TOLD_BY_META: readonly string[] = ["createWhatsAppBusinessProfile: body businessId"];

/** @param newDatabase makes an empty PostgreSQL database; without it the servers have SQLite files */
export function describeApart(engine: string, newDatabase: () => Promise<string | undefined>): void {
  describe(`${engine}: an organization can neither see, change nor infer anything of another`, () => {
    test(
      "in every place of the contract that takes an id, in both directions",
      async () => {
        const [first, second] = [
          await startTwo((store) => store, onTestFinished, await newDatabase()),
          await startTwo((store) => store, onTestFinished, await newDatabase()),
        ];

        const findings = [
          await findLeaks(first, first.sandbox, first.other),
          await findLeaks(second, second.other, second.sandbox),
        ];

        const leaks = findings.flatMap((each) => each.leaks);
        expect(leaks.filter((leak) => !TOLD_BY_META.some((name) => leak.startsWith(name))).join("\n")).toBe("");
        const names = places.map(({ name }) => name);
        console.log(`Places that take an id: ${names.length}, in ${operations.length} operations`);
        for (const { tried } of findings) expect(names.filter((name) => !tried.has(name))).toEqual([]);
        // A place that ignores every id could not show a leak either.
        const dull = names.filter((name) => !findings.some(({ effective }) => effective.has(name)));
        expect(dull).toEqual(names.filter((name) => name in UNREAD));
      },
      PATIENCE_MS,
    );
  });
}
