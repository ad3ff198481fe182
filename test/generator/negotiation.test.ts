import { describe, expect, test } from "vitest";
import { handlersCode } from "./handlers-code.ts";

const { served } = handlersCode();

describe("Accept", () => {
  const ask = async (baseUrl: string, accept: string, path = "/report") => {
    const response = await fetch(baseUrl + path, { headers: { Accept: accept } });
    return [response.status, response.headers.get("Content-Type")?.split(";")[0]];
  };
  const JSON_TYPE = "application/json";

  test.each([
    ["*/*", 200, JSON_TYPE],
    ["text/csv", 200, "text/csv"],
    ["text/*", 200, "text/csv"],
    ["text/csv;q=0.5, application/json;q=0.4", 200, "text/csv"],
    ["text/csv;q=0.4, */*;q=0.5", 200, JSON_TYPE],
    ["application/json;q=0, */*", 200, "text/csv"],
    ["TEXT/CSV", 200, "text/csv"],
    ["nonsense", 200, JSON_TYPE],
    ["application/xml, text/csv;q=0", 406, JSON_TYPE],
    ["image/png", 406, JSON_TYPE],
  ])("chooses among the media types of a success: %s", async (accept, status, type) => {
    expect(await ask(await served({}), accept)).toEqual([status, type]);
  });

  test("passes the chosen media type to the handler", async () => {
    const getReport = ({ accept }: { readonly accept: string }) =>
      accept === "text/csv"
        ? { status: 200, contentType: accept, body: "a,b" }
        : { status: 200, contentType: accept, body: { rows: 1 } };
    const baseUrl = await served({ getReport });

    expect(await ask(baseUrl, "text/csv")).toEqual([200, "text/csv"]);
    expect(await ask(baseUrl, "*/*")).toEqual([200, JSON_TYPE]);
  });

  test("is in Vary if it decides the media type", async () => {
    const baseUrl = await served({});
    const varyOf = async (path: string) => (await fetch(baseUrl + path)).headers.get("Vary");

    expect([await varyOf("/report"), await varyOf("/only-json")]).toEqual(["Accept", null]);
  });

  test("is ignored if a success has one media type", async () => {
    expect(await ask(await served({}), "image/png", "/only-json")).toEqual([200, JSON_TYPE]);
  });

  test("is refused with 406 in the declared shape", async () => {
    const response = await fetch(`${await served({})}/report`, { headers: { Accept: "image/png" } });

    expect(await response.json()).toEqual({
      status: 406,
      detail: 'Accept "image/png" allows none of text/csv, application/json.',
    });
  });

  test.each([
    ["after the credentials", {}, "{}", 401],
    ["before the media type", { "X-Key": "k", "Content-Type": "text/plain" }, "{}", 406],
    ["before the size", { "X-Key": "k", "Content-Type": "application/json" }, " ".repeat(100_001), 406],
    ["before the body", { "X-Key": "k", "Content-Type": "application/json" }, "{", 406],
  ])("is checked %s", async (_, headers, body, status) => {
    const baseUrl = await served({});

    const response = await fetch(`${baseUrl}/report`, {
      ...{ method: "POST", body, headers: { Accept: "image/png", ...headers } },
    } as RequestInit);

    expect(response.status).toBe(status);
  });
});
