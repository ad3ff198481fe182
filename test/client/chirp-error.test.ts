import { ChirpError, unwrap } from "chirp-api-client";
import { describe, expect, test } from "vitest";
import { answering, EMPTY_LIST, REQUEST_ID } from "./answering.ts";

const caught = (act: Promise<unknown>): Promise<unknown> => act.catch((error: unknown) => error);

const CONFLICT = {
  type: "invalid_request_error",
  message: "An app with the slug support-desk already exists in your organization.",
  code: "resource_already_exists",
  param: "slug",
};
const PROVIDER = {
  source: "meta",
  code: 131016,
  message: "Service unavailable",
  fbtrace_id: "AXsgnV2Cm3ZMGF3dF_cfYIn",
};
const CREATION = { body: { slug: "support-desk", name: "Support desk" } };

const createApp = async (status: number, error: unknown) =>
  unwrap(await answering(status, error).client.createApp(CREATION));

describe("unwrap", () => {
  test("returns the body of a success", async () => {
    const { totalCount } = unwrap(await answering(200, EMPTY_LIST).client.listApps());

    expect(totalCount).toBe(0);
  });

  test("throws a declared error with all its fields", async () => {
    const thrown = await caught(createApp(409, { error: CONFLICT }));

    expect(thrown).toBeInstanceOf(ChirpError);
    expect(thrown).toMatchObject({ name: "ChirpError", status: 409, ...CONFLICT, requestId: REQUEST_ID });
    expect((thrown as ChirpError).response.status).toBe(409);
  });

  test("throws an error with Meta's error in it", async () => {
    const error = {
      type: "api_error",
      message: "Meta did not answer.",
      code: "meta_api_unavailable",
      provider: PROVIDER,
    };
    const registration = { displayPhoneNumber: "+15551234567", metaPhoneNumberId: "1", metaBusinessAccountId: "2" };
    const { client } = answering(424, { error });

    const thrown = await caught(client.registerWhatsAppPhoneNumber({ body: registration }).then(unwrap));

    expect(thrown).toMatchObject({ status: 424, provider: PROVIDER });
  });

  test("accepts a code that was added later", async () => {
    const thrown = await caught(createApp(409, { error: { ...CONFLICT, code: "moon_in_the_way" } }));

    expect(thrown).toMatchObject({ code: "moon_in_the_way" });
  });

  test.each([[{}], [null], [{ error: "no" }], [{ error: null }], ["no"]])(
    "also throws a ChirpError for %j, which is not an error of the API",
    async (body) => {
      const thrown = await caught(createApp(503, body));

      expect(thrown).toMatchObject({ name: "ChirpError", status: 503, type: "api_error", requestId: REQUEST_ID });
    },
  );

  test("returns a type without the error", async () => {
    const body = unwrap(await answering(200, EMPTY_LIST).client.listApps());

    // @ts-expect-error an error body has `error`, a list of apps does not
    expect(body.error).toBeUndefined();
  });
});

describe("ChirpError", () => {
  test("offers the known codes in an editor, and accepts others", () => {
    const { code } = new ChirpError(409, { type: "api_error", message: "" }, new Response());

    code satisfies string | undefined;
    // @ts-expect-error a code is a string
    expect(code === 409).toBe(false);
    expect(code === "resource_already_exists" || code === "moon_in_the_way").toBe(false);
  });
});
