import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import type { Given, Ids } from "./contract-case.ts";

const APPS = "/v1/organization/apps";
const ADMIN_KEYS = "/v1/organization/admin-keys";
const NUMBERS = "/v1/organization/whatsapp/phone-numbers";
const PROFILES = "/v1/organization/whatsapp/business-profiles";
const ACME = { metaBusinessAccountId: "987654321098765" };
const LIVE = { displayPhoneNumber: "+15551234567", metaPhoneNumberId: "123456789012345", ...ACME };
const UNVERIFIED = { displayPhoneNumber: "+15557654321", metaPhoneNumberId: "123456789012346", ...ACME };
const SIGNUP = { code: "sandbox-acme-stores", wabaId: "987654321098767" };
// Meta moves the storage only of a number that is not registered with the Cloud API.
const SETTINGS = {
  calling: { video: { status: "enabled" } },
  userIdentityChange: { enableIdentityKeyCheck: true },
  payloadEncryption: { status: "disabled" },
  storageConfiguration: { status: "in_country", dataLocalizationRegion: "BR" },
};

type Send = (
  method: string,
  path: string,
  body?: object,
) => Promise<{ readonly id: string; readonly attemptId: string }>;

/** Creates, by calls to the server, what a case needs before its request. @returns the ids of it */
export async function makeGivens(url: string, given: readonly Given[]): Promise<Partial<Ids>> {
  const ids: Partial<Ids> = {};
  for (const each of given) Object.assign(ids, await MAKERS[each]?.(sendTo(url)));
  return ids;
}

/** The state that calls can create. The target itself causes faults of Meta and the store, and a used-up limit. */
const MAKERS: { readonly [Name in Given]?: (send: Send) => Promise<Partial<Ids>> } = {
  "number registered": (send) => register(send, LIVE),
  "unverified number registered": (send) => register(send, UNVERIFIED),
  "two numbers registered": async (send) => ({
    ...(await register(send, UNVERIFIED)),
    ...(await register(send, LIVE)),
  }),
  "code requested": async (send) => {
    const made = await register(send, UNVERIFIED);
    await send("POST", `${NUMBERS}/${made.phoneNumberId}/request-code`, { codeMethod: "SMS", language: "en_US" });
    return made;
  },
  "settings changed": async (send) => {
    const made = await register(send, UNVERIFIED);
    await send("PATCH", `${NUMBERS}/${made.phoneNumberId}/settings`, SETTINGS);
    return made;
  },
  "app exists": async (send) => {
    await send("POST", APPS, { slug: "field-service", name: "Field service" });
    return {};
  },
  "two admin keys": async (send) => {
    await send("POST", ADMIN_KEYS, { name: "Second" });
    return {};
  },
  "account connected": connect,
  "account disconnected": async (send) => {
    const made = await connect(send);
    await send("DELETE", `${PROFILES}/${made.profileId}`);
    return made;
  },
  "attempt started": startAttempt,
  "attempt recovered": async (send) => {
    const made = await startAttempt(send);
    await send("POST", `${PROFILES}/mark-interrupted`, { ...made, wabaId: "987654321098766" });
    return made;
  },
};

async function register(send: Send, number: object) {
  const { id: phoneNumberId } = await send("POST", NUMBERS, number);
  return { phoneNumberId };
}

async function connect(send: Send) {
  const { id: profileId } = await send("POST", `${PROFILES}/callback`, SIGNUP);
  return { profileId };
}

async function startAttempt(send: Send) {
  const { attemptId } = await send("POST", `${PROFILES}/start-attempt`, {});
  return { attemptId };
}

const sendTo =
  (url: string): Send =>
  async (method, path, body) => {
    const headers = { Authorization: `Bearer ${SANDBOX_KEY}`, "Content-Type": "application/json" };
    const response = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { id: string; attemptId: string };
  };
