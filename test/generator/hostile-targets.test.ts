/** Targets that fetch cannot send, to generated servers that run on Express alone. */
import { describe, expect, test } from "vitest";
import { rawBytes, requestBytes } from "../support/raw-http.ts";
import { type GeneratedCode, recorder, serve } from "./generated.ts";
import { detail, rawlyServed } from "./raw-requests.ts";

const { ask, codes } = rawlyServed("answers", "parameters", "names");

describe("a URL that is malformed anywhere", () => {
  test.each([
    "/things/1?limit=1?%ZZ",
    "/things/1?limit=1??%",
    "/things/1?%=1",
    "/things/1?a%ZZ=1",
    "/things/1?a=%",
    "/things/1?a=1&b=%2",
    "/things/1?a=%FF",
    "/things/1?a=%C3%28",
    "/things/1?a=%ED%A0%80",
    "/things/%FF",
    "/things/%",
    "/%ZZ",
    "/things/1?a=1&&%",
  ])("is refused with 400: %s", async (target) => {
    const answer = await ask("answers", `GET ${target}`);

    expect([answer.status, detail(answer)]).toEqual([400, "The URL contains malformed percent-encoding."]);
  });

  test.each(["/things/1#top", "/things/1?a=1#%ZZ", "http://a/things/1#"])(
    "is refused with 400 for its fragment: %s",
    async (target) => {
      const answer = await ask("answers", `GET ${target}`);

      expect([answer.status, detail(answer)]).toEqual([400, "The URL has a fragment, which clients must not send."]);
    },
  );

  test("treats a second question mark as part of the query", async () => {
    const search = recorder({ status: 200, body: {} });
    const url = await serve((codes["parameters"] as GeneratedCode).createServer({ search }));

    await rawBytes(url, requestBytes("GET /search/1/x=1?tags=a?b&codes=c?d?"));

    expect(search.received[0]?.query).toMatchObject({ tags: ["a?b"], codes: ["c?d?"] });
  });
});

describe("a target with a host", () => {
  test.each([
    ["http://example.test/things/1", 200],
    ["HTTP://127.0.0.1:1/things/1?", 200],
    ["https://[::1]:8080/things/1", 200],
    ["http://a/%74hings/1", 200],
    ["http://example.test", 404],
    ["http://example.test?a=1", 404],
    ["http://example.test/nothing", 404],
    ["http://a:b/things/1", 400],
    ["http://[/things/1", 400],
    ["http://user@a/things/1", 400],
    ["http:///things/1", 400],
    ["ftp://a/things/1", 400],
    ["http://a/things/1?%ZZ", 400],
    ["*", 400],
  ])("is matched by its path: GET %s is %i", async (target, status) => {
    const answer = await ask("answers", `GET ${target}`);

    expect(answer.status).toBe(status);
    expect(answer.head).not.toContain("text/html");
  });
});

describe("a path", () => {
  test.each([
    ["/%74hings/1", 200],
    ["/t%68%69ngs/%31", 200],
    ["/things%2F1", 404],
    ["/%54hings/1", 404],
  ])("is the same with percent-encoded letters: %s is %i", async (target, status) => {
    expect((await ask("answers", `GET ${target}`)).status).toBe(status);
  });

  test("keeps a percent-encoded slash as data", async () => {
    const getThing = recorder({ status: 200, body: {} });
    const url = await serve((codes["names"] as GeneratedCode).createServer({ "get-thing": getThing }));

    await rawBytes(url, requestBytes("GET /%74hings/a%2fb%2Dc"));

    expect(getThing.received[0]?.path).toEqual({ id: "a/b-c" });
  });

  test("is shortened in a refusal", async () => {
    const { status, body } = await ask("answers", `GET /${"a".repeat(15_000)}`);

    expect([status, body.length < 500]).toEqual([404, true]);
  });
});
