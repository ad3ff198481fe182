import type { OperationCall } from "../../../generated/operations.ts";
import { bodyCases, commonCases, type Given, type Ids, malformed, type TaggedCases } from "../contract-case.ts";

const signup = { code: "sandbox-acme-stores", wabaId: "987654321098767" };
const creation = (): OperationCall<"createWhatsAppBusinessProfile"> => ({ body: signup });
const interruption = ({ attemptId }: Ids): OperationCall<"markWhatsAppBusinessProfileAttemptInterrupted"> => ({
  body: { attemptId, wabaId: "987654321098766", businessId: "246813579024680" },
});
const claim = ({ attemptId }: Ids): OperationCall<"claimWhatsAppBusinessProfile"> => ({ body: { attemptId } });
const profile = ({ profileId }: Ids) => ({ path: { profileId } });
const unknownProfile = ({ unknownProfileId }: Ids) => ({ path: { profileId: unknownProfileId } });
const MALFORMED_ID = { path: { profileId: "987654321098765" } };

/** The responses of every operation that depends on Meta. */
const metaCases = (given: Given) =>
  [
    {
      title: "when Meta has restricted the account",
      status: 403,
      by: "state",
      given: [given, "Meta answers account_restricted"],
      code: "account_restricted",
    },
    {
      title: "while Meta is down",
      status: 424,
      by: "state",
      given: [given, "Meta is down"],
      code: "meta_api_unavailable",
    },
  ] as const;

export const whatsAppBusinessProfileCases: TaggedCases<"WhatsApp Business Profiles"> = {
  startWhatsAppBusinessProfileAttempt: [
    { title: "without a body", status: 201, by: "request", call: () => ({}) },
    { title: "with an empty body", status: 201, by: "request", call: () => ({ body: {} }) },
    {
      title: "with metadata",
      status: 201,
      by: "request",
      call: () => ({ body: { metadata: { customerId: "customer-42", seats: 3, trial: true, note: null } } }),
    },
    {
      title: "with metadata that is not an object",
      status: 400,
      by: "request",
      param: "metadata",
      call: () => malformed({ body: { metadata: "customer-42" } }),
    },
    {
      title: "with metadata inside metadata",
      status: 400,
      by: "request",
      param: "metadata.customer",
      call: () => malformed({ body: { metadata: { customer: { id: 42 } } } }),
    },
    {
      title: "with 51 entries",
      status: 400,
      by: "request",
      param: "metadata",
      call: () => ({ body: { metadata: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`key${at}`, at])) } }),
    },
    {
      title: "with a name of 41 characters",
      status: 400,
      by: "request",
      param: "metadata",
      call: () => ({ body: { metadata: { ["x".repeat(41)]: 1 } } }),
    },
    {
      title: "with an unknown field",
      status: 400,
      by: "request",
      param: "state",
      call: () => malformed({ body: { state: "x" } }),
    },
    ...bodyCases<"startWhatsAppBusinessProfileAttempt">(() => ({ body: {} })),
    ...commonCases<"startWhatsAppBusinessProfileAttempt">(() => ({ body: {} })),
  ],
  createWhatsAppBusinessProfile: [
    { title: "an account that the code grants", status: 201, by: "request", call: creation },
    {
      title: "the only account of a business",
      status: 201,
      by: "request",
      call: () => ({ body: { code: signup.code, businessId: "1234509876543" } }),
    },
    {
      title: "without a code",
      status: 400,
      by: "request",
      param: "code",
      call: () => malformed({ body: { wabaId: signup.wabaId } }),
    },
    {
      title: "with a malformed account id",
      status: 400,
      by: "request",
      param: "wabaId",
      call: () => ({ body: { ...signup, wabaId: "Acme" } }),
    },
    {
      title: "with a malformed URL",
      status: 400,
      by: "request",
      param: "redirectUri",
      call: () => ({ body: { ...signup, redirectUri: "app.example.com" } }),
    },
    {
      title: "with an unknown field",
      status: 400,
      by: "request",
      param: "accessToken",
      call: () => malformed({ body: { ...signup, accessToken: "EAAG" } }),
    },
    {
      title: "without account and business ids",
      status: 400,
      by: "request",
      param: "wabaId",
      call: () => ({ body: { code: signup.code } }),
    },
    {
      title: "an account that the code does not grant",
      status: 400,
      by: "state",
      code: "whatsapp_not_configured",
      param: "wabaId",
      call: () => ({ body: { ...signup, wabaId: "111111111111111" } }),
    },
    {
      title: "with a number that Meta does not list",
      status: 400,
      by: "state",
      param: "phoneNumberId",
      call: () => ({ body: { ...signup, phoneNumberId: "123456789012399" } }),
    },
    ...metaCases("app exists").map((each) => ({ ...each, call: creation })),
    ...bodyCases<"createWhatsAppBusinessProfile">(creation),
    ...commonCases<"createWhatsAppBusinessProfile">(creation),
  ],
  markWhatsAppBusinessProfileAttemptInterrupted: [
    { title: "an open attempt", status: 200, by: "request", given: "attempt started", call: interruption },
    {
      title: "for an account that cannot be read",
      status: 200,
      by: "request",
      given: "attempt started",
      call: ({ attemptId }) => ({ body: { attemptId, wabaId: "111111111111111" } }),
    },
    {
      title: "without an account",
      status: 400,
      by: "request",
      param: "wabaId",
      call: ({ attemptId }) => malformed({ body: { attemptId } }),
    },
    {
      title: "with a malformed id",
      status: 400,
      by: "request",
      param: "attemptId",
      call: () => ({ body: { attemptId: "42", wabaId: "987654321098766" } }),
    },
    {
      title: "an attempt that does not exist",
      status: 404,
      by: "state",
      call: ({ unknownAttemptId }) => ({ body: { attemptId: unknownAttemptId, wabaId: "987654321098766" } }),
    },
    ...metaCases("attempt started").map((each) => ({ ...each, call: interruption })),
    ...bodyCases<"markWhatsAppBusinessProfileAttemptInterrupted">(interruption),
    ...commonCases<"markWhatsAppBusinessProfileAttemptInterrupted">(interruption),
  ],
  claimWhatsAppBusinessProfile: [
    { title: "a recovered attempt", status: 200, by: "request", given: "attempt recovered", call: claim },
    {
      title: "with a malformed id",
      status: 400,
      by: "request",
      param: "attemptId",
      call: () => ({ body: { attemptId: "42" } }),
    },
    {
      title: "with an unknown field",
      status: 400,
      by: "request",
      param: "profileId",
      call: ({ attemptId, profileId }) => malformed({ body: { attemptId, profileId } }),
    },
    {
      title: "an attempt that does not exist",
      status: 404,
      by: "state",
      call: ({ unknownAttemptId }) => ({ body: { attemptId: unknownAttemptId } }),
    },
    {
      title: "an attempt that is not recovered",
      status: 409,
      by: "state",
      given: "attempt started",
      code: "attempt_not_recovered",
      param: "attemptId",
      call: claim,
    },
    ...metaCases("attempt recovered").map((each) => ({ ...each, call: claim })),
    ...bodyCases<"claimWhatsAppBusinessProfile">(claim),
    ...commonCases<"claimWhatsAppBusinessProfile">(claim),
  ],
  listRecoveredWhatsAppBusinessProfileAttempts: [
    { title: "a page with one attempt", status: 200, by: "request", given: "attempt recovered", call: () => ({}) },
    { title: "no attempt", status: 200, by: "request", call: () => ({}) },
    {
      title: "with a query parameter",
      status: 400,
      by: "state",
      param: "limit",
      call: () => malformed({ query: { limit: 1 } }),
    },
    ...commonCases<"listRecoveredWhatsAppBusinessProfileAttempts">(() => ({})),
  ],
  listWhatsAppBusinessProfiles: [
    { title: "the first page", status: 200, by: "request", call: () => ({}) },
    {
      title: "the first of two accounts",
      status: 200,
      by: "state",
      given: "account connected",
      call: () => ({ query: { limit: 1 } }),
    },
    {
      title: "a page after a cursor",
      status: 200,
      by: "request",
      call: ({ profileId }) => ({ query: { limit: 1, cursor: profileId } }),
    },
    { title: "with a limit of 0", status: 400, by: "request", param: "limit", call: () => ({ query: { limit: 0 } }) },
    {
      title: "with a malformed cursor",
      status: 400,
      by: "request",
      param: "cursor",
      call: () => ({ query: { cursor: "wabp_1" } }),
    },
    ...commonCases<"listWhatsAppBusinessProfiles">(() => ({})),
  ],
  getWhatsAppBusinessProfile: [
    { title: "its own profile", status: 200, by: "request", call: profile },
    { title: "one that is disconnected", status: 200, by: "state", given: "account disconnected", call: profile },
    { title: "a malformed id", status: 400, by: "request", param: "profileId", call: () => MALFORMED_ID },
    { title: "a profile that does not exist", status: 404, by: "state", call: unknownProfile },
    ...commonCases<"getWhatsAppBusinessProfile">(profile),
  ],
  disconnectWhatsAppBusinessProfile: [
    { title: "a connected account", status: 200, by: "request", call: profile },
    { title: "while Meta is down", status: 200, by: "request", given: "Meta is down", call: profile },
    { title: "a malformed id", status: 400, by: "request", param: "profileId", call: () => MALFORMED_ID },
    { title: "a profile that does not exist", status: 404, by: "state", call: unknownProfile },
    ...commonCases<"disconnectWhatsAppBusinessProfile">(profile),
  ],
};
