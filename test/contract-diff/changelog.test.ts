import { describe, expect, test } from "vitest";
import { withEntry } from "../../openapi/contract-diff/changelog.ts";
import type { Told } from "../../openapi/contract-diff/sentences.ts";
import { compareVersions, nextVersion } from "../../openapi/contract-diff/version.ts";

const CHANGELOG = "What there is.\n\n### Version 1.0.0\n\nThe first one.\n\n### What may change\n\nMuch.\n";
const told = (sentence: string, impact: Told["impact"] = "minor"): Told => ({ sentence, impact });

describe("the changelog", () => {
  test("gets the entry of a new version above the older ones", () => {
    const changelog = withEntry(CHANGELOG, "1.1.0", [told("New: `getBook` (`GET /book`).")]);

    expect(changelog).toBe(
      CHANGELOG.replace(
        "### Version 1.0.0",
        "### Version 1.1.0\n\nNew operations:\n\n- `getBook` (`GET /book`).\n\n### Version 1.0.0",
      ),
    );
  });

  test("has one entry per version, however often it is written", () => {
    const once = withEntry(CHANGELOG, "1.1.0", [told("`Book.title` is new.")]);
    const twice = withEntry(withEntry(CHANGELOG, "1.1.0", [told("`Book.isbn` is new.")]), "1.1.0", [
      told("`Book.title` is new."),
    ]);

    expect(twice).toBe(once);
  });

  test("lists breaking changes first", () => {
    const changelog = withEntry(CHANGELOG, "2.0.0", [
      told("`Book.isbn` is new."),
      told("Removed: `getBook`.", "major"),
    ]);

    expect(changelog).toMatch(/break a program that works today:\n\n- Removed: `getBook`\.\n\nChanged:/);
  });
});

describe("the entry of a version that does not change calls", () => {
  test.each([
    { told: [], isReworded: true, says: "Only the wording changed." },
    { told: [], isReworded: false, says: "Nothing changed that a caller would notice." },
    {
      told: [told("`Book` is called `Novel`.", "patch")],
      isReworded: true,
      says: "No call behaves differently:\n\n- `Book` is called",
    },
  ])("says $says", ({ told, isReworded, says }) => {
    expect(withEntry("", "1.0.1", told, isReworded)).toContain(`### Version 1.0.1\n\n${says}`);
  });
});

describe("the version that the changes require", () => {
  test.each([
    ["1.2.3", "major", "2.0.0"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.2.3", "patch", "1.2.3"],
    ["1.2.3", undefined, "1.2.3"],
    ["0.2.3", "major", "0.3.0"],
    ["0.2.3", "minor", "0.2.4"],
  ] as const)("after %s a %s change is %s", (version, impact, next) => {
    expect(nextVersion(version, impact)).toBe(next);
  });

  test("is compared as numbers, not as text", () => {
    expect(["1.10.0", "2.0.0", "1.9.0"].sort(compareVersions)).toEqual(["1.9.0", "1.10.0", "2.0.0"]);
  });
});
