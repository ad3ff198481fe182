import { describe, expect, test } from "vitest";
import { type Meta, MetaFailure } from "../../server/domain/meta.ts";
import { aRegistration, call, PHONE_NUMBERS, startServer, type TestServer } from "../support/server.ts";
import { aNumberAtMeta, anAccount, metaWith, NUMBER_ID } from "../support/stand-in.ts";

/** A server with one registered number, and that number at Meta, for tests to change directly. */
async function serverWithNumber(overrides: Partial<Meta> = {}) {
  const atMeta = aNumberAtMeta();
  const meta = await metaWith([anAccount([atMeta])]);
  const server = await startServer({ meta: { ...meta, ...overrides } });
  const { body: number } = await call(server, PHONE_NUMBERS, { body: aRegistration() });
  return { server, number, atMeta };
}

const refresh = (server: TestServer, id: string) => call(server, `${PHONE_NUMBERS}/${id}/refresh`, { method: "POST" });
const read = async (server: TestServer, id: string) => (await call(server, `${PHONE_NUMBERS}/${id}`)).body;

describe("refreshWhatsAppPhoneNumber", () => {
  test("returns and stores Meta's current data", async () => {
    const { server, number, atMeta } = await serverWithNumber();
    Object.assign(atMeta, { quality_rating: "RED", code_verification_status: "EXPIRED", status: "FLAGGED" });

    const { status, body } = await refresh(server, number.id);

    expect(status).toBe(200);
    const changed = { verified: false, qualityRating: "RED", cloudApiRegistered: false };
    expect(body).toEqual({ ...number, ...changed, updatedAt: expect.any(String) });
    expect(body.updatedAt > number.updatedAt).toBe(true);
    expect(await read(server, number.id)).toEqual(body);
  });

  test("leaves `updatedAt` unchanged if Meta has nothing new", async () => {
    const { server, number } = await serverWithNumber();

    const { body } = await refresh(server, number.id);

    expect(body).toEqual(number);
  });

  test("has no rating if Meta has withdrawn it", async () => {
    const { server, number, atMeta } = await serverWithNumber();
    Object.assign(atMeta, { quality_rating: null });

    const { body } = await refresh(server, number.id);

    expect(body.qualityRating).toBeNull();
  });

  test.each<[string, Meta["phoneNumber"], number, object]>([
    [
      "does not show the number",
      async () => undefined,
      424,
      { code: "meta_api_error", message: `Meta does not show the phone number ${NUMBER_ID} to your organization.` },
    ],
    [
      "is down",
      () => Promise.reject(new MetaFailure("meta_api_unavailable", "Down.")),
      424,
      { code: "meta_api_unavailable" },
    ],
    [
      "has locked the account",
      () =>
        Promise.reject(new MetaFailure("account_restricted", "Locked.", { metaError: { code: 131031, message: "x" } })),
      403,
      { type: "provider_error", code: "account_restricted", provider: { source: "meta", code: 131031, message: "x" } },
    ],
  ])("changes nothing if Meta %s", async (_, phoneNumber, status, error) => {
    const { server, number } = await serverWithNumber({ phoneNumber });

    const answer = await refresh(server, number.id);

    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject(error);
    expect(await read(server, number.id)).toEqual(number);
  });
});
