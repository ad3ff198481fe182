import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { gatewayTo } from "../support/gateway.ts";
import { answering, startLoopback } from "../support/loopback.ts";
import { aRegistration, call, PHONE_NUMBERS, startServer } from "../support/server.ts";

/** Registers a number while this listener plays Meta. Only a short deadline ends a call that gets no answer. */
async function registerWhileMeta(listener: RequestListener, deadlineMs = 10_000) {
  const { url: baseUrl } = await startLoopback(listener);
  const meta = gatewayTo(baseUrl, { deadlineMs });
  const server = await startServer({ meta });
  const answer = await call(server, PHONE_NUMBERS, { body: aRegistration() });
  return { server, answer };
}

describe("registerWhatsAppPhoneNumber while Meta fails", () => {
  test("answers 424 with Meta's error, and stores nothing", async () => {
    const error = { message: "Token expired", type: "OAuthException", code: 190, fbtrace_id: "AXsgnV2Cm3Z" };

    const { server, answer } = await registerWhileMeta(answering(401, { error }));

    expect(answer.status).toBe(424);
    expect(answer.body.error).toEqual({
      type: "api_error",
      code: "meta_api_error",
      message: "Meta does not accept the access token. Connect the business account again.",
      doc_url: "https://docs.buildwithchirp.com/api_reference/error-codes#meta_api_error",
      provider: { source: "meta", code: 190, message: "Token expired", fbtrace_id: "AXsgnV2Cm3Z" },
    });
    expect((await call(server, PHONE_NUMBERS)).body.totalCount).toBe(0);
  });

  test("answers 424 with a provider also if Meta gives no reason", async () => {
    const { answer } = await registerWhileMeta(answering(400, { error: { code: 190, message: "", fbtrace_id: "" } }));

    expect(answer.status).toBe(424);
    expect(answer.body.error.provider).toEqual({ source: "meta", code: 190, message: "Meta gave no reason." });
  });

  test("answers 424 without a provider if Meta does not answer", async () => {
    const { answer } = await registerWhileMeta(() => {}, 500);

    expect(answer.status).toBe(424);
    expect(answer.body.error).toMatchObject({ type: "api_error", code: "meta_api_unavailable" });
    expect(answer.body.error.provider).toBeUndefined();
  });

  test("logs Meta's code and trace with the request id, but neither the token nor Meta's message", async () => {
    const error = { message: "No permission for +15551234567", code: 10, fbtrace_id: "AXsgnV2Cm3Z" };

    const { server, answer } = await registerWhileMeta(answering(403, { error }));

    const line = server.log.find(({ msg }) => msg === "Meta returned no usable response");
    expect(line).toMatchObject({
      requestId: answer.headers.get("X-Request-Id"),
      failure: "meta_api_error",
      metaCode: 10,
      fbtraceId: "AXsgnV2Cm3Z",
    });
    expect(JSON.stringify(server.log)).not.toMatch(/a-secret-token|5551234567/);
  });
});
