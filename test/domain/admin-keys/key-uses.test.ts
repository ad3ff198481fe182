import { describe, expect, test } from "vitest";
import type { AdminKeyStore } from "../../../server/domain/admin-keys/admin-key-store.ts";
import { KeyUses } from "../../../server/domain/admin-keys/key-uses.ts";

const NOW = Date.parse("2026-11-24T12:00:00.000Z");
const at = (seconds: number) => new Date(NOW + seconds * 1000).toISOString();

/** Uses of keys, and the rows written for them. */
function watch(fails = false) {
  const written: unknown[] = [];
  const reported: unknown[] = [];
  const noteUse: AdminKeyStore["noteUse"] = async (...values) => {
    written.push(values);
    if (fails) throw new Error("The disk is full.");
  };
  const uses = new KeyUses(
    { noteUse } as AdminKeyStore,
    () => NOW,
    (failure) => reported.push(failure),
  );
  const note = (lastUsedAt: string | null, keyId = "a") => uses.note({ organizationId: "o", keyId, lastUsedAt });
  return { note, written, reported };
}

describe("KeyUses", () => {
  test.each([
    ["was never used", null],
    ["was noted a minute ago", at(-60)],
  ])("records the use of a key that %s", (_, lastUsedAt) => {
    const { note, written } = watch();

    note(lastUsedAt);

    expect(written).toEqual([["a", at(0), at(-60)]]);
  });

  test("does not record a use again within a minute", () => {
    const { note, written } = watch();

    note(at(-59));

    expect(written).toEqual([]);
  });

  test("records each key once while it is being written", () => {
    const { note, written } = watch();

    for (const key of ["a", "a", "b", "a"]) note(null, key);

    expect(written).toEqual([
      ["a", at(0), at(-60)],
      ["b", at(0), at(-60)],
    ]);
  });

  test("reports a failure, and records the next use again", async () => {
    const { note, written, reported } = watch(true);

    note(null);
    await expect.poll(() => reported).toHaveLength(1);
    note(null);

    expect(written).toHaveLength(2);
  });
});
