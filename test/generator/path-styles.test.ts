/** Path parameters of the styles `label` and `matrix`: https://spec.openapis.org/oas/v3.1.1#style-examples */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GeneratedCode, generated, recorder, remove, serve, temporaryFolder } from "./generated.ts";

let folder: string;
let code: GeneratedCode;
let baseUrl: string;
let close: () => void;
const handler = recorder({ status: 204 });

beforeAll(async () => {
  folder = await temporaryFolder();
  code = await generated("path-styles", folder);
  baseUrl = await serve(code.createServer({ readLabels: handler, readMatrices: handler }), (done) => {
    close = done;
  });
});

afterAll(async () => {
  close();
  await remove(folder);
});

const LABELS = "/label/.5/.1,2/.1.2/.x,1,y,a/.x=1.y=a";
const MATRICES = "/matrix;one=5/;list=1,2/;each=1;each=2/;point=x,1,y,a/;x=1;y=a";
const NUMBERS = { list: [1, 2], each: [1, 2] };

describe.each([
  ["readLabels", LABELS, { one: 5, ...NUMBERS, point: { x: 1, y: "a" }, pairs: { x: 1, y: "a" } }],
  ["readMatrices", MATRICES, { one: "5", ...NUMBERS, point: { x: 1, y: "a" }, pairs: { x: 1, y: "a" } }],
])("%s", (id, path, values) => {
  test("is sent by the client in its style", async () => {
    const urls: string[] = [];
    const fetch = async (input: RequestInfo | URL) => {
      urls.push(new URL(input instanceof Request ? input.url : input).pathname);
      return new Response(null, { status: 204 });
    };

    await code.createClient({ baseUrl: "http://api.test", fetch })[id]?.({ path: values });

    expect(urls).toEqual([path]);
  });

  test("is read by the server with its types", async () => {
    handler.received.length = 0;

    const { status } = await fetch(baseUrl + path);

    expect([status, handler.received[0]?.path]).toEqual([204, values]);
  });
});

describe("a value with the separators of its style", () => {
  test("arrives as it was", async () => {
    handler.received.length = 0;
    const path = { one: ";=,/ü", list: [1], each: [1], point: { y: "a;b,c=d" }, pairs: { y: "a;b,c=d" } };

    await code.createClient({ baseUrl })["readMatrices"]?.({ path });

    expect(handler.received[0]?.path).toEqual(path);
  });
});

test.each([
  ["a label without its dot", LABELS.replace(".5", "5"), "one"],
  ["a label with text instead of a number", LABELS.replace(".1.2", ".1.b"), "each[1]"],
  ["a matrix without its semicolon", MATRICES.replace(";list", "list"), "list"],
  ["a matrix of another name", MATRICES.replace(";each=2", ";other=2"), "each"],
])("%s is refused", async (_, path, param) => {
  const response = await fetch(baseUrl + path);

  expect([response.status, JSON.stringify(await response.json())]).toEqual([400, expect.stringContaining(param)]);
});
