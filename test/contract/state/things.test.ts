import { describe, expect, test } from "vitest";
import type { Contract } from "../contract-reader.ts";
import { contractOperations } from "../generated-cases/contract-operations.ts";
import { creationsAmong } from "./creations.ts";
import { linksOf } from "./links.ts";
import { MadeThings } from "./made-things.ts";
import { thingOf } from "./things.ts";

const THING_ID = "$response.body#/id";
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: object) => ({ type: "object", properties: { all: { type: "array", items } } });
const link = (operationId: string, parameters: object = {}) => ({ operationId, parameters });
const operation = (operationId: string, status: string, schema: object, links: object = {}) => ({
  operationId,
  parameters: ["thingId", "ownerId"].map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
  responses: { [status]: { description: "", ...json(schema), links } },
});
const filtered = (operationId: string, name: string, items: object) => ({
  operationId,
  parameters: [{ name, in: "query", schema: { type: "string" } }],
  responses: { "200": { description: "", ...json(listOf(items)) } },
});

const ofThing = {
  read: link("getThing", { thingId: THING_ID }),
  parts: link("getParts", { thingId: THING_ID }),
  change: link("putThing", { thingId: THING_ID }),
  remove: link("deleteThing", { thingId: THING_ID }),
  removeOwner: link("deleteOwner", { ownerId: "$response.body#/owner/id" }),
  owner: link("getOwner", { ownerId: "$response.body#/owner/id" }),
  sameOwner: link("listOfOwner", { owner: "$response.body#/owner/id" }),
  all: link("listThings"),
  usersOfIt: link("listUsers", { thing: THING_ID }),
};

const CONTRACT = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  paths: {
    "/things": {
      get: { operationId: "listThings", responses: { "200": json(listOf(ref("Summary"))) } },
      post: operation("createThing", "200", ref("Thing"), ofThing),
    },
    "/things/import": { post: operation("importThing", "201", ref("Thing"), ofThing) },
    "/things/find": { post: operation("findThing", "200", ref("Thing"), ofThing) },
    "/things/{thingId}": {
      get: operation("getThing", "200", ref("Thing")),
      put: operation("putThing", "200", ref("Thing"), ofThing),
      delete: operation("deleteThing", "200", { type: "object" }),
    },
    "/things/{thingId}/parts": { get: operation("getParts", "200", { type: "object" }) },
    "/things/{id}/publish": { post: operation("publishThing", "201", ref("Thing"), ofThing) },
    "/things/{thingId}/code": {
      post: operation("sendCode", "200", {}, { check: link("getThing", { thingId: "$request.path.thingId" }) }),
    },
    "/owners/{ownerId}": {
      get: operation("getOwner", "200", { type: "object" }),
      delete: operation("deleteOwner", "204", {}),
    },
    "/owned": { get: filtered("listOfOwner", "owner", ref("Thing")) },
    "/users": { get: filtered("listUsers", "thing", { type: "object" }) },
  },
  components: {
    schemas: {
      Thing: { type: "object", properties: { id: { type: "string" }, owner: { type: "object" } } },
      Summary: { type: "object", properties: { id: { type: "string" } } },
    },
  },
} as unknown as Contract;

const operations = contractOperations(CONTRACT);
const links = linksOf(CONTRACT, operations);

function answered(operationId: string, status: number, path = "/things") {
  const found = operations.find(({ id }) => id === operationId);
  if (found === undefined) throw new Error(`There is no ${operationId}.`);
  const text = JSON.stringify({ id: "t_1", owner: { id: "o_1" } });
  const request = { method: found.method.toUpperCase(), path, headers: {} };
  return { operation: found, request, answer: { status, headers: {}, text, bytes: Buffer.from(text) } } as never;
}

describe("what was made", () => {
  test("is the result of a POST with 201, or of one to the collection that its links lead into", () => {
    expect(creationsAmong(links).map(({ id }) => id)).toEqual(["createThing", "importThing"]);
  });

  test.each([
    ["createThing", 200],
    ["importThing", 201],
  ])("by %s has its own id and lists, not those of its owner", (operationId, status) => {
    const thing = thingOf(CONTRACT, links, answered(operationId, status));

    const ids = (followed: readonly { operation: { id: string } }[]) => followed.map(({ operation: { id } }) => id);
    expect(thing.id).toBe("t_1");
    expect(ids(thing.read)).toEqual(["getThing", "getParts"]);
    expect(ids(thing.lists)).toEqual(["listOfOwner", "listThings"]);
    expect(ids(thing.related)).toEqual(["getOwner", "listUsers"]);
    expect([ids(thing.changes), ids(thing.removal)]).toEqual([["putThing"], ["deleteThing"]]);
  });

  test.each([
    ["createThing", 200, "/things", ["/things/t_1"]],
    ["importThing", 201, "/things/import", ["/things/t_1"]],
    ["putThing", 201, "/things/t_1", []],
    ["findThing", 200, "/things/find", []],
    ["publishThing", 201, "/things/t_1/publish", []],
    ["putThing", 200, "/things/t_1", []],
  ])("is deleted at the end, and nothing else: %s with %i", async (operationId, status, path, expected) => {
    const made = new MadeThings(links, () => ({ headers: {}, query: {}, cookie: {} }) as never);
    made.see(answered(operationId, status, path));
    const deleted: string[] = [];

    await made.deleteAll(async (request) => {
      deleted.push(request.path);
      return { status: 204 };
    });

    expect(deleted).toEqual(expected);
  });
});
