// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/shapes.yaml.
import type { OperationCall, OperationRequest, OperationResponse } from "./operations.ts";
import type { Coded, Scores, Shapes } from "./types.ts";

const path = { id: "1" };

/** Headers that are not parameters are not passed, and a parameter with a default is optional. */
export const call: OperationCall<"addShape"> = { path, body: { name: "a" } };
// @ts-expect-error a property required beside $ref is missing
export const nameless: OperationCall<"addShape"> = { path, body: { colour: "red" } };
// @ts-expect-error a header that is not a parameter
export const accepting: OperationCall<"addShape"> = { path, headers: { Accept: "*/*" }, body: { name: "a" } };

export function received({ query, headers, body }: OperationRequest<"addShape">): (string | number)[] {
  // @ts-expect-error without a default it may be missing
  query.plain.length;
  return [query.lang, query.word, headers["X-Level"], body.name, body.size, body.colour];
}

const headers = { "X-Page": { next: 2 }, "X-Marks": ["a"] };
export const answer: OperationResponse<"addShape"> = { status: 200, headers, body: {} };
export const empty: OperationResponse<"addShape"> = { status: 204 };
// @ts-expect-error 204 has no content
export const full: OperationResponse<"addShape"> = { status: 204, body: {} };
// @ts-expect-error a header with content has its value, not its text
export const asText: OperationResponse<"addShape"> = { status: 200, headers: { "X-Page": "2" }, body: {} };

export const scores: Scores = { title: "a", jo: 1 };
export const title: string = scores.title;
// @ts-expect-error the named property keeps its type
export const wrongTitle: Scores = { title: 5, jo: 1 };
// @ts-expect-error the named property is still required
export const noTitle: Scores = { jo: 1 };
export const coded: Coded = { id: 1, parts: ["a"], "x-a": "b" };
export const part: string | undefined = coded.parts?.[0];

export const shapes: Shapes = {
  open: [1, 2, "a", "b"],
  closed: [1],
  limited: [1, "a"],
  loose: [],
  anything: { a: 1 },
  map: { a: 1 },
  nothing: {},
  all: 5,
  some: { name: "a" },
  none: [],
  nullable: null,
  beside: { name: "a", depth: 1 },
  either: { a: "a" },
  others: { a: 1, b: true },
  composed: { name: "a", b: true },
  shut: { name: "a" },
  rest: [1, "a", "b"],
};
// @ts-expect-error another property is a boolean
export const wrongOthers: Shapes = { others: { b: "a" } };
// @ts-expect-error a named property keeps its type
export const wrongComposed: Shapes = { composed: { name: 1 } };
// @ts-expect-error no other properties
export const wrongShut: Shapes = { shut: { b: true } };
// @ts-expect-error the items after the first are strings
export const wrongRest: Shapes = { rest: [1, 2] };
// @ts-expect-error the second item is a number
export const wrongOpen: Shapes = { open: [1, "a"] };
// @ts-expect-error at least one item is required
export const shortClosed: Shapes = { closed: [] };
// @ts-expect-error no more items are allowed
export const longClosed: Shapes = { closed: [1, "a", 2] };
// @ts-expect-error no more items are allowed, since maxItems is reached
export const longLimited: Shapes = { limited: [1, "a", 2] };
export const looser: Shapes = { loose: [1, "a", null] };
// @ts-expect-error no property is allowed
export const something: Shapes = { nothing: { a: 1 } };
// @ts-expect-error a property required by one part of allOf is required
export const some: Shapes = { some: { colour: "red" } };
// @ts-expect-error no value is allowed
export const never: Shapes = { never: 1 };
// @ts-expect-error required beside allOf, which excludes null
export const nullable: Shapes = { nullable: { b: "b" } };
// @ts-expect-error required beside $ref
export const beside: Shapes = { beside: { name: "a" } };
// @ts-expect-error a part of anyOf does not override the schema beside it
export const either: Shapes = { either: { a: 1 } };
