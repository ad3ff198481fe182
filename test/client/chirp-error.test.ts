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
  test("gives the body of a success", async () => {
    const { totalCount } = unwrap(await answering(200, EMPTY_LIST).client.listApps());

    expect(totalCount).toBe(0);
  });

  test("throws a declared error with all that it says", async () => {
    const thrown = await caught(createApp(409, { error: CONFLICT }));

    expect(thrown).toBeInstanceOf(ChirpError);
    expect(thrown).toMatchObject({ name: "ChirpError", status: 409, ...CONFLICT, requestId: REQUEST_ID });
    expect((thrown as ChirpError).response.status).toBe(409);
  });

  test("throws what Meta said along with it", async () => {
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

  test("lets through a code that was added since", async () => {
    const thrown = await caught(createApp(409, { error: { ...CONFLICT, code: "moon_in_the_way" } }));

    expect(thrown).toMatchObject({ code: "moon_in_the_way" });
  });

  test.each([[{}], [null], [{ error: "no" }], [{ error: null }], ["no"]])(
    "throws a ChirpError for %j too, which is no error of the API",
    async (body) => {
      const thrown = await caught(createApp(503, body));

      expect(thrown).toMatchObject({ name: "ChirpError", status: 503, type: "api_error", requestId: REQUEST_ID });
    },
  );

  test("leaves no error in the type of what it gives", async () => {
    const body = unwrap(await answering(200, EMPTY_LIST).client.listApps());

    // @ts-expect-error an error body has `error`, a list of apps has not
    expect(body.error).toBeUndefined();
  });
});

describe("ChirpError", () => {
  test("has the known codes for the editor, and leaves room for others", () => {
    const { code } = new ChirpError(409, { type: "api_error", message: "" }, new Response());

    code satisfies string | undefined;
    // @ts-expect-error a code is text
    expect(code === 409).toBe(false);
    expect(code === "resource_already_exists" || code === "moon_in_the_way").toBe(false);
  });
});
