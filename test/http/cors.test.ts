import type { RequestListener } from "node:http";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { originOf, type Pages, withCors } from "../../server/http/cors.ts";
import { listen } from "../../server/http/listen.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { call, startServer, type TestServer } from "../support/server.ts";

const PAGE = "http://localhost:5173";
const SANDBOX: Pages = { loopback: true, origins: ["https://app.example.com"] };

const answering: RequestListener = (request, response) => {
  if (request.method === "OPTIONS") response.setHeader("Allow", "GET, HEAD");
  response.end("done");
};

async function start(pages = SANDBOX, app = answering): Promise<string> {
  const { url, stop } = await listen(withCors(app, pages), "127.0.0.1", 0);
  onTestFinished(stop);
  return url;
}

const preflight = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: "OPTIONS", headers: { Origin: PAGE, "Access-Control-Request-Method": "POST", ...headers } });

const corsHeadersOf = ({ headers }: Response) =>
  [...headers.keys()].filter((name) => name.startsWith("access-control"));

describe("an origin", () => {
  test.each([
    PAGE,
    "http://localhost",
    "https://localhost:8443",
    "http://127.0.0.1:5173",
    "http://[::1]:5173",
    "http://my-app.localhost:5173",
    "https://app.example.com",
  ])("may call: %s", async (origin) => {
    const { headers } = await fetch(await start(), { headers: { Origin: origin } });

    expect(headers.get("Access-Control-Allow-Origin")).toBe(origin);
    expect(headers.get("Access-Control-Allow-Credentials")).toBeNull();
  });

  test.each([
    "null",
    "",
    "http://example.com",
    "http://localhost.example.com",
    "http://127.0.0.1.example.com:5173",
    "http://example.com/?http://localhost",
    "http://localhost:5173/path",
    "http://localhost:5173@example.com",
    "http://app.example.com",
    "https://app.example.com:8443",
    "https://app.example.com.evil.com",
    "file://localhost",
    "localhost:5173",
    "*",
  ])("gets the response without CORS headers: %j", async (origin) => {
    const url = await start();

    for (const response of [
      await fetch(url, { headers: { Origin: origin } }),
      await preflight(url, { Origin: origin }),
    ]) {
      expect(corsHeadersOf(response)).toEqual([]);
      expect(response.headers.get("Vary")).toBe("Origin");
      expect(await response.text()).toBe("done");
    }
  });

  test("must be listed if pages of this machine are not allowed", async () => {
    const url = await start({ loopback: false, origins: ["https://app.example.com"] });
    const allowed = async (Origin: string) =>
      (await fetch(url, { headers: { Origin } })).headers.get("Access-Control-Allow-Origin");

    expect([await allowed(PAGE), await allowed("https://app.example.com")]).toEqual([null, "https://app.example.com"]);
  });

  test("is ignored if no page may call", async () => {
    const response = await preflight(await start({ loopback: false, origins: [] }));

    expect([response.status, response.headers.get("Vary"), corsHeadersOf(response)]).toEqual([200, null, []]);
  });
});

describe("a preflight", () => {
  test("gets 204 with the methods, the requested headers and a max age", async () => {
    const response = await preflight(await start(), { "Access-Control-Request-Headers": "authorization,x-own" });

    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "access-control-allow-origin": PAGE,
      "access-control-allow-methods": expect.stringMatching(/GET.*POST.*PUT.*PATCH.*DELETE/),
      "access-control-allow-headers": "authorization,x-own",
      "access-control-max-age": "600",
      vary: "Access-Control-Request-Headers, Origin",
    });
    expect(corsHeadersOf(response)).not.toContain("access-control-allow-private-network");
  });

  test("is allowed to reach a private network if it asks for it", async () => {
    const { headers } = await preflight(await start(), { "Access-Control-Request-Private-Network": "true" });

    expect(headers.get("Access-Control-Allow-Private-Network")).toBe("true");
  });

  test("needs a method: an OPTIONS without one gets its normal response with Allow", async () => {
    const { headers } = await fetch(await start(), { method: "OPTIONS", headers: { Origin: PAGE } });

    expect([headers.get("Allow"), headers.get("Access-Control-Allow-Origin")]).toEqual(["GET, HEAD", PAGE]);
  });
});

describe("response headers", () => {
  const WRITTEN: Record<string, RequestListener> = {
    "one by one": (_, response) => {
      response.setHeader("Vary", "Accept-Encoding");
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Set-Cookie", ["a=1", "b=2"]);
      response.end();
    },
    "all at once": (_, response) => {
      const headers = { Vary: "Accept-Encoding", "Access-Control-Allow-Origin": "*", "Set-Cookie": ["a=1", "b=2"] };
      response.writeHead(200, headers).end();
    },
    "as a flat list, with a status message": (_, response) => {
      const list = ["Vary", "Accept-Encoding", "Access-Control-Allow-Origin", "*", "Set-Cookie", "a=1"];
      response.writeHead(200, "OK", [...list, "Set-Cookie", "b=2"]).end();
    },
  };

  test.each(Object.entries(WRITTEN))("remain, except those of CORS, when written %s", async (_, app) => {
    const { headers } = await fetch(await start(SANDBOX, app), { headers: { Origin: PAGE } });

    expect(headers.get("Vary")).toBe("Accept-Encoding, Origin");
    expect(headers.get("Access-Control-Allow-Origin")).toBe(PAGE);
    expect(headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  test("do not repeat Origin in Vary", async () => {
    const app: RequestListener = (_, response) => void response.setHeader("Vary", "origin").end();

    expect((await fetch(await start(SANDBOX, app))).headers.get("Vary")).toBe("origin");
  });
});

describe("a refusal of the sandbox", () => {
  const atEnd = sharedAtEnd();
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({}, atEnd);
  });

  test.each<[number, string, Parameters<typeof call>[2]]>([
    [400, "/v1/organization/apps?limit=0", {}],
    [401, "/v1/organization/apps", { key: null }],
    [404, "/nothing", {}],
    [405, "/v1/organization/apps", { method: "DELETE" }],
    [413, "/v1/organization/apps", { body: "x".repeat(200_000) }],
    [415, "/v1/organization/apps", { body: "x", headers: { "Content-Type": "text/plain" } }],
    [405, "/sandbox/reset", {}],
    [401, "/sandbox/reset", { method: "POST", key: null }],
  ])("can be read by a page: %i at %s", async (status, path, options) => {
    const headers = { ...options?.headers, Origin: PAGE };

    const answer = await call(server, path, { ...options, headers });

    expect([answer.status, answer.headers.get("Access-Control-Allow-Origin")]).toEqual([status, PAGE]);
    expect(answer.headers.get("Access-Control-Expose-Headers")).toContain("X-Request-Id");
  });

  test("can be read by a page even if the server itself fails", async () => {
    const failing = await startServer();
    await failing.store.close();

    const answer = await call(failing, "/v1/organization/apps", { headers: { Origin: PAGE } });

    expect([answer.status, answer.headers.get("Access-Control-Allow-Origin")]).toEqual([500, PAGE]);
  });
});

describe("originOf", () => {
  test.each([
    ["https://App.Example.com/", "https://app.example.com"],
    ["http://example.com:80", "http://example.com"],
    ["http://192.168.1.20:5173", "http://192.168.1.20:5173"],
    ["http://[::1]:5173", "http://[::1]:5173"],
    ["https://*.example.com", undefined],
    ["*", undefined],
    ["null", undefined],
    ["example.com", undefined],
    ["https://example.com/app", undefined],
    ["https://user@example.com", undefined],
    ["ftp://example.com", undefined],
    ["http://example.com:99999", undefined],
  ])("reads %s as %s", (address, origin) => {
    expect(originOf(address)).toBe(origin);
  });
});
