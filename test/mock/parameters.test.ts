import { describe, expect, test } from "vitest";
import { hardMock, JSON_BODY } from "./hard-mock-here.ts";

describe("the mock's parameters, where Prism alone fails", () => {
  const mock = hardMock();

  test.each([
    [200, "note=a", "theme=1", "a"],
    [200, "note=", "a=b; theme=1", ""],
    [422, "note=a", "theme=dark", "a"],
    [422, "note=a", "a=1", "a"],
    [422, "", "theme=1", "a"],
    [422, "note=a", "theme=1", undefined],
  ])("answers %i for the query %j, the cookie %j and the header %j", async (status, query, cookie, note) => {
    const headers = { Cookie: cookie, ...(note !== undefined && { "X-Note": note }) };

    expect((await fetch(`${mock.url}/parameters?${query}`, { headers })).status).toBe(status);
  });

  test("refuses a query value that is not a multiple", async () => {
    expect(await mock.statusOf("/receipts?tip=0.17", "{}")).toBe(422);
  });

  test("checks a custom header, but not the parameters Authorization, Content-Type and Accept", async () => {
    expect(await mock.statusOf("/signed", "{}", { ...JSON_BODY, "X-Team": "1" })).toBe(200);
    expect(await mock.statusOf("/signed", "{}", { ...JSON_BODY, "X-Team": "x" })).toBe(422);
    expect(await mock.statusOf("/signed", "{}")).toBe(422);
  });

  test.each([
    ["/größen/1/2", 200],
    ["/größen/1/x", 422],
    ["/größen/x/2", 422],
    ["/deep", 200],
    ["/deep?in[list]=1", 200],
    ["/deep?in[list]=1&in[list]=2", 200],
    ["/deep?in[list][0]=1&in[list][1]=2", 200],
    ["/deep?in[list][]=1", 200],
    ["/deep?in[list]=x", 422],
    ["/deep?in[in][maxRows]=1", 200],
    ["/deep?in[in][maxRows]=x", 422],
    ["/deep?in[in]=x", 422],
    ["/deep?in[other]=1", 422],
    ["/deep?in[__proto__]=1", 422],
    ["/referred", 200],
    ["/referred?q=a&maxRows=1", 200],
    ["/referred?q=a&maxRows=x", 422],
    ["/referred?maxRows=1", 422],
    ["/listed?n=1&n=2", 200],
    ["/listed?n=1&n=2&n=3", 422],
  ])("reads the parameters of %s, and answers %i", async (path, status) => {
    expect((await fetch(mock.url + path)).status).toBe(status);
  });

  test.each([
    ["/jobs/x", 200],
    ["/jobs/1:cancel", 200],
    ["/jobs/x:cancel", 422],
  ])("finds the operation with more text in its path: POST %s, %i", async (path, status) => {
    expect((await fetch(mock.url + path, { method: "POST" })).status).toBe(status);
  });
});
