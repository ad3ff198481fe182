import { describe, expect, test } from "vitest";
import { createAnswerCheck } from "./answer-check.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { judge } from "./judge.ts";
import { casesOf, contractOf } from "./odd-contract.ts";

describe("a response", () => {
  const typed = { type: "object", properties: { a: { type: "integer" }, b: { type: "string" } } };
  const faultsOf = (response: object, answer: { headers?: Record<string, string>; text?: string }) => {
    const contract = contractOf("/things", { responses: { "200": { description: "Done", ...response } } });
    const [operation] = contractOperations(contract);
    const check = createAnswerCheck(contract, { undeclared: "allowed" });
    return operation && check(operation, { status: 200, headers: {}, text: "", ...answer });
  };

  test.each([
    [{ schema: typed }, "a,1,b,x", 0],
    [{ schema: typed }, "a,x", 1],
    [{ schema: typed, explode: true }, "a=1,b=x", 0],
    [{ schema: typed, explode: true }, "a=x", 1],
    [{ schema: { type: "array", items: { type: "integer" } } }, "1, 2", 0],
    [{ schema: { type: "array", items: { type: "integer" } } }, "1,x", 1],
  ])("has a header in its style: %j as %s", (header, text, faults) => {
    expect(faultsOf({ headers: { "X-Own": header } }, { headers: { "x-own": text } })).toHaveLength(faults);
  });

  test.each([{}, { "content-type": "text/plain" }])("may have any Content-Type that its content has: %j", (headers) => {
    const declared = { "Content-Type": { required: true, schema: { type: "integer" } } };

    expect(faultsOf({ headers: declared }, { headers })).toEqual([]);
  });

  test("may be an empty file", () => {
    const content = { "image/png": { schema: {} } };

    expect(faultsOf({ content }, { headers: { "content-type": "image/png" } })).toEqual([]);
  });
});

test("no body is expected in a response without content", async () => {
  const content = { "application/json": { schema: { type: "object" }, example: { a: 1 } } };
  const contract = contractOf("/things", { responses: { "204": { description: "Done", content } } });
  const [operation] = contractOperations(contract);
  const check = createAnswerCheck(contract, { undeclared: "allowed" });

  expect(operation && check(operation, { status: 204, headers: {}, text: "" })).toEqual([]);
  expect(casesOf(contract).filter(({ expected }) => expected.body !== undefined)).toEqual([]);
});

describe("a response in one of two media types that differ only in a parameter", () => {
  const content = {
    "application/x+json; kind=a": { schema: { type: "object", required: ["a"] } },
    "application/x+json; kind=b": { schema: { type: "object", required: ["b"] } },
  };
  const contract = contractOf("/things", { responses: { "200": { description: "Done", content } } });
  const [operation] = contractOperations(contract);

  test.each([
    ["a", { a: 1 }, []],
    ["b", { b: 1 }, []],
    ["b", { a: 1 }, ["body must have required property 'b'"]],
  ])("of kind %s is checked by its own schema: %j", (kind, value, expected) => {
    const check = createAnswerCheck(contract, { undeclared: "allowed" });
    const headers = { "content-type": `application/x+json; kind=${kind}` };

    expect(operation && check(operation, { status: 200, headers, text: JSON.stringify(value) })).toEqual(expected);
  });
});

test("a problem names the status of its response, except in the example of a stub", () => {
  const content = { "application/problem+json": { schema: { type: "object" } } };
  const responses = { "404": { description: "Not there", content } };
  const contract = contractOf("/things", { responses });
  const [operation] = contractOperations(contract);
  const [each] = casesOf(contract);
  const check = createAnswerCheck(contract, { undeclared: "allowed" });
  const headers = { "content-type": "application/problem+json" };
  const answer = { status: 404, headers, text: '{"status":400}' };
  const faultsOf = (stateless: boolean) =>
    operation &&
    each &&
    judge(operation, each, answer, { check, exact: false, stateless }).filter((what) => /body/.test(what));

  expect(faultsOf(false)).toEqual(["body/status must equal the status of the response, 404; it is 400"]);
  expect(faultsOf(true)).toEqual([]);
});
