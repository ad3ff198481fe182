import { describe, expect, test } from "vitest";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { casesOf, contractOf, sentOf } from "./odd-contract.ts";

describe("a generated case", () => {
  test("for Basic has a user and a password even if no key is known", () => {
    const components = { securitySchemes: { basic: { type: "http", scheme: "basic" } } };
    const sent = casesOf(contractOf("/things", { security: [{ basic: [] }] }, components), "user").flatMap(
      ({ request }) => request.headers["Authorization"] ?? [],
    );
    const credentials = sent.filter((value) => value.startsWith("Basic ")).map((value) => atob(value.slice(6)));

    expect(credentials.length).toBeGreaterThan(3);
    expect(credentials.filter((value) => !value.includes(":"))).toEqual([]);
    expect(
      sentOf(casesOf(contractOf("/things", { security: [{ basic: [] }] }, components)), /a scheme and no key/)[0]
        ?.request.headers,
    ).toEqual({ Authorization: "Basic" });
  });

  test("expects no 401 if a client certificate authenticates the caller", () => {
    const components = { securitySchemes: { tls: { type: "mutualTLS" } } };
    const cases = casesOf(contractOf("/things", { security: [{ tls: [] }] }, components));

    expect(
      cases.filter(({ expected, determinedBy }) => expected.status === 401 && determinedBy !== "preference"),
    ).toEqual([]);
  });

  test("with one of two combined schemes is refused", () => {
    const components = {
      securitySchemes: {
        a: { type: "apiKey", in: "header", name: "A" },
        b: { type: "apiKey", in: "query", name: "b" },
      },
    };
    const cases = casesOf(contractOf("/things", { security: [{ a: [], b: [] }] }, components));

    expect(sentOf(cases, /alone$/).map(({ title, expected }) => [title, expected.status])).toEqual([
      ["with a alone", 401],
      ["with b alone", 401],
    ]);
  });

  test("with one of two combined schemes is not refused if it is enough for another alternative", () => {
    const components = {
      securitySchemes: {
        oauth: { type: "oauth2", flows: {} },
        bearer: { type: "http", scheme: "bearer" },
        key: { type: "apiKey", in: "query", name: "k" },
      },
    };
    const security = [{ oauth: [] }, { bearer: [], key: [] }];

    expect(
      sentOf(casesOf(contractOf("/things", { security }, components)), /alone$/).map(({ title }) => title),
    ).toEqual(["with key alone"]);
  });

  test.each([
    ["one of two alternatives", [{ tls: [] }, { key: [] }], { needsCertificate: false, security: [["key"], ["tls"]] }],
    ["optional", [{ tls: [] }, {}], { needsCertificate: false, security: [["tls"]] }],
    ["part of every alternative", [{ tls: [] }, { tls: [], key: [] }], { needsCertificate: true }],
  ])("knows whether an operation can be tried without a client certificate: %s", (_, security, expected) => {
    const components = {
      securitySchemes: { tls: { type: "mutualTLS" }, key: { type: "apiKey", in: "query", name: "k" } },
    };

    expect(contractOperations(contractOf("/things", { security }, components))[0]).toMatchObject(expected);
  });

  test("a key in Authorization may be any text", () => {
    const components = { securitySchemes: { key: { type: "apiKey", in: "header", name: "Authorization" } } };
    const cases = casesOf(contractOf("/things", { security: [{ key: [] }] }, components));

    expect(sentOf(cases, /undeclared scheme/)).toEqual([]);
    expect(sentOf(cases, /^without credentials$/)).toHaveLength(1);
  });
});
