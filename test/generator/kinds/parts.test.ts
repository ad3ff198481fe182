import { beforeAll, describe, expect, test } from "vitest";
import { content, type Served, serveKind } from "./served.ts";

const POINT = { type: "object", properties: { a: { type: "integer" }, b: { type: "string" } } };
const INTEGERS = { type: "array", items: { type: "integer" } };
const TEXTS = { type: "array", items: { type: "string" } };
const PARTS = {
  type: "object",
  additionalProperties: false,
  required: ["about"],
  properties: {
    about: {
      type: "object",
      required: ["title"],
      properties: { title: { type: "string" }, year: { type: "integer" } },
    },
    file: { type: "string", format: "binary", minLength: 2 },
    files: { type: "array", items: { type: "string", format: "binary" }, maxItems: 2 },
    list: { type: "array", items: POINT },
    n: { type: "integer" },
    note: { type: "string", minLength: 2 },
    all: INTEGERS,
    words: TEXTS,
    mixed: { oneOf: [{ type: "integer" }, POINT] },
  },
};

let served: Served;
beforeAll(async () => {
  served = await serveKind({
    "POST /parts": content({
      "multipart/form-data": {
        schema: PARTS,
        encoding: { about: { contentType: "application/json" }, all: { contentType: "application/json" } },
      },
    }),
  });
});

const blob = (text: string, type = "application/json") => new Blob([text], { type });
const parts = (...given: [name: string, value: string | Blob, file?: string][]): FormData => {
  const made = new FormData();
  for (const [name, value, file] of given)
    if (typeof value === "string") made.append(name, value);
    else made.append(name, value, file ?? "blob");
  return made;
};
const ABOUT = ["about", blob('{"title":"x"}')] as const;
const withAbout = (...given: [string, string | Blob, string?][]) => parts([...ABOUT], ...given);

describe("a part", () => {
  test.each([
    ["JSON with a file name", () => withAbout()],
    ["JSON as text", () => parts(["about", '{"title":"x"}'])],
    [
      "JSON of a type of its own",
      () => parts(["about", blob('{"title":"x"}', "application/vnd.a+json; charset=utf-8")]),
    ],
    ["a list of JSON", () => withAbout(["list", blob('{"a":1}')], ["list", blob('{"a":2}')])],
    ["a list as one JSON", () => withAbout(["all", blob("[1,2]")])],
    ["JSON, where a number is allowed too", () => withAbout(["mixed", blob('{"a":1}')])],
    ["a number, where JSON is allowed too", () => withAbout(["mixed", "1"])],
    ["a number", () => withAbout(["n", "5"])],
    ["a number as a Blob of text", () => withAbout(["n", blob("5", "text/plain")])],
    ["a number as a Blob of JSON", () => withAbout(["n", blob("5")])],
    ["a text as a Blob", () => withAbout(["note", blob("ab", "text/plain")])],
    [
      "a text with a percent sign and a comma",
      () => withAbout(["note", "100%,"], ["words", "a,b"], ["words", "c%20d"]),
    ],
    ["a file", () => withAbout(["file", blob("\u0000ÿ", "image/png"), "a.png"])],
    ["a file of text", () => withAbout(["file", blob("ab", "text/csv"), "a.csv"])],
    ["a file of malformed JSON", () => withAbout(["file", blob("{{")])],
    ["two files", () => withAbout(["files", blob("x", "image/png")], ["files", blob("y", "image/png")])],
  ])("is accepted: %s", async (_, made) => {
    const sent = made();

    await served.check("POST /parts", sent, { body: expect.any(FormData) });
  });

  test.each([
    ["JSON that does not fit", () => parts(["about", blob('{"year":1}')]), '"about.title" is required.'],
    ["malformed JSON", () => parts(["about", blob("{")]), '"about" must be an object.'],
    ["JSON of another type", () => parts(["about", blob('{"title":"x"}', "image/png")]), '"about" must be an object.'],
    ["JSON twice", () => withAbout([...ABOUT]), '"about" must be an object.'],
    ["none", () => parts(["n", "5"]), '"about" is required.'],
    [
      "an item of a list of JSON",
      () => withAbout(["list", blob('{"a":1}')], ["list", blob('{"a":"x"}')]),
      '"list[1].a" must be an integer.',
    ],
    ["an item of a list as one JSON", () => withAbout(["all", blob('[1,"x"]')]), '"all[1]" must be an integer.'],
    ["a number", () => withAbout(["n", "x"]), '"n" must be an integer.'],
    ["a file for a number", () => withAbout(["n", blob("5", "image/png")]), '"n" must be an integer.'],
    [
      "a text too short",
      () => withAbout(["note", blob("a", "text/plain")]),
      '"note" must not have fewer than 2 characters.',
    ],
    [
      "a file too short",
      () => withAbout(["file", blob("a", "image/png")]),
      '"file" must not have fewer than 2 characters.',
    ],
    [
      "too many files",
      () => withAbout(...[1, 2, 3].map((): [string, Blob] => ["files", blob("x", "image/png")])),
      '"files" must not have more than 2 items.',
    ],
    ["an unknown file", () => withAbout(["z", blob("x", "image/png")]), '"z" is not a known field.'],
    [
      "nested too deeply",
      () => parts(["about", blob("[".repeat(200))]),
      '"about" is nested more than 100 levels deep.',
    ],
  ])("is refused: %s", (_, made, message) => served.check("POST /parts", made(), message));
});
