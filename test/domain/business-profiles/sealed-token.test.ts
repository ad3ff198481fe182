import { describe, expect, test } from "vitest";
import { createTokenSeal } from "../../../server/domain/business-profiles/sealed-token.ts";

const TOKEN = "EAAG-a-business-token";
const seal = createTokenSeal("app secret");

describe("createTokenSeal", () => {
  test("decrypts what it encrypted, and never returns the same text twice", () => {
    const [first, second] = [seal.seal(TOKEN, "one"), seal.seal(TOKEN, "one")];

    expect(first).not.toBe(second);
    expect(first).toMatch(/^v1\.[\w-]+$/);
    expect(Buffer.from(first.slice(3), "base64url").toString("latin1")).not.toContain(TOKEN);
    expect([seal.open(first, "one"), seal.open(second, "one")]).toEqual([TOKEN, TOKEN]);
  });

  test("decrypts what another process encrypted with the same secret", () => {
    expect(createTokenSeal("app secret").open(seal.seal(TOKEN, "one"), "one")).toBe(TOKEN);
  });

  test("refuses what was encrypted with another secret or for another purpose, or is damaged", () => {
    const sealed = seal.seal(TOKEN, "one");
    const damaged = [...sealed].map((character, at) => (at === 30 ? (character === "A" ? "B" : "A") : character));

    expect(createTokenSeal("another secret").open(sealed, "one")).toBeUndefined();
    expect(seal.open(sealed, "two")).toBeUndefined();
    expect(seal.open(damaged.join(""), "one")).toBeUndefined();
    for (const text of ["", "v1.", "v1.AAAA", sealed.replace("v1.", "v2."), sealed.slice(0, 40)])
      expect(seal.open(text, "one")).toBeUndefined();
  });
});
