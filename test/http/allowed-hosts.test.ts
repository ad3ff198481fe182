import { describe, expect, onTestFinished, test } from "vitest";
import { readAccess } from "../../server/config.ts";
import { type AllowedHosts, withAllowedHosts } from "../../server/http/allowed-hosts.ts";
import { listen } from "../../server/http/listen.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { rawBytes } from "../support/raw-http.ts";
import { startServer } from "../support/server.ts";

async function statusFor(host: string | undefined, hosts: AllowedHosts = []): Promise<string> {
  const { url, stop } = await listen(
    withAllowedHosts((_, response) => void response.end(), hosts),
    "127.0.0.1",
    0,
  );
  onTestFinished(stop);
  const head = host === undefined ? "GET / HTTP/1.0" : `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close`;
  return (await rawBytes(url, `${head}\r\n\r\n`)).split(" ")[1] ?? "";
}

describe("a request", () => {
  test.each([
    "localhost",
    "LOCALHOST:3000",
    "localhost.:3000",
    "chirp.localhost:3000",
    "127.0.0.1:3000",
    "127.0.0.2",
    "[::1]:3000",
    "[::1]",
    undefined,
  ])("for this machine is served: %s", async (host) => {
    expect(await statusFor(host)).toBe("200");
  });

  test.each([
    "example.com",
    "example.com:3000",
    "localhost.example.com",
    "127.0.0.1.example.com",
    "evil-localhost",
    "192.168.1.20:3000",
    "[2001:db8::1]:3000",
    "0.0.0.0:3000",
  ])("for another host is refused: %j", async (host) => {
    expect(await statusFor(host)).toBe("421");
  });

  test.each(["example.com#localhost", "localhost@example.com", ""])(
    "with a malformed Host gets 400: %j",
    async (host) => {
      expect(await statusFor(host)).toBe("400");
    },
  );

  test("for a host in the settings is served, on every port", async () => {
    expect(await statusFor("Chirp.Test:8080", ["chirp.test"])).toBe("200");
    expect(await statusFor("localhost", ["chirp.test"])).toBe("200");
    expect(await statusFor("example.com", ["chirp.test"])).toBe("421");
  });

  test("for any host is served if all hosts are allowed", async () => {
    expect(await statusFor("example.com", "any")).toBe("200");
  });
});

describe("the sandbox", () => {
  const reset = (host: string) =>
    `POST /sandbox/reset HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://localhost:5173\r\nAuthorization: Bearer ${SANDBOX_KEY}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;

  test("is not reset by a page whose site's name points to this machine; the response says what to set", async () => {
    const server = await startServer();

    const [head = "", body = ""] = (await rawBytes(server.url, reset("rebound.example:3000"))).split("\r\n\r\n");

    expect(head).toContain("HTTP/1.1 421 Misdirected Request");
    expect(head).toMatch(/X-Request-Id: req_[0-9A-Za-z]{27}/);
    expect(head).toContain("Access-Control-Allow-Origin: http://localhost:5173");
    expect(JSON.parse(body)).toEqual({
      error: {
        type: "invalid_request_error",
        message:
          "This server answers only to requests for localhost, 127.0.0.1, [::1]. To allow it, set CHIRP_ALLOWED_HOSTS=rebound.example and start the server again.",
      },
    });
    expect(await rawBytes(server.url, reset("localhost:3000"))).toContain("HTTP/1.1 200 OK");
  });

  test("does not repeat a malformed host name", async () => {
    const server = await startServer();

    expect(await rawBytes(server.url, reset(`${"x".repeat(9_000)}`))).not.toContain("xxx");
  });
});

describe("the allowed hosts", () => {
  test.each<[string, boolean, Record<string, string>, AllowedHosts]>([
    ["127.0.0.1", false, {}, []],
    ["localhost", false, {}, []],
    ["::1", false, {}, []],
    ["0.0.0.0", false, {}, "any"],
    ["192.168.1.20", false, {}, "any"],
    ["127.0.0.1", true, {}, "any"],
    ["127.0.0.1", false, { CHIRP_ALLOWED_HOSTS: "Chirp.Test, 10.0.0.1" }, ["chirp.test", "10.0.0.1"]],
    ["0.0.0.0", false, { CHIRP_ALLOWED_HOSTS: "chirp.test" }, ["chirp.test"]],
  ])("listening on %s, live %s, with %j: %j", (host, isLive, environment, hosts) => {
    expect(readAccess(host, isLive, environment).hosts).toEqual(hosts);
  });
});
