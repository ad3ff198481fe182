import { beforeAll, describe, test } from "vitest";
import { fields, form, json, type Row, type Served, serveKind } from "./served.ts";

const VALUES = {
  sets: { type: "array", uniqueItems: true },
  open: { type: "array", uniqueItems: false },
  plan: { enum: [{ size: "small" }, { size: "large", parts: [1, { a: null }] }, "none", 3] },
  seat: { const: { row: 0, column: 2 } },
  list: { const: [1, [2]] },
  nothing: { const: null },
  empty: { enum: [[], {}] },
  named: { enum: JSON.parse('[{"valueOf":1},{"constructor":{"toString":"x"}}]') as unknown[] },
  deep: { type: "array", items: { type: "array", uniqueItems: true } },
  flag: { const: false },
};

let served: Served;
beforeAll(async () => {
  served = await serveKind({
    "POST /v": json({ type: "object", properties: VALUES }),
    "POST /f": form({
      type: "object",
      properties: { sets: { type: "array", uniqueItems: true, items: { type: "integer" } } },
    }),
    "POST /proto": json({ enum: [JSON.parse('{"__proto__":{"a":1}}')] }),
  });
});

const TWICE = '"sets" must not name the same item twice.';

describe("equality", () => {
  test.each<Row>([
    ["one object", "POST /v", '{"sets":[{"a":1}]}', 200],
    ["objects that differ", "POST /v", '{"sets":[{"a":1},{"a":2},{"b":1},{}]}', 200],
    ["objects that are equal", "POST /v", '{"sets":[{"a":1},{"a":1}]}', TWICE],
    [
      "objects in another order",
      "POST /v",
      '{"sets":[{"a":1,"b":[{"c":2,"d":3}]},{"b":[{"d":3,"c":2}],"a":1}]}',
      TWICE,
    ],
    ["objects that differ by a type", "POST /v", '{"sets":[{"n":1},{"n":"1"},{"n":null},{"n":true},{"n":[1]}]}', 200],
    ["lists in another order", "POST /v", '{"sets":[[1,2],[2,1]]}', 200],
    ["lists that are equal", "POST /v", '{"sets":[[1,{"a":2}],[1.0,{"a":2e0}]]}', TWICE],
    ["1 and true, 0 and false, null and empty", "POST /v", '{"sets":[1,true,0,false,null,"",[],{}]}', 200],
    ["a number and its text", "POST /v", '{"sets":[1,"1",[1],["1"]]}', 200],
    ["one number in two forms", "POST /v", '{"sets":[100,1e2]}', TWICE],
    ["0 and -0", "POST /v", '{"sets":[0,-0]}', TWICE],
    ["a text that looks like an object", "POST /v", '{"sets":[{"a":1},"{\\"a\\":1}"]}', 200],
    ["objects with names of JavaScript", "POST /v", '{"sets":[{"valueOf":1},{"toString":1},{"__proto__":1},{}]}', 200],
    ["equal ones with such names", "POST /v", '{"sets":[{"valueOf":1},{"valueOf":1}]}', TWICE],
    ["equal ones at the end", "POST /v", '{"sets":[{"__proto__":{"a":1}},1,{"__proto__":{"a":1}}]}', TWICE],
    ["equal ones that contain others", "POST /v", '{"sets":[[{"a":[{}]}],[{"a":[[]]}],[{"a":[{}]}]]}', TWICE],
    ["a text that looks like a short name", "POST /v", '{"sets":[[[1]],["#0"],{"a":[[1]]},{"a":"#0"},"#0"]}', 200],
    ["lists of equal lists", "POST /v", '{"deep":[[[[1]],[[1]]]]}', '"deep[0]" must not name the same item twice.'],
    ["equal items without uniqueItems", "POST /v", '{"open":[1,1,{},{}]}', 200],
    ["inside a list", "POST /v", '{"deep":[[1,2],[3,3]]}', '"deep[1]" must not name the same item twice.'],
    ["a listed object", "POST /v", '{"plan":{"size":"small"}}', { body: { plan: { size: "small" } } }],
    ["a listed object in another order", "POST /v", '{"plan":{"parts":[1,{"a":null}],"size":"large"}}', 200],
    ["an enum object with one more property", "POST /v", '{"plan":{"size":"small","x":1}}', 400],
    [
      "another object",
      "POST /v",
      '{"plan":{"size":"huge"}}',
      '"plan" must be one of: {"size":"small"}, {"size":"large","parts":[1,{"a":null}]}, "none", 3.',
    ],
    ["an enum text beside objects", "POST /v", '{"plan":"none"}', 200],
    ["the constant object", "POST /v", '{"seat":{"column":2,"row":0}}', 200],
    ["another than the constant", "POST /v", '{"seat":{"row":0,"column":3}}', '"seat" must be {"row":0,"column":2}.'],
    ["the constant list", "POST /v", '{"list":[1,[2]]}', 200],
    ["the constant list in another order", "POST /v", '{"list":[[2],1]}', '"list" must be [1,[2]].'],
    ["null", "POST /v", '{"nothing":null}', 200],
    ["not null", "POST /v", '{"nothing":0}', '"nothing" must be null.'],
    ["empty ones", "POST /v", '{"empty":{}}', 200],
    ["a value that is not empty", "POST /v", '{"empty":[0]}', '"empty" must be one of: [], {}.'],
    ["0 for false", "POST /v", '{"flag":0}', '"flag" must be false.'],
    ["a listed object with names of JavaScript", "POST /v", '{"named":{"constructor":{"toString":"x"}}}', 200],
    ["another value of such a name", "POST /v", '{"named":{"valueOf":2}}', 400],
    ["an object without such a name", "POST /v", '{"named":{}}', 400],
    ["a property named __proto__", "POST /proto", '{"__proto__":{"a":1}}', 200],
    ["another __proto__", "POST /proto", '{"__proto__":{"a":2}}', 400],
    ["no __proto__", "POST /proto", "{}", 400],
    ["numbers of a form", "POST /f", fields("sets=1&sets=1.0"), '"sets" must not name the same item twice.'],
  ])("follows JSON Schema: %s", (_, ...row) => served.check(...row));
});
