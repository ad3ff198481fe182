import { beforeAll, describe, test } from "vitest";
import { content, fields, form, inQuery, json, type Row, type Served, serveKind } from "./served.ts";

const STEPS = {
  cent: { type: "number", multipleOf: 0.01 },
  gram: { type: "number", multipleOf: 0.001 },
  tenth: { multipleOf: 0.1 },
  third: { type: "number", multipleOf: 0.3 },
  tiny: { type: "number", multipleOf: 1e-12 },
  dozen: { type: "integer", multipleOf: 12 },
  half: { type: "integer", multipleOf: 0.5 },
  huge: { type: "number", multipleOf: 1e21 },
  odd: { type: "number", multipleOf: 1234567.89 },
};
const INTEGERS = {
  any: { type: "integer" },
  long: { type: "integer", format: "int64" },
  short: { type: "integer", format: "int32" },
  real: { type: "number" },
  free: {},
};
const PATH = { parameters: [{ name: "id", in: "path", required: true, schema: INTEGERS.long }] };
const PROPERTIES = { ...STEPS, ...INTEGERS, list: { type: "array", items: { type: "integer" } } };

let served: Served;
beforeAll(async () => {
  served = await serveKind({
    "POST /n": json({ type: "object", properties: PROPERTIES }),
    "GET /n": inQuery({ ...PROPERTIES, filter: { type: "string" } }),
    "GET /json": {
      parameters: [{ name: "f", in: "query", content: { "application/json": { schema: { properties: INTEGERS } } } }],
    },
    "GET /n/{id}": PATH,
    "POST /form": form({
      type: "object",
      properties: { ...PROPERTIES, data: { type: "object", properties: INTEGERS } },
    }),
    "POST /text": content({ "text/plain": { schema: { type: "integer", minimum: 3 } } }),
    "GET /h": {
      parameters: [
        { name: "X-N", in: "header", schema: INTEGERS.any },
        { name: "n", in: "cookie", schema: INTEGERS.real },
      ],
    },
  });
});

const body = (name: string, number: string): [string, string] => ["POST /n", `{"${name}":${number}}`];

describe("multipleOf", () => {
  test.each([
    [
      "cent",
      "19.99 143.48 20 0.07 -19.99 1999e-2 1.999E1 1000000.07 1234567.89 0 -0 1e300 4503599627370.5 0.010 70368744177.66",
    ],
    ["gram", "1.001 4.035 1e-3 -0.007 9007199254740991"],
    ["tenth", "0.3 1.1 1e21 -0.7"],
    ["third", "0.9 2.1 0.6 3e1"],
    ["tiny", "0.000000000001 1e-12 3e-7 0.1"],
    ["dozen", "144 -12 0 1.2e1"],
    ["half", "3 1e2"],
    ["huge", "1e21 3e22 0"],
    ["odd", "1234567.89 2469135.78 -3703703.67"],
  ])("of %s accepts %s", async (name, numbers) => {
    for (const number of numbers.split(" ")) await served.check(...body(name, number), 200);
  });

  test.each([
    ["cent", "0.01", "19.999 0.005 0.010000000001 -19.995 1234567.891 1e-3"],
    ["gram", "0.001", "1.0015 0.0001"],
    ["tenth", "0.1", "1000000.05 0.25"],
    ["third", "0.3", "1 0.1 1e1"],
    ["tiny", "1e-12", "1e-13 0.0000000000015"],
    ["dozen", "12", "30 1"],
    ["huge", "1e+21", "1e20 1"],
    ["odd", "1234567.89", "1234567.9 1"],
  ])("of %s, which is %s, refuses %s", async (name, step, numbers) => {
    for (const number of numbers.split(" "))
      await served.check(...body(name, number), `"${name}" must be a multiple of ${step}.`);
  });

  test.each<Row>([
    ["a query", "GET /n?cent=0.15", undefined, { query: { cent: 0.15 } }],
    ["a query, not", "GET /n?cent=0.155", undefined, '"cent" must be a multiple of 0.01.'],
    ["a form", "POST /form", fields("cent=19.99&tenth=1e-1"), { body: { cent: 19.99 } }],
    ["a form, not", "POST /form", fields("cent=19.999"), '"cent" must be a multiple of 0.01.'],
  ])("applies in %s", (_, ...row) => served.check(...row));

  test.each([
    [19.99, 200],
    [19.999, 500],
  ])("applies in a response with %d: %i", async (value, status) => {
    const answer = { status: 200, contentType: "application/json", body: { cent: value } };
    const schema = { type: "object", properties: STEPS };
    const responses = {
      "200": { description: "One.", content: { "application/json": { schema } } },
      "500": { description: "None.", content: { "application/json": {} } },
    };
    const answering = await serveKind({ "GET /n": { responses } }, { answer });

    await answering.check("GET /n", undefined, status);
  });
});

const NOT = (name: string, type = "a single integer") => `"${name}" must be ${type}.`;

describe("a number as text", () => {
  test.each([
    ["any", "5 5"],
    ["any", "-5 -5"],
    ["any", "5.0 5"],
    ["any", "5e2 500"],
    ["any", "120e-1 12"],
    ["real", "0.5 0.5"],
    ["real", "1.5e3 1500"],
    ["real", "2E-2 0.02"],
    ["real", "0.1e-400 0"],
    ["short", "2147483647 2147483647"],
  ])("of %s is read: %s", async (name, pair) => {
    const [text = "", value] = pair.split(" ");
    await served.check(`GET /n?${name}=${encodeURIComponent(text)}`, undefined, { query: { [name]: Number(value) } });
    await served.check("POST /form", fields(`${name}=${text}`), { body: { [name]: Number(value) } });
  });

  test.each([
    "0x10",
    "0b11",
    "0o7",
    "+5",
    "05",
    "-",
    " 5",
    "5 ",
    "",
    "1_000",
    "1,0",
    "5n",
    "NaN",
    "Infinity",
    "-Infinity",
    "1e400",
    "1e",
    ".5",
    "5.",
    "１",
    "٣",
    "true",
    "null",
    "1e-1",
  ])("is not an integer: %j", async (text) => {
    await served.check(`GET /n?any=${encodeURIComponent(text)}`, undefined, NOT("any"));
    await served.check("POST /form", fields(`any=${encodeURIComponent(text)}`), NOT("any", "an integer"));
  });

  test.each<Row>([
    ["a header, with blanks around it", "GET /h", { headers: { "X-N": " 7 " } }, { headers: { "X-N": 7 } }],
    ["a header, two of them", "GET /h", { headers: { "X-N": "7, 8" } }, NOT("X-N", "an integer")],
    ["a cookie", "GET /h", { headers: { Cookie: "n=1.5" } }, { cookies: { n: 1.5 } }],
    ["a cookie, no number", "GET /h", { headers: { Cookie: "n=0x1" } }, NOT("n", "a number")],
    ["two values for one", "GET /n?any=1&any=2", undefined, NOT("any")],
    ["an infinity", "GET /n?real=-1e999", undefined, NOT("real", "a single number")],
    ["a path", "GET /n/31", undefined, { path: { id: 31 } }],
    ["a path, no number", "GET /n/0x1f", undefined, NOT("id", "an integer")],
    ["a whole body", "POST /text", { type: "text/plain", body: "5" }, { body: 5 }],
    ["a whole body below its minimum", "POST /text", { type: "text/plain", body: "2" }, "The body must be at least 3."],
    ["a body that is not a number", "POST /text", { type: "text/plain", body: "five" }, "The body must be an integer."],
  ])("is read in %s", (_, ...row) => served.check(...row));
});

const EXACT = "must be an integer between -9007199254740991 and 9007199254740991; beyond that, precision is lost.";
const FAR = `must be a number between -${Number.MAX_VALUE} and ${Number.MAX_VALUE}.`;

describe("a large integer", () => {
  test.each<Row>([
    ["the largest", "GET /n/9007199254740991", undefined, { path: { id: 9007199254740991 } }],
    ["the smallest", "GET /n?long=-9007199254740991", undefined, { query: { long: -9007199254740991 } }],
    ["one that is exact by chance", "GET /n?long=9007199254740992", undefined, { query: { long: 9007199254740992 } }],
    ["of a body", ...body("long", "9007199254740991"), { body: { long: 9007199254740991 } }],
    ["of a body, with an exponent", ...body("any", "1e15"), { body: { any: 1e15 } }],
    [
      "of a body, a number need not be exact",
      ...body("real", "9007199254740993"),
      { body: { real: 9007199254740992 } },
    ],
    ["of a body, with many digits after the point", ...body("real", "0.12345678901234567890"), 200],
    ["a text that reads like one", "POST /n", '{"free":"9007199254740993"}', { body: { free: "9007199254740993" } }],
    [
      "a number in a query need not be exact",
      "GET /n?real=9007199254740993",
      undefined,
      { query: { real: 9007199254740992 } },
    ],
    ["of a query for a text", "GET /n?filter=9007199254740993", undefined, { query: { filter: "9007199254740993" } }],
  ])("is accepted if it is exact: %s", (_, ...row) => served.check(...row));

  test.each<Row>([
    ["path", "GET /n/9007199254740993", undefined, `"id" ${EXACT}`],
    ["path, beyond 64 bits", "GET /n/9223372036854777856", undefined, `"id" must match format "int64".`],
    ["query", "GET /n?any=-9007199254740993", undefined, `"any" ${EXACT}`],
    ["query, in a list", "GET /n?list=1&list=9007199254740993", undefined, `"list[1]" ${EXACT}`],
    ["form", "POST /form", fields("any=9007199254740993"), `"any" ${EXACT}`],
    ["JSON in a form", "POST /form", fields('data={"any":9007199254740993}'), `"data.any" ${EXACT}`],
    ["JSON in a query", 'GET /json?f={"long":9007199254740993}', undefined, `"f.long" ${EXACT}`],
    ["body", ...body("any", "9007199254740993"), `"any" ${EXACT}`],
    ["body, without a type", ...body("free", "-9007199254740993"), `"free" ${EXACT}`],
    ["body, in a list", "POST /n", '{"list":[1,9007199254740993]}', `"list[1]" ${EXACT}`],
    ["body, with a point", ...body("any", "9007199254740993.0"), `"any" ${EXACT}`],
    ["body, with an exponent", ...body("any", "9.007199254740993e15"), `"any" ${EXACT}`],
    ["int32", "GET /n?short=2147483648", undefined, '"short" must match format "int32".'],
    ["int32 of a body", ...body("short", "-2147483649"), '"short" must match format "int32".'],
    ["int64 of a body", ...body("long", "1e300"), '"long" must match format "int64".'],
    ["an infinity", ...body("real", "1e400"), `"real" ${FAR}`],
    ["an infinity without a type", ...body("free", "-1E+400"), `"free" ${FAR}`],
  ])("is refused if it cannot be exact: %s", (_, ...row) => served.check(...row));
});
