import { type ChangeCase, days, headers, library, type Part, parameters, text, whole } from "./change-case.ts";

const query = (name: string, more: Part = {}) => ({ name, in: "query", schema: text, ...more });
const withPath = (path: string, name: string) =>
  library(
    {},
    {
      paths: {
        [path]: {
          get: { operationId: "find", parameters: [{ name, in: "path", required: true, schema: text }], responses: {} },
        },
      },
    },
  );
const shelf = query("shelf");
const onPath = library(
  {},
  {
    paths: {
      "/loans": { parameters: [shelf], post: { operationId: "lend", responses: { "200": { description: "Lent" } } } },
    },
  },
);
const onOperation = library({ parameters: [shelf], responses: { "200": { description: "Lent" } } });
const multipart = (more: Part) =>
  library({
    requestBody: {
      content: { "multipart/form-data": { schema: { type: "object", properties: { cover: text } }, ...more } },
    },
  });

/** Parameters, response headers, and the styles of values. */
export const PARAMETERS_AND_HEADERS: readonly ChangeCase[] = [
  {
    name: "an optional parameter is added",
    from: parameters(),
    to: parameters(shelf),
    rating: "minor",
    says: ["`lend`: now accepts the query parameter `shelf`."],
  },
  {
    name: "a required parameter is added",
    from: parameters(),
    to: parameters({ ...shelf, required: true }),
    rating: "major",
    says: ["`lend`: now requires the query parameter `shelf`"],
  },
  {
    name: "a parameter is removed",
    from: parameters(shelf),
    to: parameters(),
    rating: "major",
    says: ["`lend`: no longer accepts the query parameter `shelf`"],
  },
  {
    name: "a shared parameter is removed",
    from: library(
      { parameters: [{ $ref: "#/components/parameters/Shelf" }] },
      { components: { parameters: { Shelf: shelf } } },
    ),
    to: library({ parameters: [] }),
    rating: "major",
    says: ["`lend`: no longer accepts the query parameter `shelf`"],
  },
  {
    name: "a parameter moves from the query to a header",
    from: parameters(shelf),
    to: parameters({ ...shelf, in: "header" }),
    rating: "major",
    says: ["no longer accepts the query parameter `shelf`"],
  },
  {
    name: "a parameter moves from the path to its operations",
    from: onPath,
    to: onOperation,
    rating: "none",
    says: [],
  },
  {
    name: "parameters are reordered",
    from: parameters(shelf, query("page")),
    to: parameters(query("page"), shelf),
    rating: "none",
    says: [],
  },
  {
    name: "a parameter becomes required",
    from: days({}),
    to: days({ required: true }),
    rating: "major",
    says: ["`lend`: the query parameter `days` is now required"],
  },
  {
    name: "a parameter becomes optional",
    from: days({ required: true }),
    to: days({}),
    rating: "minor",
    says: ["`lend`: the query parameter `days` is now optional"],
  },
  {
    name: "a parameter's bound is tightened",
    from: days({ schema: { type: "integer", maximum: 30 } }),
    to: days({ schema: { type: "integer", maximum: 20 } }),
    rating: "major",
    says: ["`maximum` of the query parameter `days` is `20`, was `30`"],
  },
  {
    name: "the bound of a parameter is removed",
    from: days({ schema: { type: "integer", maximum: 30 } }),
    to: days({ schema: whole }),
    rating: "minor",
    says: ["the query parameter `days` no longer has `maximum`: `30`"],
  },
  {
    name: "a list in the query is written differently",
    from: parameters(query("tags", { schema: { type: "array", items: text } })),
    to: parameters(query("tags", { schema: { type: "array", items: text }, explode: false })),
    rating: "major",
    says: ["`explode` of the query parameter `tags` is `false`, was `true`"],
  },
  {
    name: "explode has no effect on a single value",
    from: days({}),
    to: days({ explode: false }),
    rating: "none",
    says: [],
  },
  {
    name: "the default style is written out",
    from: days({}),
    to: days({ style: "form" }),
    rating: "none",
    says: [],
  },
  {
    name: "the style of a parameter changes",
    from: parameters(query("tags", { schema: { type: "array", items: text }, explode: false })),
    to: parameters(query("tags", { schema: { type: "array", items: text }, explode: false, style: "pipeDelimited" })),
    rating: "major",
    says: ['`style` of the query parameter `tags` is `"pipeDelimited"`, was `"form"`'],
  },
  {
    name: "a parameter becomes JSON",
    from: parameters(query("filter")),
    to: parameters({ name: "filter", in: "query", content: { "application/json": { schema: text } } }),
    rating: "major",
    says: ["the query parameter `filter` is serialized as `application/json`, was `plain text`"],
  },
  {
    name: "a path parameter is renamed",
    from: withPath("/loans/{id}", "id"),
    to: withPath("/loans/{loanId}", "loanId"),
    rating: "patch",
    says: ["`find`: the path parameter `id` is renamed to `loanId`"],
  },
  {
    name: "the name of a header parameter is written in upper case",
    from: parameters({ name: "x-branch", in: "header", schema: text }),
    to: parameters({ name: "X-Branch", in: "header", schema: text }),
    rating: "none",
    says: [],
  },
  {
    name: "a parameter is deprecated",
    from: days({}),
    to: days({ deprecated: true }),
    rating: "minor",
    says: ["`lend`: the query parameter `days` is deprecated"],
  },
  {
    name: "the description of a parameter is reworded",
    from: days({ description: "How long" }),
    to: days({ description: "For how long" }),
    rating: "patch",
    says: [],
  },
  {
    name: "the media type of a form part is restricted",
    from: multipart({}),
    to: multipart({ encoding: { cover: { contentType: "image/png" } } }),
    rating: "major",
    says: ['the encoding of `cover` of the request now has `contentType`: `"image/png"`'],
  },
  {
    name: "a header of a response is added",
    from: headers({}),
    to: headers({ Location: { schema: text } }),
    rating: "minor",
    says: ["`lend`: ", "the header `Location` of the 200 response is new"],
  },
  {
    name: "a header of a response is removed",
    from: headers({ Location: { schema: text } }),
    to: headers({}),
    rating: "major",
    says: ["`lend`: ", "the header `Location` of the 200 response was removed"],
  },
  {
    name: "a header of a response becomes optional",
    from: headers({ Location: { required: true, schema: text } }),
    to: headers({ Location: { schema: text } }),
    rating: "major",
    says: ["the header `Location` of the 200 response is now optional"],
  },
  {
    name: "a header of a response becomes required",
    from: headers({ Location: { schema: text } }),
    to: headers({ Location: { required: true, schema: text } }),
    rating: "minor",
    says: ["the header `Location` of the 200 response is now required"],
  },
  {
    name: "the type of a header changes",
    from: headers({ "X-Left": { schema: whole } }),
    to: headers({ "X-Left": { schema: text } }),
    rating: "major",
    says: ['`type` of the header `X-Left` of the 200 response is `"string"`, was `"integer"`'],
  },
];
