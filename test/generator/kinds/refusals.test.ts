import { beforeAll, describe, test } from "vitest";
import { FORM, form, json, type Row, type Served, serveKind } from "./served.ts";

const declared = (...statuses: readonly string[]) => ({
  ...json({ type: "object", required: ["a"] }),
  responses: Object.fromEntries(
    statuses.map((status) => [status, { description: "d", content: { "application/json": {} } }]),
  ),
});

const OPERATIONS = {
  "POST /only-422": declared("200", "422"),
  "POST /both": declared("200", "400", "422"),
  "POST /range": declared("200", "4XX"),
  "POST /any": declared("default"),
  "POST /neither": declared("200"),
  "POST /form": { ...form({ type: "object", properties: { a: { type: "string" } } }) },
  "POST /full-form": { ...form({ type: "object", required: ["a"] }) },
};

let served: Served;

beforeAll(async () => {
  served = await serveKind(OPERATIONS);
});

describe("a refused request", () => {
  test.each<Row>([
    ["422 if only that is declared", "POST /only-422", "{}", 422],
    ["422 for malformed JSON, too", "POST /only-422", "{", 422],
    ["400 if both are declared", "POST /both", "{}", 400],
    ["400 as one of a range", "POST /range", "{}", 400],
    ["400 as any", "POST /any", "{}", 400],
    ["400 if none is declared", "POST /neither", "{}", 400],
    ["another refusal has its own status", "POST /only-422", { type: "text/plain", body: "a" }, 415],
  ])("gets the status that the operation declares for it: %s", (_, line, sent, expected) =>
    served.check(line, sent, expected),
  );
});

describe("a form without fields", () => {
  test.each<Row>([
    ["is a body, though it has no bytes", "POST /form", { type: FORM, body: "" }, 200],
    ["lacks a required field", "POST /full-form", { type: FORM, body: "" }, 400],
    ["is no body without a media type", "POST /form", undefined, 400],
  ])("%s", (_, line, sent, expected) => served.check(line, sent, expected));
});
