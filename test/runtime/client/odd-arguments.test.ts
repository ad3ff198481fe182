import { describe, expect, test } from "vitest";
import { createContractClient } from "../../../openapi/runtime/client.ts";
import type { OperationDescription, Styles } from "../../../openapi/runtime/operation.ts";

const READ: OperationDescription = {
  method: "get",
  path: "/things/{id}/parts",
  tag: "Things",
  security: "none",
  requestMediaTypes: ["multipart/form-data"],
  responses: { 200: ["application/json"] },
};
const WRITE: OperationDescription = { ...READ, method: "post", path: "/things" };
const LIST: OperationDescription = { ...READ, path: "/things" };

/** Calls an operation, and returns the request that it sent. */
async function sent(operation: OperationDescription, call: object): Promise<Request> {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return Response.json({});
  };
  const client = createContractClient({ call: operation }, { baseUrl: "http://api.test", fetch });
  await (client["call"] as (given: object) => Promise<unknown>)(call);
  if (requests[0] === undefined) throw new Error("Nothing was sent.");
  return requests[0];
}

const withPath = (style: Styles[string] | undefined) => ({
  ...READ,
  ...(style && { styles: { path: { id: style } } }),
});

describe("a path parameter that becomes an empty text is refused, because the call would go to another path", () => {
  const EMPTY = [{}, [], [""], [null], [undefined], new Map(), new Date(Number.NaN), { left: undefined }];

  test.each(EMPTY.map((id) => [id]))("%j", async (id) => {
    const call = sent(withPath(undefined), { path: { id } });

    await expect(call).rejects.toThrow(
      new TypeError('call: path parameter "id" is empty; the call would go to another path.'),
    );
  });

  test.each(["label", "matrix"] as const)("in the style %s", async (style) => {
    const call = sent(withPath({ style, explode: true }), { path: { id: {} } });

    await expect(call).rejects.toThrow('"id" is empty');
  });
});

describe("a date is sent as the text that it is in JSON", () => {
  const NOON = new Date("2026-11-30T12:00:00Z");
  const TEXT = "2026-11-30T12:00:00.000Z";

  test("in the path, the query, a header and a cookie", async () => {
    const given = { path: { id: NOON }, query: { since: NOON }, headers: { since: NOON }, cookies: { since: NOON } };

    const { url, headers } = await sent(READ, given);

    expect(decodeURIComponent(url)).toBe(`http://api.test/things/${TEXT}/parts?since=${TEXT}`);
    expect([headers.get("since"), decodeURIComponent(headers.get("cookie") ?? "")]).toEqual([TEXT, `since=${TEXT}`]);
  });

  test("inside a list, an object and a nested object", async () => {
    const styles = { query: { deep: { style: "deepObject", explode: true } } } as const;

    const { url } = await sent(
      { ...LIST, styles },
      { query: { list: [NOON], object: { from: NOON }, deep: { to: NOON } } },
    );

    expect(decodeURIComponent(new URL(url).search)).toBe(`?list=${TEXT}&from=${TEXT}&deep[to]=${TEXT}`);
  });

  test("in a form", async () => {
    const form = await (await sent(WRITE, { body: { since: NOON, days: [NOON] } })).formData();

    expect([...form]).toEqual([
      ["since", TEXT],
      ["days", TEXT],
    ]);
  });
});

describe("a name that every object inherits, such as constructor, is like any other", () => {
  test("in the query", async () => {
    const { url } = await sent(LIST, { query: { constructor: ["a", "b"], valueOf: "c" } });

    expect(new URL(url).search).toBe("?constructor=a&constructor=b&valueOf=c");
  });

  test("in a form with a file", async () => {
    const form = await (await sent(WRITE, { body: { constructor: new Blob(["x"]), toString: ["a", "b"] } })).formData();

    expect([...form].map(([name, value]) => [name, typeof value])).toEqual([
      ["constructor", "object"],
      ["toString", "string"],
      ["toString", "string"],
    ]);
  });
});

describe("an option of a call that is undefined", () => {
  test("leaves the client's own option in force", async () => {
    let count = 0;
    const fetch = async () => {
      count++;
      return Response.json({}, { status: 503, headers: { "Retry-After": "0" } });
    };
    const operation = { ...LIST, responses: { 503: ["application/json"] } };
    const client = createContractClient({ call: operation }, { baseUrl: "http://api.test", fetch, retries: 4 });

    await (client["call"] as (...given: object[]) => Promise<unknown>)({}, { retries: undefined });

    expect(count).toBe(5);
  });
});
