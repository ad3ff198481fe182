import { type ChangeCase, jsonBody, library, type Part, responses, text, whole } from "./change-case.ts";

const ok = { description: "Done" };
const body = (requestBody: Part | undefined) => library(requestBody === undefined ? {} : { requestBody });
const optionalBody = { content: jsonBody(text) };
const withPaths = (paths: Part) => library({}, { paths });
const operation = (operationId: string, more: Part = {}) => ({ operationId, responses: { "200": ok }, ...more });
const webhooks = (byName: Part) => library({}, { webhooks: byName });
const event = (schema: unknown) => ({
  post: { operationId: "onLate", requestBody: { content: jsonBody(schema) }, responses: { "204": ok } },
});
const callback = (schema: unknown) => library({ callbacks: { late: { "{$request.body#/url}": event(schema) } } });
const late = (properties: Part, more: Part = {}) => ({ type: "object", properties, ...more });

/** Operations, bodies, statuses, webhooks and callbacks. */
export const CALLS: readonly ChangeCase[] = [
  {
    name: "an operation is added",
    from: withPaths({ "/loans": { get: operation("list") } }),
    to: withPaths({ "/loans": { get: operation("list"), post: operation("lend", { summary: "Lend a book" }) } }),
    rating: "minor",
    says: ["New: `lend` (`POST /loans`): Lend a book."],
  },
  {
    name: "an operation is removed",
    from: withPaths({ "/loans": { get: operation("list"), post: operation("lend") } }),
    to: withPaths({ "/loans": { get: operation("list") } }),
    rating: "major",
    says: ["Removed: `lend` (`POST /loans`)."],
  },
  {
    name: "the method of an operation changes",
    from: withPaths({ "/loans": { post: operation("lend") } }),
    to: withPaths({ "/loans": { put: operation("lend") } }),
    rating: "major",
    says: ["Removed: `lend` (`POST /loans`)."],
  },
  {
    name: "the name of an operation changes",
    from: withPaths({ "/loans": { post: operation("lend") } }),
    to: withPaths({ "/loans": { post: operation("lendBook") } }),
    rating: "major",
    says: ["`lend`: ", '`operationId` of the operation is `"lendBook"`, was `"lend"`'],
  },
  {
    name: "an operation is deprecated",
    from: library(),
    to: library({ deprecated: true }),
    rating: "minor",
    says: ["`lend`: the operation is deprecated"],
  },
  {
    name: "the description of an operation is reworded",
    from: library({ summary: "Lend", description: "Lends a book." }),
    to: library({ summary: "Lend a book", description: "Lends one book." }),
    rating: "patch",
    says: [],
  },
  {
    name: "a required body is added",
    from: body(undefined),
    to: body({ required: true, content: jsonBody(text) }),
    rating: "major",
    says: ["`lend`: the request now requires a body"],
  },
  {
    name: "an optional body is added",
    from: body(undefined),
    to: body(optionalBody),
    rating: "minor",
    says: ["`lend`: the request may now have a body"],
  },
  {
    name: "a body is removed",
    from: body(optionalBody),
    to: body(undefined),
    rating: "major",
    says: ["`lend`: the request no longer has a body"],
  },
  {
    name: "a body becomes optional",
    from: body({ ...optionalBody, required: true }),
    to: body(optionalBody),
    rating: "minor",
    says: ["`lend`: the body of the request is now optional, was required"],
  },
  {
    name: "a body becomes required",
    from: body(optionalBody),
    to: body({ ...optionalBody, required: true }),
    rating: "major",
    says: ["`lend`: the body of the request is now required, was optional"],
  },
  {
    name: "a media type of a request is added",
    from: body(optionalBody),
    to: body({ content: { ...jsonBody(text), "text/plain": { schema: text } } }),
    rating: "minor",
    says: ["`lend`: the request may also be `text/plain`"],
  },
  {
    name: "a media type of a request is removed",
    from: body({ content: { ...jsonBody(text), "text/plain": { schema: text } } }),
    to: body(optionalBody),
    rating: "major",
    says: ["`lend`: the request is no longer `text/plain`"],
  },
  {
    name: "a media type of a request becomes a range around it",
    from: body({ content: { "text/csv": { schema: text } } }),
    to: body({ content: { "text/*": { schema: text } } }),
    rating: "minor",
    says: ["`lend`: the request may also be `text/*`"],
  },
  {
    name: "a media type of a response is removed",
    from: responses({ "200": { ...ok, content: { ...jsonBody(text), "text/csv": { schema: text } } } }),
    to: responses({ "200": { ...ok, content: jsonBody(text) } }),
    rating: "major",
    says: ["`lend`: the 200 response is no longer `text/csv`"],
  },
  {
    name: "an error status is added",
    from: responses({ "200": ok }),
    to: responses({ "200": ok, "409": ok }),
    rating: "minor",
    says: ["`lend`: may respond with 409."],
  },
  {
    name: "a success status is added",
    from: responses({ "200": ok }),
    to: responses({ "200": ok, "202": ok }),
    rating: "major",
    says: ["`lend`: may respond with 202."],
  },
  {
    name: "a status is removed",
    from: responses({ "200": ok, "404": ok }),
    to: responses({ "200": ok }),
    rating: "major",
    says: ["`lend`: no longer responds with 404"],
  },
  {
    name: "a success status changes",
    from: responses({ "200": ok }),
    to: responses({ "204": ok }),
    rating: "major",
    says: ["`lend`: no longer responds with 200"],
  },
  {
    name: "404 becomes 4XX",
    from: responses({ "200": ok, "404": ok }),
    to: responses({ "200": ok, "4XX": ok }),
    rating: "minor",
    says: ["`lend`: may respond with any 4XX, was 404"],
  },
  {
    name: "4XX becomes 404",
    from: responses({ "200": ok, "4XX": ok }),
    to: responses({ "200": ok, "404": ok }),
    rating: "minor",
    says: ["`lend`: responds only with 404 of 4XX"],
  },
  {
    name: "404 becomes 4XX with another body",
    from: responses({ "404": { ...ok, content: jsonBody(late({ code: text })) } }),
    to: responses({ "4XX": { ...ok, content: jsonBody(late({ problem: text })) } }),
    rating: "major",
    says: ["`code` of the 404 response was removed"],
  },
  {
    name: "the body of a response is removed",
    from: responses({ "200": { ...ok, content: jsonBody(text) } }),
    to: responses({ "200": ok }),
    rating: "major",
    says: ["`lend`: the 200 response no longer has a body"],
  },
  {
    name: "a link is added",
    from: responses({ "200": ok }),
    to: responses({ "200": { ...ok, links: { Return: { operationId: "lend" } } } }),
    rating: "minor",
    says: ["`lend`: the link `Return` of the 200 response is new"],
  },
  {
    name: "links are added",
    from: responses({ "200": { ...ok, links: { Lend: { operationId: "lend" } } } }),
    to: responses({ "200": { ...ok, links: { Return: { operationId: "lend" }, Prolong: { operationId: "lend" } } } }),
    rating: "minor",
    says: ["`lend`: the links `Return` and `Prolong` of the 200 response are new"],
  },
  {
    name: "a link is removed",
    from: responses({ "200": { ...ok, links: { Lend: { operationId: "lend" }, Return: { operationId: "lend" } } } }),
    to: responses({ "200": { ...ok, links: { Lend: { operationId: "lend" } } } }),
    rating: "minor",
    says: ["`lend`: the link `Return` of the 200 response was removed"],
  },
  {
    name: "a webhook is removed",
    from: webhooks({ late: event(text) }),
    to: webhooks({}),
    rating: "major",
    says: ["Removed: the webhook `onLate` (`POST late`)."],
  },
  {
    name: "a webhook is added",
    from: webhooks({}),
    to: webhooks({ late: event(text) }),
    rating: "minor",
    says: ["New: the webhook `onLate` (`POST late`)."],
  },
  {
    name: "a webhook sends one property fewer",
    from: webhooks({ late: event(late({ id: text, days: whole })) }),
    to: webhooks({ late: event(late({ id: text })) }),
    rating: "major",
    says: ["`onLate`: `days` of the request was removed"],
  },
  {
    name: "a webhook requires a property",
    from: webhooks({ late: event(late({ id: text })) }),
    to: webhooks({ late: event(late({ id: text }, { required: ["id"] })) }),
    rating: "minor",
    says: ["`onLate`: `id` is now required in the request"],
  },
  {
    name: "a callback is removed",
    from: callback(text),
    to: library(),
    rating: "major",
    says: ["`lend`: no longer has the callback `late`"],
  },
  {
    name: "a callback sends a different type",
    from: callback(late({ days: whole })),
    to: callback(late({ days: text })),
    rating: "major",
    says: ["`lend`: in the callback `late`, `type` of `days` of the request", 'is `"string"`, was `"integer"`'],
  },
];
