import { beforeAll, describe, test } from "vitest";
import { fields, form, json, type Row, ref, type Served, serveKind } from "./served.ts";

const schemas = {
  Kite: {
    type: "object",
    required: ["form", "tails"],
    properties: { form: { const: "kite" }, tails: { type: "integer" } },
  },
  Disc: { type: "object", required: ["form", "rim"], properties: { form: { const: "disc" }, rim: { type: "string" } } },
  Hoop: {
    type: "object",
    required: ["form"],
    properties: { form: { enum: ["hoop", "ring"] }, width: { type: "integer" } },
  },
  Toy: {
    oneOf: [ref("Kite"), ref("Disc")],
    discriminator: { propertyName: "form", mapping: { kite: "#/components/schemas/Kite", disc: "Disc" } },
  },
  MaybeToy: { oneOf: [ref("Kite"), ref("Disc"), { type: "null" }], discriminator: { propertyName: "form" } },
  Alias: ref("Toy"),
  Wide: { oneOf: [ref("Toy"), ref("Hoop")], discriminator: { propertyName: "form" } },
  Closed: { allOf: [ref("Toy")], unevaluatedProperties: false },
  // A discriminator without alternatives only describes how other schemas differ; it changes nothing here.
  Base: {
    type: "object",
    required: ["form"],
    properties: { form: { type: "string" } },
    discriminator: { propertyName: "form" },
  },
};
const one = (name: string, value: unknown) => ({ type: "object", required: [name], properties: { [name]: value } });

let served: Served;
beforeAll(async () => {
  served = await serveKind(
    {
      "POST /toy": json(ref("Toy")),
      "POST /alias": json(ref("Alias")),
      "POST /maybe": json(ref("MaybeToy")),
      "POST /list": json({ type: "array", items: ref("Toy") }),
      "POST /map": json({ type: "object", additionalProperties: ref("Toy") }),
      "POST /property": json({ ...one("toy", ref("Toy")), properties: { toy: ref("Toy"), next: ref("MaybeToy") } }),
      "POST /any": json({ anyOf: [ref("Toy"), { type: "string" }, { type: "array", items: ref("Toy") }] }),
      "POST /wide": json(ref("Wide")),
      "POST /closed": json(ref("Closed")),
      "POST /base": json(ref("Base")),
      "POST /form": form(ref("Toy")),
      "GET /brackets": {
        parameters: [{ name: "toy", in: "query", style: "deepObject", explode: true, schema: ref("Toy") }],
      },
      "GET /scattered": { parameters: [{ name: "toy", in: "query", schema: ref("Toy") }] },
      "GET /json": {
        parameters: [{ name: "toy", in: "query", content: { "application/json": { schema: ref("Toy") } } }],
      },
      "POST /constants": json({ anyOf: [{ const: 1 }, { enum: ["a", null] }] }),
      "POST /shapes": json({
        oneOf: [
          { ...one("mail", true), additionalProperties: false },
          { ...one("call", { type: "integer" }), additionalProperties: false },
        ],
      }),
    },
    { schemas },
  );
});

describe("a union with a discriminator", () => {
  test.each<Row>([
    ["the first alternative", "POST /toy", '{"form":"kite","tails":2}', { body: { form: "kite", tails: 2 } }],
    ["the second", "POST /toy", '{"form":"disc","rim":"x"}', 200],
    ["a property of another alternative", "POST /toy", '{"form":"disc","tails":2}', '"rim" is required.'],
    ["of no alternative", "POST /toy", '{"form":"cube"}', '"form" must be one of: kite, disc.'],
    ["without its discriminator", "POST /toy", '{"tails":2}', '"form" is required.'],
    ["a discriminator of another type", "POST /toy", '{"form":{}}', '"form" must be one of: kite, disc.'],
    ["a text", "POST /toy", '"kite"', "The body must be an object."],
    ["a list", "POST /toy", "[]", "The body must be an object."],
    ["null if it is not allowed", "POST /toy", "null", "The body must be an object."],
    ["behind two references", "POST /alias", '{"form":"disc","rim":"x"}', 200],
    ["behind two references, wrong", "POST /alias", '{"form":"disc","rim":1}', '"rim" must be a string.'],
    ["null if it is allowed", "POST /maybe", "null", 200],
    ["the second beside null", "POST /maybe", '{"form":"disc","rim":"x"}', 200],
    ["a number beside null", "POST /maybe", "3", "The body must be an object or null."],
    ["without its field beside null", "POST /maybe", '{"form":"kite"}', '"tails" is required.'],
    ["in items", "POST /list", '[{"form":"kite","tails":1},{"form":"disc","rim":"x"}]', 200],
    ["in items, wrong", "POST /list", '[{"form":"kite","tails":1},{"form":"disc"}]', '"[1].rim" is required.'],
    ["in a map, wrong", "POST /map", '{"a":{"form":"disc","rim":"x"},"b":{"form":"disc"}}', '"b.rim" is required.'],
    ["in a property", "POST /property", '{"toy":{"form":"disc","rim":"x"},"next":null}', 200],
    ["in a property, wrong", "POST /property", '{"toy":{"form":"disc"}}', '"toy.rim" is required.'],
    ["below anyOf", "POST /any", '[{"form":"disc","rim":"x"}]', 200],
    ["below anyOf, another alternative", "POST /any", '"kite"', 200],
    ["below anyOf, wrong", "POST /any", '[{"form":"disc"}]', '"[0].rim" is required.'],
    ["below anyOf, of no type", "POST /any", "1", "The body must be an object, a string or an array."],
    ["inside another union", "POST /wide", '{"form":"kite","tails":1}', 200],
    ["inside another union, by a second value", "POST /wide", '{"form":"ring"}', 200],
    [
      "inside another union, no alternative",
      "POST /wide",
      '{"form":"cube"}',
      '"form" must be one of: kite, disc, hoop, ring.',
    ],
    ["closed around it", "POST /closed", '{"form":"disc","rim":"x"}', 200],
    [
      "closed around it, an unknown field",
      "POST /closed",
      '{"form":"disc","rim":"x","z":1}',
      '"z" is not a known field.',
    ],
    [
      "closed around it, a name of JavaScript",
      "POST /closed",
      '{"form":"disc","rim":"x","constructor":1}',
      '"constructor" is not a known field.',
    ],
    ["a hint without alternatives", "POST /base", '{"form":"anything"}', 200],
    ["in a form", "POST /form", fields("form=kite&tails=3"), { body: { form: "kite", tails: 3 } }],
    [
      "in a form, the second, a text of digits",
      "POST /form",
      fields("form=disc&rim=3"),
      { body: { form: "disc", rim: "3" } },
    ],
    ["in a form, wrong", "POST /form", fields("form=kite&tails=x"), '"tails" must be an integer.'],
    [
      "in brackets",
      "GET /brackets?toy[form]=kite&toy[tails]=3",
      undefined,
      { query: { toy: { form: "kite", tails: 3 } } },
    ],
    [
      "in brackets, no alternative",
      "GET /brackets?toy[form]=cube",
      undefined,
      '"toy.form" must be one of: kite, disc.',
    ],
    [
      "as names of their own",
      "GET /scattered?form=disc&rim=true",
      undefined,
      { query: { toy: { form: "disc", rim: "true" } } },
    ],
    [
      "as JSON in a query",
      'GET /json?toy={"form":"kite","tails":3}',
      undefined,
      { query: { toy: { form: "kite", tails: 3 } } },
    ],
    ["as JSON in a query, wrong", 'GET /json?toy={"form":"kite"}', undefined, '"toy.tails" is required.'],
  ])("is validated by the alternative that it names: %s", (_, ...row) => served.check(...row));
});

describe("a union without a discriminator", () => {
  test.each<Row>([
    ["all constants", "POST /constants", "2", 'The body must be one of: 1, "a", null.'],
    ["one of the constants", "POST /constants", "null", 200],
    [
      "the fault of the alternative that has these fields",
      "POST /shapes",
      '{"call":"x"}',
      '"call" must be an integer.',
    ],
    ["both alternatives at once", "POST /shapes", '{"call":1,"mail":1}', 400],
  ])("reports %s", (_, ...row) => served.check(...row));
});
