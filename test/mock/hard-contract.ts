/** A contract with everything that Prism alone does not check, refuses wrongly or cannot answer. */
import { normalise } from "../../openapi/generator/normalise.ts";
import type { Contract } from "../../openapi/runtime/document.ts";
import {
  ANY_OBJECT,
  a,
  CALLBACK,
  closed,
  declaring,
  deep,
  FORM,
  get,
  header,
  JSON_TYPE,
  named,
  object,
  ofId,
  ofTypes,
  post,
  query,
  ref,
  SEARCH,
} from "./hard-operations.ts";

/** Recursive schemas, each in a different way. */
export const RECURSIVE = {
  Tree: named({ children: { type: "array", items: ref("Tree") } }),
  List: named({ next: { anyOf: [ref("List"), { type: "null" }] } }),
  Person: named({ employer: ref("Company") }),
  Company: named({ staff: { type: "array", items: ref("Person") } }),
  Composed: { allOf: [named(), object({ child: ref("Composed") })] },
  Expression: { oneOf: [named({}, { additionalProperties: false }), ref("Not")] },
  Not: object({ not: ref("Expression") }, { required: ["not"], additionalProperties: false }),
  Dictionary: named({}, { additionalProperties: ref("Dictionary") }),
  Pet: named({ friend: ref("Cat") }, { discriminator: { propertyName: "name" } }),
  Cat: { allOf: [ref("Pet"), object({ prey: ref("Pet") })] },
  Wrapped: { allOf: [named({ all: { allOf: [ref("Wrapped")] } })] },
  Tuple: named({ pair: { type: "array", prefixItems: [ref("Tuple"), { type: "string" }] } }),
};

const PATHS = {
  "/dependent-required": post({ type: "object", dependentRequired: { a: ["b"] } }),
  "/min-contains": post({ type: "array", contains: { const: 1 }, minContains: 2 }),
  "/unevaluated": post({ allOf: [object({ a: { type: "string" } })], unevaluatedProperties: false }),
  "/explained": declaring(post(object({}, { additionalProperties: false })), {
    422: { description: "Refused.", content: { "application/json": ANY_OBJECT } },
  }),
  "/pattern": post(a({ type: "string", pattern: "^[\\w\\-]+\\_$" })),
  "/enum": post(a({ enum: ["x", "y", "x"] })),
  "/nullable-only": post(a({ nullable: true, enum: ["x", null] })),
  "/invalid": post(a({ type: "text" })),
  "/callbacks": {
    post: { ...post({ type: "object" }, FORM).post, callbacks: { first: CALLBACK, second: CALLBACK } },
  },
  "/anything": post({}),
  "/boolean": post({ type: "boolean" }),
  "/nullable": post({ type: ["object", "null"], required: ["a"] }),
  "/optional": post({ type: "object" }, JSON_TYPE, false),
  "/form": post(
    object({ tag: { type: "array", items: { type: "integer" } }, tree: ref("Tree") }, { required: ["tag"] }),
    FORM,
  ),
  "/multipart": post(
    object({ data: a({ type: "integer" }), file: { type: "string", format: "binary" } }, { required: ["data"] }),
    "multipart/form-data",
  ),
  ...Object.fromEntries(Object.keys(RECURSIVE).map((name) => [`/recursive/${name}`, post(ref(name))])),
  "/receipts": {
    post: {
      ...post(object({ total: { type: "number", multipleOf: 0.01 }, dozen: { type: "integer", multipleOf: 12 } })).post,
      parameters: [{ name: "tip", in: "query", schema: { type: "number", multipleOf: 0.05 } }],
    },
  },
  "/visitors": ofTypes({
    "application/vnd.visitor+json; kind=guest": closed({ nick: { type: "string" } }),
    "application/vnd.visitor+json; kind=staff": closed({ badge: { type: "integer" } }),
    "application/vnd.visitor+json": closed({ anybody: {} }),
  }),
  "/ranges": ofTypes({
    "application/json": closed({ a: { type: "integer" } }),
    "application/*+json": closed({ b: { type: "integer" } }),
    "text/*": { type: "string", maxLength: 3 },
  }),
  "/signed": {
    post: {
      ...post({ type: "object" }).post,
      parameters: [
        ...["Authorization", "Content-Type", "Accept"].map((name) => header(name, { const: "nobody sends this" })),
        { $ref: "#/components/parameters/Authorization" },
        header("X-Team", { type: "integer" }),
      ],
    },
  },
  "/letters": post(object({ text: { type: "string" } }, { additionalProperties: false })),
  "/names": post(object({ id: { type: "integer" } }, { patternProperties: { "^x\\-": { type: "string" } } })),
  "/text-first": get({ "text/plain": ANY_OBJECT, "application/json": ANY_OBJECT }),
  "/events": get({ "text/event-stream": ANY_OBJECT }),
  "/bytes": get({ "application/octet-stream": { schema: { type: "string", format: "binary" } } }),
  "/lines": get({ "application/jsonl": ANY_OBJECT }),
  "/nothing": get({ "application/json": ANY_OBJECT }, 204),
  "/example": get({ "application/json": { schema: a({ enum: ["x"] }), example: { a: "日本" } } }),
  "/made": get({
    "application/json": {
      schema: object(
        {
          days: { type: "integer", minimum: 10, multipleOf: 7 },
          share: { type: "number", exclusiveMinimum: 5, exclusiveMaximum: 5.5 },
          secret: { type: "string", writeOnly: true },
        },
        { required: ["days", "share", "secret"] },
      ),
    },
  }),
  "/header": get({ "application/json": ANY_OBJECT }, 200, {
    "X-Place": { schema: { type: "string" }, example: "日本\n" },
    "X Bad": { schema: { type: "string" }, example: "no token" },
  }),
  "/header-lists": get({ "application/json": ANY_OBJECT }, 200, {
    "X-List": { schema: { type: "array", items: { type: "integer" } }, example: [1, 2] },
    "X-Object": { schema: object({ a: { type: "integer" } }), example: { a: 1 } },
    "X-Exploded": { explode: true, schema: object({ a: { type: "integer" } }), example: { a: 1 } },
    "X-Json": { content: { "application/json": { schema: { type: "array" }, example: [1, 2] } } },
  }),
  "/picture": get({ "image/png": {} }),
  "/pictures": get({ "image/*": {} }),
  "/unknown": get({ "application/json": {} }),
  "/interim": { get: { responses: { 101: { description: "Another protocol." }, 200: { description: "Found." } } } },
  "/größen/{größe}/{of:what}": {
    get: {
      parameters: ["größe", "of:what"].map((name) => ({
        name,
        in: "path",
        required: true,
        schema: { type: "integer" },
      })),
      responses: { 200: { description: "Found." } },
    },
  },
  "/jobs/{id}": ofId({ type: "string" }),
  "/jobs/{id}:cancel": ofId({ type: "integer" }),
  "/deep": {
    get: {
      parameters: [
        {
          name: "in",
          in: "query",
          style: "deepObject",
          explode: true,
          schema: deep({ in: deep({ maxRows: { type: "integer" } }) }),
        },
      ],
      responses: { 200: { description: "Found." } },
    },
  },
  "/listed": {
    get: {
      parameters: [{ name: "n", in: "query", schema: { type: "array", maxItems: 2, items: { type: "integer" } } }],
      responses: { 200: { description: "Found." } },
    },
  },
  "/referred": {
    get: {
      parameters: [{ name: "search", in: "query", schema: ref("Search") }],
      responses: { 200: { description: "Found." } },
    },
  },
  "/tree": get({ "application/json": { schema: ref("Tree") } }),
  "/parameters": {
    get: {
      parameters: [
        { name: "theme", in: "cookie", required: true, schema: { type: "integer" } },
        header("X-Note", { type: "string" }),
        { name: "note", in: "query", required: true, schema: { type: "string" } },
      ],
      responses: { 200: { description: "Found." } },
    },
  },
  "/texts": {
    get: {
      parameters: [
        query("level", { enum: [1, 2, null] }),
        query("mixed", { enum: [1, "x", false] }),
        query("fixed", { const: true }),
        query("word", { ...ref("Word"), maxLength: 2 }),
        query("pair", { type: "array", prefixItems: [{ type: "integer" }, { enum: ["up"] }], items: false }),
      ],
      responses: { 200: { description: "Found." } },
    },
  },
  "/referring": {
    ...get({ "application/json": { schema: { type: "object" }, example: { $ref: "./no-file.json", a: 1 } } }),
    "x-topics": [{ $ref: "./no-file.md" }],
  },
};

export const hardContract = (): Contract =>
  normalise("hard-contract.ts", {
    openapi: "3.1.0",
    info: { title: "What Prism has trouble with", version: "1" },
    jsonSchemaDialect: "https://spec.openapis.org/oas/3.1/dialect/base",
    paths: PATHS,
    components: {
      schemas: { ...RECURSIVE, Search: SEARCH, Word: { type: "string", minLength: 1 } },
      parameters: { Authorization: header("authorization", { type: "integer" }) },
    },
  } as unknown as Contract).contract;
