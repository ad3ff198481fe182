import { ChirpError, createClient, unwrap } from "chirp-api-client";
import { describe, expect, test } from "vitest";
import { contract } from "../../generated/server.ts";

const KEY = "sk_admin_sandbox000000000000000000000003u2MoT";
const REQUEST_ID = "req_2DbBs7GWhGvVNJGrDXr5RG0mBWI";

/** A client whose `fetch` is the test's own, and what it was asked. */
function clientAnswering(status: number, body: unknown) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return Response.json(body, { status, headers: { "X-Request-Id": REQUEST_ID } });
  };
  return { client: createClient({ apiKey: KEY, fetch }), requests };
}

const EMPTY_LIST = { apps: [], nextCursor: null, totalCount: 0 };
const CONFLICT = {
  error: {
    type: "invalid_request_error",
    message: "An app with the slug support-desk already exists in your organization.",
    code: "resource_already_exists",
    param: "slug",
  },
};
const CREATION = { body: { slug: "support-desk", name: "Support desk" } };

describe("createClient", () => {
  test("sends the key as a bearer token to the first server of the contract", async () => {
    const { client, requests } = clientAnswering(200, EMPTY_LIST);

    await client.listApps();

    expect(requests[0]?.headers.get("Authorization")).toBe(`Bearer ${KEY}`);
    expect(requests[0]?.url).toBe(`${contract.servers?.[0]?.url}/v1/organization/apps`);
  });

  test("refuses an empty key before anything is sent", () => {
    expect(() => createClient({ apiKey: "" })).toThrow(TypeError);
  });

  test("gives a result whose status tells what the body is", async () => {
    const { client } = clientAnswering(409, CONFLICT);

    const result = await client.createApp(CREATION);

    expect(result.status === 409 && result.error.error.code).toBe("resource_already_exists");
  });
});

describe("unwrap", () => {
  test("gives the body of a success", async () => {
    const { client } = clientAnswering(200, EMPTY_LIST);

    const { totalCount } = unwrap(await client.listApps());

    expect(totalCount).toBe(0);
  });

  test("throws a declared error with all that it says", async () => {
    const { client } = clientAnswering(409, CONFLICT);
    const result = await client.createApp(CREATION);

    const thrown = await Promise.resolve()
      .then(() => unwrap(result))
      .catch((error: unknown) => error);

    expect(thrown).toBeInstanceOf(ChirpError);
    expect(thrown).toMatchObject({
      status: 409,
      type: "invalid_request_error",
      code: "resource_already_exists",
      param: "slug",
      message: CONFLICT.error.message,
      requestId: REQUEST_ID,
    });
  });

  test("leaves no error in the type of what it gives", async () => {
    const { client } = clientAnswering(200, EMPTY_LIST);

    const body = unwrap(await client.listApps());

    // @ts-expect-error an error body has `error`, a list of apps has not
    expect(body.error).toBeUndefined();
  });
});
