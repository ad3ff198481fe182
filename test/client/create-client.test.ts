import { inspect } from "node:util";
import { createClient, unwrap } from "chirp-api-client";
import { afterEach, describe, expect, test, vi } from "vitest";
import manifest from "../../client/package.json" with { type: "json" };
import { contract } from "../../generated/server.ts";
import { answering, EMPTY_LIST, KEY } from "./answering.ts";

afterEach(() => vi.unstubAllEnvs());

/** The error that a function throws. */
function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe("createClient", () => {
  test("sends the key as a bearer token to the first server of the contract", async () => {
    const { client, requests } = answering(200, EMPTY_LIST);

    await client.listApps();

    expect(requests[0]?.headers.get("Authorization")).toBe(`Bearer ${KEY}`);
    expect(requests[0]?.url).toBe(`${contract.servers?.[0]?.url}/v1/organization/apps`);
  });

  test("sends the client's name and version", async () => {
    const { client, requests } = answering(200, EMPTY_LIST);

    await client.listApps();

    expect(requests[0]?.headers.get("User-Agent")).toBe(`${manifest.name}/${manifest.version}`);
  });

  test("accepts a base URL that ends with a slash", async () => {
    const { client, requests } = answering(200, EMPTY_LIST, { baseUrl: "http://127.0.0.1:3000/" });

    await client.listApps();

    expect(requests[0]?.url).toBe("http://127.0.0.1:3000/v1/organization/apps");
  });

  test("reads the key from CHIRP_API_KEY", async () => {
    vi.stubEnv("CHIRP_API_KEY", "sk_admin_of_the_environment");
    const { client, requests } = answering(200, EMPTY_LIST, { apiKey: undefined });

    await client.listApps();

    expect(requests[0]?.headers.get("Authorization")).toBe("Bearer sk_admin_of_the_environment");
  });

  test("calls a key function for each call, and again after a 401", async () => {
    const keys = ["sk_admin_old", "sk_admin_new"];
    const seen: (string | null)[] = [];
    const fetch = async ({ headers }: Request) => {
      const key = headers.get("Authorization");
      seen.push(key);
      const error = { type: "authentication_error", message: "" };
      return Response.json(key === "Bearer sk_admin_new" ? EMPTY_LIST : { error }, {
        status: key === "Bearer sk_admin_new" ? 200 : 401,
      });
    };
    const client = createClient({ apiKey: async () => keys.shift() ?? "sk_admin_new", fetch });

    expect((await client.listApps()).status).toBe(200);
    expect((await client.listApps()).status).toBe(200);
    expect(seen).toEqual(["Bearer sk_admin_old", "Bearer sk_admin_new", "Bearer sk_admin_new"]);
  });

  test("refuses an unusable key from a function at the call", async () => {
    const { client, requests } = answering(200, EMPTY_LIST, { apiKey: () => "" });

    await expect(client.listApps()).rejects.toThrow("createClient: no key.");
    expect(requests).toHaveLength(0);
  });

  test.each([
    ["without any key", () => createClient()],
    ["for an empty key", () => createClient({ apiKey: "" })],
    ["for a key that was read with its line break", () => createClient({ apiKey: `${KEY}\n` })],
  ])("throws %s before anything is sent, and does not show the key", (_, act) => {
    vi.stubEnv("CHIRP_API_KEY", "");
    const thrown = thrownBy(act);

    expect(thrown).toBeInstanceOf(TypeError);
    expect(inspect(thrown)).not.toContain(KEY);
  });

  test("returns a result whose status determines the body's type", async () => {
    const { client } = answering(409, {
      error: { type: "invalid_request_error", message: "Taken.", code: "resource_already_exists" },
    });

    const result = await client.createApp({ body: { slug: "support-desk", name: "Support desk" } });

    expect(result.status === 409 && result.error.error.code).toBe("resource_already_exists");
  });

  test("accepts values that were added later", async () => {
    const number = { id: "wapn_1", qualityRating: "ULTRAVIOLET", aNewField: 1 };
    const { client } = answering(200, number);

    const given = unwrap(await client.getWhatsAppPhoneNumber({ path: { phoneNumberId: "wapn_1" } }));

    expect(given).toEqual(number);
    given.qualityRating satisfies string | null;
  });
});

describe("the key", () => {
  test.each<[string, () => Promise<unknown>]>([
    ["a client", async () => answering(200, EMPTY_LIST).client],
    ["a result", async () => answering(401, {}).client.listApps()],
    ["an undeclared response", () => answering(418, {}).client.listApps()],
    ["a missing response", () => createClient({ apiKey: KEY, baseUrl: "http://127.0.0.1:9", retries: 0 }).listApps()],
    ["a thrown error", async () => unwrap(await answering(401, {}).client.listApps())],
  ])("does not appear when %s is logged", async (_, act) => {
    const seen: unknown = await Promise.resolve()
      .then(act)
      .catch((error: unknown) => error);

    expect(inspect(seen, { depth: 20, showHidden: true })).not.toContain(KEY);
    expect(JSON.stringify(seen) ?? "").not.toContain(KEY);
  });
});
