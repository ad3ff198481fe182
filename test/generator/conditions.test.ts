import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fault } from "../../openapi/runtime/server.ts";
import { type GeneratedCode, generated, recorder, remove, serve, temporaryFolder } from "./generated.ts";

let folder: string;
let code: GeneratedCode;

beforeAll(async () => {
  folder = await temporaryFolder();
  code = await generated("conditions", folder);
});

afterAll(() => remove(folder));

type Told = readonly [field: string, rule: string, message: string];

/** Sends a body and returns the server's faults in order; none if it is accepted. */
async function faultsOf(body: string): Promise<Told[]> {
  const found: Told[] = [];
  const answerError = (failure: unknown) => {
    const { faults } = failure as { faults: readonly Fault[] };
    found.push(...faults.map(({ path, rule, message }): Told => [path.join("."), rule, message]));
    return { status: 400 };
  };
  const baseUrl = await serve(code.createServer({ postThing: recorder({ status: 204 }) }, { answerError }));
  const headers = { "Content-Type": "application/json" };
  const { status } = await fetch(`${baseUrl}/things`, { method: "POST", headers, body });
  expect(status).toBe(found.length === 0 ? 204 : 400);
  return found;
}

const faultsIn = (body: object) => faultsOf(JSON.stringify(body));
const VALID = { name: "a", owner: "b" };

describe("a condition", () => {
  test.each([[VALID], [{ name: "a", id: "1" }], [{ ...VALID, place: { kind: "somewhere", country: "BR" } }]])(
    "accepts %j",
    async (body) => {
      expect(await faultsIn(body)).toEqual([]);
    },
  );

  test("is reported only by what it requires", async () => {
    expect(await faultsIn({ name: "a" })).toEqual([["id", "required", "is required"]]);
  });

  test("is reported by what it forbids", async () => {
    expect(await faultsIn({ ...VALID, place: { kind: "nowhere", country: "BR" } })).toEqual([
      ["place.country", "not", "must not be valid"],
    ]);
  });

  test("is reported after fields that are always required", async () => {
    expect((await faultsIn({})).map(([field]) => field)).toEqual(["name", "id"]);
  });

  test("that forbids a field is reported after the field's own faults", async () => {
    expect((await faultsIn({ ...VALID, place: { kind: "nowhere", country: 1 } })).map(([, rule]) => rule)).toEqual([
      "type",
      "not",
    ]);
  });
});

describe("alternatives of several types", () => {
  test.each([[0], ["abc"], [null]])("accept %j", async (size) => {
    expect(await faultsIn({ ...VALID, size })).toEqual([]);
  });

  test("are reported in one sentence if the type is wrong", async () => {
    expect(await faultsIn({ ...VALID, size: true })).toEqual([["size", "type", "must be a number, a string or null"]]);
  });

  test.each([
    [-1, "minimum", "must be at least 0"],
    ["abcd", "maxLength", "must not have more than 3 characters"],
  ])("are reported by the one that has the type of %j", async (size, rule, message) => {
    expect(await faultsIn({ ...VALID, size })).toEqual([["size", rule, message]]);
  });
});

describe("text with half of a surrogate pair", () => {
  const message = "must be Unicode text, without half of a surrogate pair";

  test.each([
    ["a field", '{"name": "a", "owner": "x\\ud800"}', "owner"],
    ["the value of a free name", '{"name": "a", "owner": "b", "labels": {"l": "\\udfff!"}}', "labels.l"],
    ["a free name", '{"name": "a", "owner": "b", "labels": {"\\ud83d": "l"}}', "labels"],
  ])("is refused in %s", async (_, body, field) => {
    expect(await faultsOf(body)).toEqual([[field, "unicode", message]]);
  });

  test("is a whole character together with its other half", async () => {
    expect(await faultsOf('{"name": "\\ud83d\\ude00", "owner": "b", "labels": {"\\ud83d\\ude00": "😀"}}')).toEqual([]);
  });
});
