import { type ChangeCase, state, text } from "./change-case.ts";

const list = (more: object) => ({ type: "array", items: text, ...more });
const number = (more: object) => ({ type: "number", ...more });
const integer = (more: object) => ({ type: "integer", ...more });
const string = (more: object) => ({ type: "string", ...more });

/** The values that a response may have. */
export const RESPONSE_VALUES: readonly ChangeCase[] = [
  {
    name: "a value of a response's enum is added",
    from: state({ enum: ["lent"] }),
    to: state({ enum: ["lent", "late"] }),
    rating: "major",
    says: ["`lend`: ", "`state` of the 200 response may also be `late`"],
  },
  {
    name: "a value of a response's enum is removed",
    from: state({ enum: ["lent", "late"] }),
    to: state({ enum: ["lent"] }),
    rating: "minor",
    says: ["`state` of the 200 response can no longer be `late`"],
  },
  {
    name: "a response's enum becomes open",
    from: state(string({ enum: ["lent"] })),
    to: state(string({})),
    rating: "major",
    says: ['`state` of the 200 response no longer has `enum`: `["lent"]`'],
  },
  {
    name: "a response may be null",
    from: state(string({})),
    to: state({ type: ["string", "null"] }),
    rating: "major",
    says: ['`type` of `state` of the 200 response is `["string","null"]`, was `"string"`'],
  },
  {
    name: "a response is no longer null",
    from: state({ type: ["string", "null"] }),
    to: state(string({})),
    rating: "minor",
    says: ['`type` of `state` of the 200 response is `"string"`, was `["string","null"]`'],
  },
  {
    name: "a response's number is an integer",
    from: state(number({})),
    to: state(integer({})),
    rating: "minor",
    says: ["`type` of `state` of the 200 response", 'was `"number"`'],
  },
  {
    name: "a response's text may be longer",
    from: state(string({ maxLength: 10 })),
    to: state(string({ maxLength: 20 })),
    rating: "major",
    says: ["`maxLength` of `state` of the 200 response is `20`, was `10`"],
  },
  {
    name: "a response's number may be greater",
    from: state(integer({ maximum: 10 })),
    to: state(integer({ maximum: 20 })),
    rating: "major",
    says: ["`maximum` of `state` of the 200 response is `20`, was `10`"],
  },
  {
    name: "a response's number is bounded",
    from: state(integer({})),
    to: state(integer({ minimum: 0 })),
    rating: "minor",
    says: ["`state` of the 200 response now has `minimum`: `0`"],
  },
  {
    name: "a response's pattern is looser",
    from: state(string({ pattern: "^[a-z]+$" })),
    to: state(string({ pattern: "^[a-z-]+$" })),
    rating: "major",
    says: ["`pattern` of `state` of the 200 response", 'was `"^[a-z]+$"`'],
  },
  {
    name: "a response's format changes",
    from: state(string({ format: "date" })),
    to: state(string({ format: "date-time" })),
    rating: "major",
    says: ['`format` of `state` of the 200 response is `"date-time"`, was `"date"`'],
  },
  {
    name: "a response's list is never empty",
    from: state(list({})),
    to: state(list({ minItems: 1 })),
    rating: "minor",
    says: ["`state` of the 200 response is never empty", "`minItems` is `1`"],
  },
  {
    name: "a known value of a response is added",
    from: state(string({ "x-known-values": ["red"] })),
    to: state(string({ "x-known-values": ["red", "blue"] })),
    rating: "minor",
    says: ["`state` of the 200 response may also be `blue`"],
  },
  {
    name: "a known value of a response is removed",
    from: state(string({ "x-known-values": { red: "Red", blue: "Blue" } })),
    to: state(string({ "x-known-values": { red: "Red" } })),
    rating: "major",
    says: ["`state` of the 200 response can no longer be `blue`"],
  },
  {
    name: "an enum of a response becomes one that may grow",
    from: state(string({ enum: ["red"] })),
    to: state(string({ "x-known-values": ["red"] })),
    rating: "major",
    says: ["`state` of the 200 response no longer has `enum`"],
  },
  {
    name: "the type of a response's items changes",
    from: state(list({})),
    to: state(list({ items: { type: "integer" } })),
    rating: "major",
    says: ['`type` of `state[]` of the 200 response is `"integer"`, was `"string"`'],
  },
];
