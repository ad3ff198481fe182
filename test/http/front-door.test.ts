import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../../generated/server.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { noDocs } from "../support/docs.ts";
import { rawRequest } from "../support/raw-http.ts";
import { call, startServer, type TestServer } from "../support/server.ts";

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
const { title: name, version } = contract.info;

const asBrowser = ({ url }: TestServer) => fetch(url, { headers: { Accept: BROWSER }, redirect: "manual" });

/** A site whose docs can be built. */
let server: TestServer;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  server = await startServer({ around: { docs: noDocs({ canBuild: () => true }) } }, atEnd);
});

describe("GET /", () => {
  test("redirects a browser to the docs, temporarily", async () => {
    const { status, headers } = await asBrowser(server);

    expect([status, headers.get("location"), headers.get("vary")]).toEqual([302, "/docs/", "Accept, Origin"]);
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test.each([undefined, "*/*", "application/json", "application/*, text/html;q=0.5", "image/png"])(
    "returns the API's name, version and where to read on for Accept %s",
    async (accept) => {
      const { status, headers, text } = await rawRequest(server.url, "/", "GET", accept ? ["Accept", accept] : []);

      expect([status, headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
      const [docs, openapi] = [`${server.url}/docs/`, `${server.url}/openapi.json`];
      expect(JSON.parse(text)).toEqual({ name, version, docs, openapi });
    },
  );

  test("does not redirect to docs that cannot be built", async () => {
    const bare = await startServer({ around: { docs: noDocs() } });

    const answer = await asBrowser(bare);

    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ name, version, openapi: `${bare.url}/openapi.json` });
  });

  test("does not redirect to docs whose build has failed", async () => {
    const build = () => Promise.reject(new Error("no space left"));
    const failing = await startServer({ around: { docs: noDocs({ build, canBuild: () => true }) } });
    await fetch(`${failing.url}/docs/`);

    expect((await asBrowser(failing)).status).toBe(200);
  });

  test("returns the API's name if there are no docs", async () => {
    const { body } = await call(await startServer(), "/");

    expect(body).toEqual({ name, version });
  });
});

describe.each([
  ["/", 200],
  ["/favicon.ico", 204],
])("%s", (path, expected) => {
  test("answers HEAD like GET, without the body, and needs no key", async () => {
    const [get, head] = [await rawRequest(server.url, path), await rawRequest(server.url, path, "HEAD")];

    expect([get.status, head.status, head.text]).toEqual([expected, expected, ""]);
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("answers 405 to %s", async (method) => {
    const { status, headers, body } = await call(server, path, { method });

    expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expect(body.error).toEqual({
      type: "invalid_request_error",
      message: `${method} is not allowed here; allowed: GET, HEAD.`,
    });
  });

  test("lists its methods for OPTIONS", async () => {
    const { status, headers } = await call(server, path, { method: "OPTIONS" });

    expect([status, headers.get("allow")]).toEqual([204, "GET, HEAD"]);
  });
});
