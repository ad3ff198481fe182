import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { knownValues } from "../../generated/operations.ts";
import { errorCodesOf } from "../../openapi/docs/error-codes.ts";
import { guidesOf } from "../../openapi/docs/guides.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/docs/json.ts";
import type { ErrorCode } from "../../server/domain/refusal.ts";
import { addressOf, docUrl } from "../../server/http/doc-url.ts";

const SANDBOX = "http://127.0.0.1:3000";
const bundle = JSON.parse(await readFile("generated/openapi.json", "utf8")) as JsonObject;
const errorsGuide = guidesOf(bundle).find(({ slug }) => slug === "errors")?.text ?? "";
const codes = Object.entries(knownValues.ErrorCode).map(([code, { provenance }]) => [code as ErrorCode, provenance]);

/** Each error of the contract's examples that has a code. */
function codedErrors(value: Json): readonly JsonObject[] {
  if (typeof value !== "object" || value === null) return [];
  const own = isObject(value) && typeof value["doc_url"] === "string" ? [value] : [];
  return [...own, ...Object.values(value).flatMap(codedErrors)];
}

describe("the address of the page about a code", () => {
  test.each(codes)("is Chirp's or ours, and the docs say the same: %s, %s", (code, provenance) => {
    const base = provenance === "extension" ? `${SANDBOX}/docs/` : "https://docs.buildwithchirp.com/";

    expect(docUrl(code as ErrorCode, SANDBOX)).toMatch(base);
    expect(errorCodesOf(bundle).find((each) => each.code === code)?.example).toMatchObject({
      error: { doc_url: docUrl(code as ErrorCode, SANDBOX) },
    });
    expect(errorsGuide).toContain(`\n#### ${code}\n`);
  });

  test("is the same in every example of the contract", () => {
    const errors = codedErrors(bundle);

    expect(errors.length).toBeGreaterThan(5);
    for (const { code, doc_url } of errors) expect(doc_url).toBe(docUrl(code as ErrorCode, SANDBOX));
  });
});

describe("the address of this server", () => {
  const asked = (host: string | undefined) =>
    addressOf({ protocol: "http", headers: { host } } as Parameters<typeof addressOf>[0]);

  test.each([
    ["127.0.0.1:3000", "http://127.0.0.1:3000"],
    ["api.example.com", "http://api.example.com"],
    ["api.example.com/other", "http://api.example.com"],
    ["two words", undefined],
    [undefined, undefined],
  ])("is what the Host says, as far as it can be one: %s", (host, address) => {
    expect(asked(host)).toBe(address);
  });

  test("is needed for our own pages only", () => {
    expect(docUrl("last_admin_key", undefined)).toBeUndefined();
    expect(docUrl("rate_limit_exceeded", undefined)).toMatch(/^https:/);
  });
});
