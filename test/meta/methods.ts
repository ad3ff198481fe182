import type { Meta } from "../../server/domain/meta.ts";

export const NUMBER_ID = "123456789012345";
export const ACCOUNT_ID = "987654321098765";
export const BUSINESS_ID = "246813579024680";
export const SECRETS = { pin: "864209", code: "975310", signupCode: "AQBx-signup-code" } as const;

interface Method {
  /** Whether it is repeated after a failure that may be temporary. */
  readonly repeated: boolean;
  readonly ask: (meta: Meta, accessToken?: string) => Promise<unknown>;
  /** A response from Meta that it understands. */
  readonly answer: object;
  /** The request that it sends: method and path without the version. */
  readonly sends: string;
}

const write = (ask: Method["ask"], sends: string): Method => ({
  repeated: false,
  ask,
  sends,
  answer: { success: true },
});
const read = (ask: Method["ask"], sends: string, answer: object): Method => ({ repeated: true, ask, sends, answer });

/** Every method of the gateway; a missing one does not compile. */
export const METHODS: { readonly [Name in keyof Meta]: Method } = {
  exchangeCode: {
    repeated: false,
    ask: (meta) => meta.exchangeCode(SECRETS.signupCode, undefined),
    sends: "POST /oauth/access_token",
    answer: { access_token: "EAABbusiness", token_type: "bearer" },
  },
  ownedBusinessAccounts: read(
    (meta, token) => meta.ownedBusinessAccounts(BUSINESS_ID, token),
    `GET /${BUSINESS_ID}/owned_whatsapp_business_accounts`,
    { data: [{ id: ACCOUNT_ID, name: "Acme Corp" }] },
  ),
  businessAccount: read((meta, token) => meta.businessAccount(ACCOUNT_ID, token), `GET /${ACCOUNT_ID}`, {
    id: ACCOUNT_ID,
    name: "Acme Corp",
  }),
  subscribeApp: write((meta, token) => meta.subscribeApp(ACCOUNT_ID, token), `POST /${ACCOUNT_ID}/subscribed_apps`),
  unsubscribeApp: write(
    (meta, token) => meta.unsubscribeApp(ACCOUNT_ID, token),
    `DELETE /${ACCOUNT_ID}/subscribed_apps`,
  ),
  phoneNumbers: read((meta, token) => meta.phoneNumbers(ACCOUNT_ID, token), `GET /${ACCOUNT_ID}/phone_numbers`, {
    data: [{ id: NUMBER_ID }],
  }),
  phoneNumber: read((meta, token) => meta.phoneNumber(NUMBER_ID, token), `GET /${NUMBER_ID}`, { id: NUMBER_ID }),
  requestCode: write(
    (meta, token) => meta.requestCode(NUMBER_ID, { codeMethod: "SMS", language: "en_US" }, token),
    `POST /${NUMBER_ID}/request_code`,
  ),
  verifyCode: write((meta, token) => meta.verifyCode(NUMBER_ID, SECRETS.code, token), `POST /${NUMBER_ID}/verify_code`),
  registerWithCloudApi: write(
    (meta, token) => meta.registerWithCloudApi(NUMBER_ID, SECRETS.pin, token),
    `POST /${NUMBER_ID}/register`,
  ),
  deregisterFromCloudApi: write(
    (meta, token) => meta.deregisterFromCloudApi(NUMBER_ID, token),
    `POST /${NUMBER_ID}/deregister`,
  ),
  setPin: write((meta, token) => meta.setPin(NUMBER_ID, SECRETS.pin, token), `POST /${NUMBER_ID}`),
  settings: read((meta, token) => meta.settings(NUMBER_ID, token), `GET /${NUMBER_ID}/settings`, {
    calling: { status: "ENABLED" },
  }),
  updateSettings: write(
    (meta, token) => meta.updateSettings(NUMBER_ID, { calling: { status: "enabled" } }, token),
    `POST /${NUMBER_ID}/settings`,
  ),
};

export const methodNames = Object.keys(METHODS) as (keyof Meta)[];
