import { describe, expect, test } from "vitest";
import { callsClient } from "./calls-client.ts";

const clientOf = callsClient();

interface Seen {
  readonly request: Request;
  readonly response?: Response;
  readonly error?: unknown;
  readonly schemaPath: string;
  readonly params: object;
  readonly id: string;
}
type Hooks = Partial<Record<"onRequest" | "onResponse" | "onError", (seen: Seen) => unknown>>;

const page = () => Response.json({ things: [], nextCursor: null });

/** A client with middleware, whose `fetch` belongs to the test. */
function clientWith(fetch: (request: Request) => Promise<Response>, ...middleware: Hooks[]) {
  const client = clientOf("http://api.test", { fetch });
  (client["use"] as unknown as (...added: Hooks[]) => void)(...middleware);
  return (call: object = {}) => client["listThings"]?.(call, { retries: 0 });
}

describe("middleware", () => {
  test("sees requests in the order in which it was added, and responses in reverse", async () => {
    const order: string[] = [];
    const named = (name: string): Hooks => ({
      onRequest: () => void order.push(`request ${name}`),
      onResponse: () => void order.push(`response ${name}`),
    });

    await clientWith(async () => page(), named("a"), named("b"))();

    expect(order).toEqual(["request a", "request b", "response b", "response a"]);
  });

  test("receives the operation and its parameters, with the same id throughout", async () => {
    const seen: Seen[] = [];
    const keep = (given: Seen) => void seen.push(given);

    await clientWith(async () => page(), { onRequest: keep, onResponse: keep })({ query: { limit: 2 } });

    expect(seen).toMatchObject(
      Array(2).fill({ schemaPath: "/things", params: { query: { limit: 2 } }, id: seen[0]?.id }),
    );
    expect(seen[0]?.request.url).toBe("http://api.test/things?limit=2");
  });

  test("may send another request, or none", async () => {
    const urls: string[] = [];
    const fetch = async ({ url }: Request) => {
      urls.push(url);
      return page();
    };
    const elsewhere: Hooks = { onRequest: ({ request }) => new Request("http://other.test/", request) };

    await clientWith(fetch, elsewhere)();
    const given = await clientWith(fetch, { onRequest: () => page() })();

    expect(urls).toEqual(["http://other.test/"]);
    expect(given).toMatchObject({ status: 200 });
  });

  test("may return another response", async () => {
    const replaced = Response.json({ message: "later" }, { status: 503 });

    expect(await clientWith(async () => page(), { onResponse: () => replaced })()).toMatchObject({ status: 503 });
  });

  test("may replace an error with a response, or with another error", async () => {
    const failing = async () => Promise.reject(new TypeError("fetch failed"));
    const fault = new Error("offline");
    const errors: unknown[] = [];

    const onError = ({ error }: Seen) => {
      errors.push(error);
      return page();
    };
    const result = await clientWith(failing, { onError })();
    const call = clientWith(failing, { onError: () => fault })();

    expect(result).toMatchObject({ status: 200 });
    expect(errors).toMatchObject([{ name: "NoResponse", operationId: "listThings" }]);
    await expect(call).rejects.toBe(fault);
  });
});
