import { once } from "node:events";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { createLogger } from "../../server/http/request-log.ts";
import { terminalLine, terminalLog } from "../../server/http/terminal-log.ts";

const answered = (differences: object = {}) => ({
  level: 30,
  msg: "answered",
  method: "GET",
  path: "/v1/organization/apps",
  status: 200,
  durationMs: 12,
  ...differences,
});

describe("a line at the terminal", () => {
  test("shows method, path, status, time and error of a request", () => {
    expect(terminalLine(answered())).toBe(`GET    ${"/v1/organization/apps".padEnd(48)} 200 12 ms`);
    expect(terminalLine(answered({ method: "DELETE", status: 409, error: "last_admin_key" }))).toBe(
      `DELETE ${"/v1/organization/apps".padEnd(48)} 409 12 ms last_admin_key`,
    );
  });

  test("shows that the client did not wait for the response", () => {
    const { status: _, ...entry } = answered({ msg: "the client disconnected" });

    expect(terminalLine(entry)).toMatch(/^GET {4}\/v1\/organization\/apps +the client disconnected 12 ms$/);
  });

  test("leaves out ids, which are for machines", () => {
    const ids = { operationId: "listApps", organizationId: "org_x", keyId: "key_admin_x", requestId: "req_x" };

    expect(terminalLine(answered(ids))).toBe(terminalLine(answered()));
  });

  test("shows other messages as a note", () => {
    const entry = { level: 30, msg: "an admin key was created", time: 1, keyId: "key_admin_x" };

    expect(terminalLine(entry)).toBe('Note: an admin key was created keyId="key_admin_x"');
  });

  test("shows a failure with its stack, and a warning with its facts", () => {
    const stack = "Error: no space left\n    at write";

    expect(terminalLine({ level: 50, msg: "failed", err: { stack } })).toBe(`Error: failed\n${stack}`);
    const warning = {
      level: 40,
      msg: "Meta returned no usable response",
      time: 1,
      code: "meta_api_unavailable",
      attempts: 3,
    };
    expect(terminalLine(warning)).toBe(
      'Warning: Meta returned no usable response code="meta_api_unavailable" attempts=3',
    );
  });

  test.each([
    [200, "green"],
    [304, "green"],
    [404, "yellow"],
    [503, "red"],
  ])("shows %i in %s", (status, style) => {
    const line = terminalLine(answered({ status }), (given, text) => `<${String(given)}>${text}`);

    expect(line).toContain(`<${style}>${status} <dim>12 ms`);
  });

  test.each([
    ["a terminal", true, `\u001b[32m200\u001b[39m`],
    ["a file or a pipe", false, " 200 12 ms"],
  ])("has colours only on %s", async (_, isTTY, expected) => {
    const output = Object.assign(new PassThrough(), { isTTY, getColorDepth: () => 8 });
    const logger = createLogger("info", terminalLog(output as unknown as NodeJS.WriteStream));

    logger.info({ method: "GET", path: "/", status: 200, durationMs: 12 }, "answered");

    const [line] = (await once(output, "data")).map(String) as [string];
    expect(line).toContain(expected);
    expect(line.includes("\u001b")).toBe(isTTY);
  });
});
