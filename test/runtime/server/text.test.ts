import { expect, test } from "vitest";
import type { Contract, Schema } from "../../../openapi/runtime/document.ts";
import { createValidator } from "../../../openapi/runtime/schema/validator.ts";
import { createTextReader } from "../../../openapi/runtime/server/text.ts";

const contract = { openapi: "3.1.1", info: { title: "", version: "1" } } as unknown as Contract;
const validator = createValidator(contract);

const NUMBER = { type: "number" };
const SMALL_OR_TEXT = { anyOf: [{ type: "integer", maximum: 10 }, { type: "string" }] };

test.each<[unknown, Schema, unknown]>([
  ["12", NUMBER, 12],
  ["-1.5e3", NUMBER, -1500],
  ...["0x10", "+5", "Infinity", "", " 1", "1_000", "01"].map((text): [string, Schema, string] => [text, NUMBER, text]),
  ["true", { type: "boolean" }, true],
  ["True", { type: "boolean" }, "True"],
  ["null", { type: ["integer", "null"] }, null],
  ["12", { type: ["integer", "string"] }, 12],
  ["12", { type: ["string", "integer"] }, "12"],
  ["7", SMALL_OR_TEXT, 7],
  ["12", SMALL_OR_TEXT, "12"],
  ["2", { enum: [1, 2] }, 2],
  [["1", "x"], { items: { type: "integer" } }, [1, "x"]],
  [{ min: "1", name: "1" }, { properties: { min: NUMBER, name: { type: "string" } } }, { min: 1, name: "1" }],
])("%j by %j is %j", (sent, schema, expected) => {
  expect(createTextReader(contract, validator, schema)(sent)).toEqual(expected);
});
