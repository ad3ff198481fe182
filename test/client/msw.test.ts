import { createClient, type paths } from "chirp-api-client";
import { setupServer } from "msw/node";
import { createOpenApiHttp } from "openapi-msw";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

const http = createOpenApiHttp<paths>({ baseUrl: "https://api.buildwithchirp.com" });
const peer = setupServer();

beforeAll(() => peer.listen({ onUnhandledRequest: "error" }));
afterEach(() => peer.resetHandlers());
afterAll(() => peer.close());

const PHONE_NUMBER = "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}";
const NOT_FOUND = { error: { type: "invalid_request_error", message: "There is no such number." } } as const;

describe("openapi-msw with the client's paths", () => {
  test("mocks the API in tests that use the client, even a client created earlier", async () => {
    const chirp = createClient({ apiKey: "sk_admin_test" });
    peer.use(
      http.get(PHONE_NUMBER, ({ params, response }) =>
        response(404).json({ error: { ...NOT_FOUND.error, param: params.phoneNumberId } }),
      ),
    );

    const result = await chirp.getWhatsAppPhoneNumber({ path: { phoneNumberId: "wapn_1" } });

    expect(result).toMatchObject({ status: 404, error: { error: { param: "wapn_1" } } });
  });

  test("compiles only with what the contract has", () => {
    // @ts-expect-error an unknown path
    http.get("/v1/organization/numbers", () => undefined);
    // @ts-expect-error a method that the path does not have
    http.put(PHONE_NUMBER, () => undefined);
    http.get(PHONE_NUMBER, ({ response }) => {
      // @ts-expect-error a status that the operation does not have
      response(418);
      // @ts-expect-error a body of another shape
      return response(404).json({ message: "no" });
    });
  });
});
