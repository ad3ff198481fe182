import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { type Meta, MetaFailure } from "../../server/domain/meta.ts";
import { createGraphApi } from "../../server/meta/graph-api.ts";
import { answering, startLoopback } from "../support/loopback.ts";

/** A gateway whose Meta answers with this listener. */
async function metaThat(listener: RequestListener, deadlineMs = 5_000) {
  const peer = await startLoopback(listener);
  const meta = createGraphApi({ baseUrl: peer.url, version: "v26.0", accessToken: "a-secret-token", deadlineMs });
  return { meta, requests: peer.requests };
}

const failureOf = (asked: Promise<unknown>): Promise<MetaFailure> =>
  asked.then(
    () => expect.unreachable("There was an answer."),
    (failure: unknown) => {
      expect(failure).toBeInstanceOf(MetaFailure);
      return failure as MetaFailure;
    },
  );

const graphError = (code: number, more: object = {}) => ({
  error: { message: `(#${code}) no`, type: "OAuthException", code, fbtrace_id: "AXsgnV2Cm3Z", ...more },
});

const NUMBER = { id: "123456789012345", display_phone_number: "+1 555-123-4567" };
const page = (ids: string[], after?: string) => ({
  data: ids.map((id) => ({ ...NUMBER, id })),
  ...(after && { paging: { cursors: { after }, next: "https://graph.facebook.com/next" } }),
});

/** The methods of the gateway; a failure is the same whichever was asked. */
const METHODS = [
  ["businessAccount", (meta: Meta) => meta.businessAccount("987654321098765")],
  ["phoneNumbers", (meta: Meta) => meta.phoneNumbers("987654321098765")],
] as const;

describe.each(METHODS)("%s", (_, ask) => {
  test.each<[string, RequestListener]>([
    ["resets the connection", (request) => request.socket.resetAndDestroy()],
    [
      "breaks off in the middle of the body",
      (request, response) => {
        response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 500 }).write('{"data":[');
        setTimeout(() => request.socket.resetAndDestroy(), 20);
      },
    ],
    ["answers 500", answering(500, "oops", "text/html")],
    ["answers 500 with JSON that is no error", answering(500, "null")],
    ["answers 503", answering(503, "<html>", "text/html")],
    ["says that it is overloaded (2)", answering(503, graphError(2))],
    ["says that it is in maintenance (131016)", answering(500, graphError(131016))],
  ])("is tried three times and then unavailable when Meta %s", async (_title, listener) => {
    const { meta, requests } = await metaThat(listener);

    const { code } = await failureOf(ask(meta));

    expect([code, requests.length]).toEqual(["meta_api_unavailable", 3]);
  });

  test.each<[string, RequestListener]>([
    ["answers with a page", answering(200, "<html>", "text/html")],
    ["answers with truncated JSON", answering(200, '{"data":[{"id":')],
    ["answers with nothing", answering(200, "")],
    ["answers with JSON of another shape", answering(200, { data: { id: 5 } })],
    ["answers null", answering(200, "null")],
    ["answers with two megabytes", answering(200, { data: [], id: "1", padding: "x".repeat(2_000_000) })],
    ["answers 404 without an error that can be read", answering(404, "null")],
    ["refuses the token (190)", answering(401, graphError(190))],
    ["puts a refusal into an answer of 200", answering(200, graphError(10))],
    ["has a capability missing (3), in spite of 500", answering(500, graphError(3))],
  ])("is tried once and then failed when Meta %s", async (_title, listener) => {
    const { meta, requests } = await metaThat(listener);

    const { code } = await failureOf(ask(meta));

    expect([code, requests.length]).toEqual(["meta_api_error", 1]);
  });

  test.each([4, 80007, 80008])("is not asked again after a limit (%i)", async (limit) => {
    const { meta, requests } = await metaThat(answering(400, graphError(limit)));

    const { code, metaError } = await failureOf(ask(meta));

    expect([code, metaError?.code, requests.length]).toEqual(["meta_api_unavailable", limit, 1]);
  });

  test("is unavailable when nobody listens", async () => {
    const cleanUps: (() => unknown)[] = [];
    const { url } = await startLoopback(answering(200, ""), (cleanUp) => cleanUps.push(cleanUp));
    for (const cleanUp of cleanUps) cleanUp();
    const meta = createGraphApi({ baseUrl: url, version: "v26.0", accessToken: "token" });

    const { code } = await failureOf(ask(meta));

    expect(code).toBe("meta_api_unavailable");
  });

  test("is unavailable at the deadline when Meta never answers", async () => {
    const { meta } = await metaThat(() => {}, 300);
    const started = performance.now();

    const { code } = await failureOf(ask(meta));

    expect(code).toBe("meta_api_unavailable");
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test("is unavailable at the deadline when Meta drips its answer", async () => {
    const { meta } = await metaThat((_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const drip = setInterval(() => response.write(" "), 20);
      response.once("close", () => clearInterval(drip));
    }, 300);

    const { code } = await failureOf(ask(meta));

    expect(code).toBe("meta_api_unavailable");
  });

  test("follows no redirect, so that the token stays", async () => {
    const elsewhere = await startLoopback(answering(200, page([])));
    const { meta } = await metaThat(
      (_request, response) => void response.writeHead(302, { Location: elsewhere.url }).end(),
    );

    const { code } = await failureOf(ask(meta));

    expect([code, elsewhere.requests]).toEqual(["meta_api_error", []]);
  });

  test("succeeds when the second try does", async () => {
    let count = 0;
    const body = { ...page([]), id: "987654321098765" };
    const { meta } = await metaThat((...each) =>
      answering(++count === 1 ? 500 : 200, count === 1 ? "" : body)(...each),
    );

    await expect(ask(meta)).resolves.toBeDefined();
  });

  test("says what Meta said", async () => {
    const { meta } = await metaThat(answering(400, graphError(100, { error_subcode: 1 })));

    const { metaError } = await failureOf(ask(meta));

    expect(metaError).toEqual({ code: 100, message: "(#100) no", fbtraceId: "AXsgnV2Cm3Z" });
  });

  test("sends the token in the header and asks for fields by name", async () => {
    const { meta, requests } = await metaThat(answering(200, { ...page([]), id: "987654321098765" }));

    await ask(meta);

    expect(requests[0]?.headers.authorization).toBe("Bearer a-secret-token");
    expect(requests[0]?.url).toMatch(/^\/v26\.0\/987654321098765(\/phone_numbers)?\?fields=id/);
    expect(requests[0]?.url).not.toContain("token");
  });
});

describe("businessAccount", () => {
  test("is undefined when Meta does not show it (100/33)", async () => {
    const { meta } = await metaThat(answering(400, graphError(100, { error_subcode: 33 })));

    await expect(meta.businessAccount("1")).resolves.toBeUndefined();
  });

  test("has no name where Meta has none", async () => {
    const { meta } = await metaThat(answering(200, { id: "1", name: null }));

    await expect(meta.businessAccount("1")).resolves.toEqual({ id: "1", name: undefined });
  });
});

describe("phoneNumbers", () => {
  test("fails when Meta does not show the account (100/33)", async () => {
    const { meta } = await metaThat(answering(400, graphError(100, { error_subcode: 33 })));

    const { code, metaError } = await failureOf(meta.phoneNumbers("1"));

    expect([code, metaError?.code]).toEqual(["meta_api_error", 100]);
  });

  test("reads all pages", async () => {
    const { meta, requests } = await metaThat((request, response) =>
      answering(200, request.url?.includes("after=A") ? page(["3"]) : page(["1", "2"], "A"))(request, response),
    );

    const numbers = await meta.phoneNumbers("1");

    expect(numbers.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(requests).toHaveLength(2);
  });

  test("reads on after an empty page", async () => {
    const { meta } = await metaThat((request, response) =>
      answering(200, request.url?.includes("after=A") ? page(["1"]) : page([], "A"))(request, response),
    );

    await expect(meta.phoneNumbers("1")).resolves.toHaveLength(1);
  });

  test.each<[string, RequestListener]>([
    ["repeats its cursor", answering(200, page(["1"], "A"))],
    [
      "goes in a circle",
      (request, response) =>
        answering(200, page(["1"], request.url?.includes("after=A") ? "B" : "A"))(request, response),
    ],
    [
      "gives no cursor for the next page",
      answering(200, { data: [], paging: { next: "https://graph.facebook.com/" } }),
    ],
  ])("fails when Meta %s", async (_, listener) => {
    const { meta, requests } = await metaThat(listener);

    const { code } = await failureOf(meta.phoneNumbers("1"));

    expect(code).toBe("meta_api_error");
    expect(requests.length).toBeLessThanOrEqual(3);
  });

  test("leaves undefined what Meta leaves out or has as null", async () => {
    const { meta } = await metaThat(answering(200, { data: [{ id: "1", quality_rating: null }] }));

    const [number] = await meta.phoneNumbers("1");

    expect(number).toEqual({ id: "1" });
  });
});
