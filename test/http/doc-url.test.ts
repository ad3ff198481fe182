import { readFile } from "node:fs/promises";
import express from "express";
import { describe, expect, test } from "vitest";
import { knownValues } from "../../generated/operations.ts";
import { errorCodesOf } from "../../openapi/docs/error-codes.ts";
import { guidesOf } from "../../openapi/docs/guides.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/docs/json.ts";
import type { AppOptions } from "../../server/app.ts";
import type { ErrorCode } from "../../server/domain/refusal.ts";
import { addressOf, docUrl } from "../../server/http/doc-url.ts";
import { SANDBOX_KEY_ID } from "../../server/sandbox/example-rows.ts";
import { noDocs } from "../support/docs.ts";
import { call, startServer } from "../support/server.ts";

const SANDBOX = "http://127.0.0.1:3000";
const bundle = JSON.parse(await readFile("generated/openapi.json", "utf8")) as JsonObject;
const errorsGuide = guidesOf(bundle).find(({ slug }) => slug === "errors")?.text ?? "";
const codes = Object.entries(knownValues.ErrorCode).map(([code, { provenance }]) => [code as ErrorCode, provenance]);

/** Each error with a code in the contract's examples. */
function codedErrors(value: Json): readonly JsonObject[] {
  if (typeof value !== "object" || value === null) return [];
  const own = isObject(value) && typeof value["doc_url"] === "string" ? [value] : [];
  return [...own, ...Object.values(value).flatMap(codedErrors)];
}

describe("the doc_url of a code", () => {
  test.each(codes)("is Chirp's or ours, as the docs say: %s, %s", (code, provenance) => {
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
  const asked = (host: string | undefined) => addressOf({ app: express(), protocol: "http", host });

  test.each([
    ["127.0.0.1:3000", "http://127.0.0.1:3000"],
    ["api.example.com", "http://api.example.com"],
    ["api.example.com/other", "http://api.example.com"],
    ["two words", undefined],
    [undefined, undefined],
  ])("is taken from Host if that is usable: %s", (host, address) => {
    expect(asked(host)).toBe(address);
  });

  test("appears only in the URLs of our own pages", () => {
    expect(docUrl("last_admin_key", undefined)).toBeUndefined();
    expect(docUrl("rate_limit_exceeded", undefined)).toMatch(/^https:/);
  });
});

describe("behind a proxy", () => {
  const FORWARDED = { "X-Forwarded-Proto": "https", "X-Forwarded-Host": "api.example.com" };
  const LAST_KEY = `/v1/organization/admin-keys/${SANDBOX_KEY_ID}`;
  const given = (around: Pick<AppOptions, "publicUrl" | "trustedProxies">) => ({
    around: { docs: noDocs(), ...around },
  });

  /** The server's address according to an API error and to the server's own page. */
  async function addressesSaid(
    server: { readonly url: string },
    headers: Readonly<Record<string, string>>,
  ): Promise<readonly string[]> {
    const refused = await call(server, LAST_KEY, { method: "DELETE", headers });
    const front = await call(server, "/", { headers: { Accept: "application/json", ...headers } });
    return [refused.body.error.doc_url, front.body.openapi].map((url) => new URL(url).origin);
  }

  test("is the one that a trusted proxy sends", async () => {
    const server = await startServer(given({ trustedProxies: ["10.0.0.0/8", "loopback"] }));

    expect(await addressesSaid(server, FORWARDED)).toEqual(["https://api.example.com", "https://api.example.com"]);
  });

  test.each([
    ["no proxy is trusted", []],
    ["another one is trusted", ["10.0.0.1", "192.168.0.0/16", "uniquelocal", "::2"]],
  ])("ignores the headers of an untrusted peer: %s", async (_, trustedProxies) => {
    const server = await startServer(given({ trustedProxies }));

    expect(await addressesSaid(server, FORWARDED)).toEqual([server.url, server.url]);
  });

  test("is the configured one, whatever a proxy or a caller sends", async () => {
    const publicUrl = "https://public.example.com";
    const server = await startServer(given({ publicUrl, trustedProxies: ["loopback"] }));

    expect(await addressesSaid(server, {})).toEqual([publicUrl, publicUrl]);
    expect(await addressesSaid(server, FORWARDED)).toEqual([publicUrl, publicUrl]);
  });

  test.each([
    ["another scheme", { "X-Forwarded-Proto": "javascript" }],
    ["no host", { "X-Forwarded-Host": "two words" }],
  ])("is left out when the proxy sends %s", async (_, headers) => {
    const server = await startServer(given({ trustedProxies: ["loopback"] }));

    const { status, body } = await call(server, LAST_KEY, { method: "DELETE", headers });

    expect([status, body.error.code, body.error.doc_url]).toEqual([409, "last_admin_key", undefined]);
  });
});
