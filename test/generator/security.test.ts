import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { createServer, get } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { CERTIFICATE } from "./certificate.ts";
import { type GeneratedCode, generated, recorder, remove, serve, temporaryFolder } from "./generated.ts";

let folder: string;
let code: GeneratedCode;

beforeAll(async () => {
  folder = await temporaryFolder();
  code = await generated("security", folder);
});

afterAll(() => remove(folder));

const BEARER = { Authorization: "Bearer abc" };

describe("security", () => {
  test.each([
    ["required and sent", "/closed", BEARER, 204],
    ["required, and missing", "/closed", {}, 401],
    ["required, and of another kind", "/closed", { Authorization: "Basic abc" }, 401],
    ["required, and empty", "/closed", { Authorization: "Bearer " }, 401],
    ["none", "/open", {}, 204],
    ["optional, and missing", "/half-open", {}, 204],
    ["optional and sent", "/half-open", BEARER, 204],
    ["either-or, the first", "/either", BEARER, 204],
    ["either-or, the second", "/either?api_key=k", {}, 204],
    ["either-or, the second given twice", "/either?api_key=k&api_key=l", {}, 401],
    ["either-or, neither", "/either", {}, 401],
    ["both together", "/both?api_key=k", { Cookie: "sid=s" }, 204],
    ["both together, one missing", "/both?api_key=k", {}, 401],
    ["a client certificate, over plain HTTP", "/certified", BEARER, 401],
  ])("%s: %s", async (_, path, headers, status) => {
    const baseUrl = await serve(code.createServer());

    const response = await fetch(baseUrl + path, { headers: headers as Record<string, string> });

    expect(response.status).toBe(status);
    expect(response.headers.has("WWW-Authenticate")).toBe(status === 401);
  });

  test.each([
    ["sent", CERTIFICATE, 204],
    ["missing", {}, 401],
  ])("a client certificate, over TLS: %s", async (_, client, status) => {
    const app = code.createServer();
    const server = createServer({ ...CERTIFICATE, requestCert: true, rejectUnauthorized: false }, app).listen(0);
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const options = { port, path: "/certified", rejectUnauthorized: false, agent: false, ...client };

    const [response] = (await once(get(options), "response")) as [IncomingMessage];

    expect(response.resume().statusCode).toBe(status);
  });

  test("calls `authenticate` if a scheme is declared, and passes the caller to the handler", async () => {
    const getClosed = recorder({ status: 204 });
    const getOpen = recorder({ status: 204 });
    const app = code.createServer({ getClosed, getOpen }, { authenticate: () => "somebody" });
    const baseUrl = await serve(app);

    await fetch(`${baseUrl}/closed`);
    await fetch(`${baseUrl}/open`);

    expect(getClosed.received[0]?.caller).toBe("somebody");
    expect(getOpen.received[0]?.caller).toBeUndefined();
  });

  test("passes no caller to the handler if credentials are optional and missing", async () => {
    const getHalfOpen = recorder({ status: 204 });
    const baseUrl = await serve(code.createServer({ getHalfOpen }));

    await fetch(`${baseUrl}/half-open`);
    await fetch(`${baseUrl}/half-open`, { headers: BEARER });

    expect(getHalfOpen.received.map(({ caller }) => caller)).toEqual([undefined, { bearer: "abc" }]);
  });

  test("is checked before the request is validated", async () => {
    const baseUrl = await serve(code.createServer());

    expect((await fetch(`${baseUrl}/closed?zzz=1`)).status).toBe(401);
    expect((await fetch(`${baseUrl}/closed?zzz=1`, { headers: BEARER })).status).toBe(400);
  });
});
