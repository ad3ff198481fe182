import { answer, type ChangeCase, days, library, object, type Part, state, text, title } from "./change-case.ts";

const KEY = { type: "apiKey", in: "header", name: "X-Key" };
const BEARER = { type: "http", scheme: "bearer" };
const flow = (more: Part = {}) => ({
  type: "oauth2",
  flows: {
    authorizationCode: {
      authorizationUrl: "https://library.example/authorize",
      tokenUrl: "https://library.example/token",
      scopes: { lend: "Lend", read: "Read" },
      ...more,
    },
  },
});
const secured = (security: unknown, oauth: Part = flow(), securitySchemes: Part = { KEY, BEARER, OAUTH: oauth }) =>
  library({ security }, { components: { securitySchemes } });
const globally = (security: unknown) => library({}, { security, components: { securitySchemes: { KEY } } });
const servers = (...urls: readonly string[]) => library({}, { servers: urls.map((url) => ({ url })) });
const limits = (limit: number, windowSeconds = 60) =>
  library({ "x-rate-limit": "general" }, { "x-rate-limits": { general: { limit, windowSeconds } } });

/** Credentials, servers, extensions, and what only people read. */
export const SURROUNDINGS: readonly ChangeCase[] = [
  {
    name: "an alternative of the security is added",
    from: secured([{ KEY: [] }]),
    to: secured([{ KEY: [] }, { BEARER: [] }]),
    rating: "minor",
    says: ["`lend`: the operation asks for `KEY` or `BEARER`, asked for `KEY`"],
  },
  {
    name: "an alternative of the security is removed",
    from: secured([{ KEY: [] }, { BEARER: [] }]),
    to: secured([{ KEY: [] }]),
    rating: "major",
    says: ["`lend`: the operation asks for `KEY`, asked for `KEY` or `BEARER`"],
  },
  {
    name: "a second scheme is needed",
    from: secured([{ KEY: [] }]),
    to: secured([{ KEY: [], BEARER: [] }]),
    rating: "major",
    says: ["asks for `KEY` and `BEARER`, asked for `KEY`"],
  },
  {
    name: "the security of the whole contract is emptied",
    from: globally([{ KEY: [] }]),
    to: globally([]),
    rating: "minor",
    says: ["`lend`: the operation asks for no credentials, asked for `KEY`"],
  },
  {
    name: "an operation asks for credentials from now on",
    from: secured([]),
    to: secured([{ KEY: [] }]),
    rating: "major",
    says: ["asks for `KEY`, asked for no credentials"],
  },
  {
    name: "the security of the whole contract is written at the operation",
    from: globally([{ KEY: [] }]),
    to: library({ security: [{ KEY: [] }] }, { components: { securitySchemes: { KEY } } }),
    rating: "none",
    says: [],
  },
  {
    name: "an OAuth scope is no longer needed",
    from: secured([{ OAUTH: ["lend", "read"] }]),
    to: secured([{ OAUTH: ["lend"] }]),
    rating: "minor",
    says: ["asks for `OAUTH` with `lend`, asked for `OAUTH` with `lend` and `read`"],
  },
  {
    name: "an OAuth scope is needed",
    from: secured([{ OAUTH: ["lend"] }]),
    to: secured([{ OAUTH: ["lend", "read"] }]),
    rating: "major",
    says: ["asks for `OAUTH` with `lend` and `read`, asked for `OAUTH` with `lend`"],
  },
  {
    name: "an OAuth scope that nothing needs is removed from its flow",
    from: secured([{ OAUTH: ["lend"] }]),
    to: secured([{ OAUTH: ["lend"] }], flow({ scopes: { lend: "Lend" } })),
    rating: "minor",
    says: ["`lend`: the scope `read` of the flow `authorizationCode` of the security scheme `OAUTH` is gone"],
  },
  {
    name: "an OAuth URL is another one",
    from: secured([{ OAUTH: [] }]),
    to: secured([{ OAUTH: [] }], flow({ tokenUrl: "https://library.example/v2/token" })),
    rating: "major",
    says: ["`tokenUrl` of the flow `authorizationCode`", "/v2/token", 'was `"https://library.example/token"`'],
  },
  {
    name: "the header of a key is another one",
    from: secured([{ KEY: [] }]),
    to: secured([{ KEY: [] }], flow(), { KEY: { ...KEY, name: "X-Api-Key" } }),
    rating: "major",
    says: ['`name` of the security scheme `KEY` is `"X-Api-Key"`, was `"X-Key"`'],
  },
  {
    name: "a security scheme gets another name",
    from: secured([{ KEY: [] }], flow(), { KEY }),
    to: secured([{ API_KEY: [] }], flow(), { API_KEY: KEY }),
    rating: "none",
    says: [],
  },
  {
    name: "a server is added",
    from: servers("https://a.example"),
    to: servers("https://a.example", "https://b.example"),
    rating: "minor",
    says: ["`lend`: the server `https://b.example` is new"],
  },
  {
    name: "a server is removed",
    from: servers("https://a.example", "https://b.example"),
    to: servers("https://a.example"),
    rating: "major",
    says: ["`lend`: the server `https://b.example` is gone"],
  },
  {
    name: "a rate limit is lower",
    from: limits(60),
    to: limits(30),
    rating: "major",
    says: ["`lend`: the rate limit is 30 in 60 seconds (`general`), was 60 in 60 seconds (`general`)"],
  },
  {
    name: "a rate limit is higher",
    from: limits(60),
    to: limits(90),
    rating: "minor",
    says: ["`lend`: the rate limit is 90 in 60 seconds (`general`), was 60 in 60 seconds (`general`)"],
  },
  {
    name: "the window of a rate limit is longer",
    from: limits(60),
    to: limits(60, 120),
    rating: "major",
    says: ["the rate limit is 60 in 120 seconds (`general`), was 60 in 60 seconds"],
  },
  {
    name: "an operation gets a rate limit",
    from: library(),
    to: limits(60),
    rating: "major",
    says: ["the rate limit is 60 in 60 seconds (`general`), was none"],
  },
  {
    name: "a call may no longer be repeated",
    from: library({ "x-retryable": true }),
    to: library(),
    rating: "major",
    says: ["`lend`: `x-retryable` of the operation is `false`, was `true`"],
  },
  {
    name: "a call may be repeated",
    from: library(),
    to: library({ "x-retryable": true }),
    rating: "minor",
    says: ["`lend`: `x-retryable` of the operation is `true`, was `false`"],
  },
  {
    name: "the code of an error is another one",
    from: title({ type: "string", "x-error-code": "bad_title" }),
    to: title({ type: "string", "x-error-code": "no_title" }),
    rating: "major",
    says: ['`x-error-code` of `title` of the request is `"no_title"`, was `"bad_title"`'],
  },
  {
    name: "the code of an error is removed",
    from: title({ type: "string", "x-error-code": "bad_title" }),
    to: title(text),
    rating: "major",
    says: ['`title` of the request no longer has `x-error-code`: `"bad_title"`'],
  },
  {
    name: "an error gets a code",
    from: title(text),
    to: title({ type: "string", "x-error-code": "bad_title" }),
    rating: "minor",
    says: ['`title` of the request now has `x-error-code`: `"bad_title"`'],
  },
  {
    name: "an extension that nothing here knows changes",
    from: library({ "x-owner": "loans" }),
    to: library({ "x-owner": "books" }),
    rating: "patch",
    says: ['`lend`: `x-owner` of the operation is `"books"`, was `"loans"`'],
  },
  {
    name: "a property of an answer is deprecated",
    from: state(text),
    to: state({ type: "string", deprecated: true }),
    rating: "minor",
    says: ["`lend`: `state` of the answer 200 is deprecated"],
  },
  {
    name: "an example is another one",
    from: state({ type: "string", examples: ["lent"] }),
    to: state({ type: "string", examples: ["late"] }),
    rating: "patch",
    says: [],
  },
  {
    name: "the title of the contract is another one",
    from: library(),
    to: library({}, { info: { title: "Our library", version: "1.0.0" } }),
    rating: "patch",
    says: [],
  },
  {
    name: "the tags of an operation are others",
    from: library({ tags: ["loans"] }),
    to: library({ tags: ["books"] }),
    rating: "patch",
    says: [],
  },
  {
    name: "a schema that no operation uses is added",
    from: answer(object({ state: text })),
    to: answer(object({ state: text }), { Book: object({ title: text }) }),
    rating: "patch",
    says: ["`Book`, which no operation uses, is new"],
  },
  {
    name: "OpenAPI 3.0 is written as 3.1",
    from: { ...state({ type: "string", nullable: true }), openapi: "3.0.3" },
    to: state({ type: ["string", "null"] }),
    rating: "patch",
    says: ['`openapi` of the contract is `"3.1.0"`, was `"3.0.3"`'],
  },
  {
    name: "nothing changes",
    from: days({ required: true }),
    to: days({ required: true }),
    rating: "none",
    says: [],
  },
];
