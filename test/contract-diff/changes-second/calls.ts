import {
  type ChangeCase,
  headers,
  jsonBody,
  library,
  object,
  type Part,
  parameters,
  responses,
  text,
  whole,
} from "../changes/change-case.ts";

const ok = { description: "Done" };
const shelf = (schema: Part, more: Part = {}) => ({ name: "shelf", in: "query", schema, ...more });
const withPaths = (paths: Part, more: Part = {}) => library({}, { paths, ...more });
const get = (more: Part = {}) => ({ get: { operationId: "find", responses: { "200": ok }, ...more } });
const bodies = (content: Part) => responses({ "200": { ...ok, content } });
const webhook = (schema: Part, status = "204") =>
  library(
    {},
    {
      webhooks: {
        late: {
          post: { operationId: "onLate", requestBody: { content: jsonBody(schema) }, responses: { [status]: ok } },
        },
      },
    },
  );
const callback = (schema: Part) => ({
  callbacks: {
    late: { "{$request.body#/url}": { post: { requestBody: { content: jsonBody(schema) }, responses: {} } } },
  },
});
const secured = (security: unknown, schemes: Part, more: Part = {}) =>
  library({ security }, { components: { securitySchemes: schemes }, ...more });
const KEY = { type: "apiKey", in: "header", name: "X-Key" };
const BEARER = { type: "http", scheme: "bearer" };
const server = (url: string, variables: Part = {}) => library({}, { servers: [{ url, variables }] });
const bucket = (name: string) =>
  library(
    { "x-rate-limit": name },
    { "x-rate-limits": { wide: { limit: 60, windowSeconds: 60 }, narrow: { limit: 5, windowSeconds: 60 } } },
  );

/** Parameters, bodies, statuses, paths, webhooks, credentials, servers. */
export const CALLS: readonly ChangeCase[] = [
  {
    name: "an operation overrides a parameter of its path with a looser one",
    from: withPaths({ "/loans": { parameters: [shelf({ type: "string", maxLength: 5 })], ...get() } }),
    to: withPaths({
      "/loans": {
        parameters: [shelf({ type: "string", maxLength: 5 })],
        ...get({ parameters: [shelf({ type: "string", maxLength: 9 })] }),
      },
    }),
    rating: "minor",
    says: ["`find`", "the query parameter `shelf`", "`9`", "`5`"],
  },
  {
    name: "an optional cookie is added",
    from: parameters(),
    to: parameters({ name: "theme", in: "cookie", schema: text }),
    rating: "minor",
    says: ["`lend`", "the cookie parameter `theme`"],
  },
  {
    name: "a parameter must not be empty any more",
    from: parameters(shelf(text, { allowEmptyValue: true })),
    to: parameters(shelf(text)),
    rating: "major",
    says: ["allowEmptyValue", "the query parameter `shelf`", "`true`", "`false`"],
  },
  {
    name: "the items of a parameter have one value fewer",
    from: parameters(shelf({ type: "array", items: { enum: ["a", "b"] } })),
    to: parameters(shelf({ type: "array", items: { enum: ["a"] } })),
    rating: "major",
    says: ["`lend`", "the query parameter `shelf`", "`b`"],
  },
  {
    name: "the header Accept is declared as a parameter, which OpenAPI ignores",
    from: parameters(),
    to: parameters({ name: "Accept", in: "header", schema: text }),
    rating: "none",
    says: [],
  },
  {
    name: "a JSON parameter loses a property",
    from: parameters({ name: "filter", in: "query", content: jsonBody(object({ a: text, b: text })) }),
    to: parameters({ name: "filter", in: "query", content: jsonBody(object({ a: text })) }),
    rating: "major",
    says: ["`lend`", "`b` of the query parameter `filter`"],
  },
  {
    name: "the name of a response's header is written in lower case",
    from: headers({ "X-Left": { schema: whole } }),
    to: headers({ "x-left": { schema: whole } }),
    rating: "none",
    says: [],
  },
  {
    name: "a list in a header is written differently",
    from: headers({ "X-Left": { schema: { type: "object" } } }),
    to: headers({ "X-Left": { schema: { type: "object" }, explode: true } }),
    rating: "major",
    says: ["explode", "the header `X-Left` of the 200 response", "`true`", "`false`"],
  },
  {
    name: "a space is added to a media type",
    from: bodies({ "application/json;charset=utf-8": { schema: text } }),
    to: bodies({ "application/json; charset=utf-8": { schema: text } }),
    rating: "none",
    says: [],
  },
  {
    name: "a media type of a response is added",
    from: bodies(jsonBody(text)),
    to: bodies({ ...jsonBody(text), "text/csv": { schema: text } }),
    rating: "minor",
    says: ["`lend`", "the 200 response", "`text/csv`"],
  },
  {
    name: "one of two media types has a different schema",
    from: bodies({ ...jsonBody(text), "text/csv": { schema: text } }),
    to: bodies({ ...jsonBody(text), "text/csv": { schema: whole } }),
    rating: "major",
    says: ["the 200 response", "`text/csv`", '"integer"', '"string"'],
  },
  {
    name: "a default response is added",
    from: responses({ "200": ok }),
    to: responses({ "200": ok, default: ok }),
    rating: "minor",
    says: ["`lend`", "default"],
  },
  {
    name: "a status that the default response covered is declared",
    from: responses({ "200": ok, default: { ...ok, content: jsonBody(text) } }),
    to: responses({
      "200": ok,
      "404": { ...ok, content: jsonBody(text) },
      default: { ...ok, content: jsonBody(text) },
    }),
    rating: "minor",
    says: ["`lend`", "404", "default"],
  },
  {
    name: "2XX becomes 200",
    from: responses({ "2XX": ok }),
    to: responses({ "200": ok }),
    rating: "minor",
    says: ["`lend`", "200", "2XX"],
  },
  {
    name: "a referenced response is inlined",
    from: library(
      { responses: { "200": { $ref: "#/components/responses/Done" } } },
      { components: { responses: { Done: { ...ok, content: jsonBody(text) } } } },
    ),
    to: bodies(jsonBody(text)),
    rating: "none",
    says: [],
  },
  {
    name: "a referenced body becomes required",
    from: library(
      { requestBody: { $ref: "#/components/requestBodies/Loan" } },
      { components: { requestBodies: { Loan: { content: jsonBody(text) } } } },
    ),
    to: library(
      { requestBody: { $ref: "#/components/requestBodies/Loan" } },
      { components: { requestBodies: { Loan: { required: true, content: jsonBody(text) } } } },
    ),
    rating: "major",
    says: ["`lend`", "the body of the request", "now require"],
  },
  {
    name: "a path becomes a reference to a component",
    from: withPaths({ "/loans": get() }),
    to: withPaths(
      { "/loans": { $ref: "#/components/pathItems/Loans" } },
      { components: { pathItems: { Loans: get() } } },
    ),
    rating: "none",
    says: [],
  },
  {
    name: "a path gets a prefix",
    from: withPaths({ "/loans": get() }),
    to: withPaths({ "/v2/loans": get() }),
    rating: "major",
    says: ["Removed", "`find`", "`GET /loans`"],
  },
  {
    name: "a path gets a trailing slash",
    from: withPaths({ "/loans": get() }),
    to: withPaths({ "/loans/": get() }),
    rating: "major",
    says: ["Removed", "`find`", "`GET /loans`"],
  },
  {
    name: "a callback is added",
    from: library(),
    to: library(callback(text)),
    rating: "minor",
    says: ["`lend`", "the callback `late`"],
  },
  {
    name: "a callback sends one property fewer",
    from: library(callback(object({ id: text, days: whole }))),
    to: library(callback(object({ id: text }))),
    rating: "major",
    says: ["`lend`", "callback `late`", "`days`"],
  },
  {
    name: "a webhook sends another value",
    from: webhook(object({ why: { enum: ["late"] } })),
    to: webhook(object({ why: { enum: ["late", "lost"] } })),
    rating: "major",
    says: ["`onLate`", "`why` of the request", "`lost`"],
  },
  {
    name: "a webhook expects a different response",
    from: webhook(text, "204"),
    to: webhook(text, "200"),
    rating: "major",
    says: ["`onLate`", "204"],
  },
  {
    name: "the path of a server changes",
    from: server("https://library.example/v1"),
    to: server("https://library.example/v2"),
    rating: "major",
    says: ["`lend`", "`https://library.example/v1`", "removed"],
  },
  {
    name: "the default of a variable of a server changes",
    from: server("https://{region}.library.example", { region: { default: "eu", enum: ["eu", "us"] } }),
    to: server("https://{region}.library.example", { region: { default: "us", enum: ["eu", "us"] } }),
    rating: "major",
    says: ["`region`", '"us"', '"eu"'],
  },
  {
    name: "one of two credentials is enough",
    from: secured([{ KEY: [], BEARER: [] }], { KEY, BEARER }),
    to: secured([{ KEY: [] }], { KEY, BEARER }),
    rating: "minor",
    says: ["`lend`", "`KEY`", "`KEY` and `BEARER`"],
  },
  {
    name: "credentials are no longer optional",
    from: secured([{ KEY: [] }, {}], { KEY }),
    to: secured([{ KEY: [] }], { KEY }),
    rating: "major",
    says: ["`lend`", "`KEY`", "no credentials"],
  },
  {
    name: "the scheme of HTTP authentication changes",
    from: secured([{ HTTP: [] }], { HTTP: BEARER }),
    to: secured([{ HTTP: [] }], { HTTP: { type: "http", scheme: "basic" } }),
    rating: "major",
    says: ["`lend`", "`HTTP`", '"basic"', '"bearer"'],
  },
  {
    name: "an operation without security gets the contract's security",
    from: secured([], { KEY }, { security: [{ KEY: [] }] }),
    to: library({}, { components: { securitySchemes: { KEY } }, security: [{ KEY: [] }] }),
    rating: "major",
    says: ["`lend`", "`KEY`", "no credentials"],
  },
  {
    name: "an operation counts against a lower limit",
    from: bucket("wide"),
    to: bucket("narrow"),
    rating: "major",
    says: ["`lend`", "5 in 60 seconds", "60 in 60 seconds"],
  },
];
