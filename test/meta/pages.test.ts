import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { answering } from "../support/loopback.ts";
import { graphError } from "./faults.ts";
import { failureOf, metaThat } from "./meta-that.ts";

const page = (ids: string[], after?: string) => ({
  data: ids.map((id) => ({ id, display_phone_number: "+1 555-123-4567" })),
  ...(after && { paging: { cursors: { after }, next: "https://graph.facebook.com/next" } }),
});

describe.each(["phoneNumbers", "ownedBusinessAccounts"] as const)("%s", (name) => {
  test("fails if Meta does not show the object (100/33)", async () => {
    const { meta } = await metaThat(answering(400, graphError(100, { error_subcode: 33 })));

    const { code, metaError } = await failureOf(meta[name]("1"));

    expect([code, metaError?.code]).toEqual(["meta_api_error", 100]);
  });

  test("reads all pages, also after an empty one, and never follows Meta's own URL of the next page", async () => {
    const pages: Record<string, object> = { A: page([], "B"), B: page(["3"]) };
    const { meta, requests } = await metaThat((request, response) => {
      const after = new URL(request.url ?? "", "http://meta").searchParams.get("after") ?? "";
      answering(200, pages[after] ?? page(["1", "2"], "A"))(request, response);
    });

    const listed = await meta[name]("1");

    expect(listed.map((each) => (typeof each === "string" ? each : each.id))).toEqual(["1", "2", "3"]);
    expect(requests).toHaveLength(3);
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
  ])("fails if Meta %s", async (_, listener) => {
    const { meta, requests } = await metaThat(listener);

    const { code } = await failureOf(meta[name]("1"));

    expect(code).toBe("meta_api_error");
    expect(requests.length).toBeLessThanOrEqual(3);
  });

  test("fails if there is always one more page", async () => {
    let count = 0;
    const { meta, requests } = await metaThat((...each) => answering(200, page(["1"], String(++count)))(...each));

    const { code } = await failureOf(meta[name]("1"));

    expect([code, requests.length]).toEqual(["meta_api_error", 50]);
  });
});
