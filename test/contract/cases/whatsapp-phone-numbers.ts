import type { OperationCall } from "../../../generated/operations.ts";
import { bodyCases, commonCases, type Ids, malformed, metaCases, type TaggedCases } from "../contract-case.ts";
import { phoneNumberSettingsCases } from "./whatsapp-phone-number-settings.ts";
import { phoneNumberVerificationCases } from "./whatsapp-phone-number-verification.ts";

const number = {
  displayPhoneNumber: "+15551234567",
  metaPhoneNumberId: "123456789012345",
  metaBusinessAccountId: "987654321098765",
};

const registration = ({ appId }: Ids): OperationCall<"registerWhatsAppPhoneNumber"> => ({
  body: { ...number, appIds: [appId] },
});
const assignment = ({ phoneNumberId, appId }: Ids): OperationCall<"replaceWhatsAppPhoneNumberApps"> => ({
  path: { phoneNumberId },
  body: { appIds: [appId] },
});

const path = ({ phoneNumberId }: Ids) => ({ path: { phoneNumberId } });

export const whatsAppPhoneNumberCases: TaggedCases<"WhatsApp Phone Numbers"> = {
  registerWhatsAppPhoneNumber: [
    { title: "a number that Meta lists", status: 201, by: "request", call: registration },
    { title: "a number without apps", status: 201, by: "request", call: () => ({ body: number }) },
    {
      title: "a number that is not in E.164 format",
      status: 400,
      by: "request",
      call: () => ({ body: { ...number, displayPhoneNumber: "5551234567" } }),
      code: "invalid_phone_number",
      param: "displayPhoneNumber",
    },
    {
      title: "without metaPhoneNumberId",
      status: 400,
      by: "request",
      param: "metaPhoneNumberId",
      call: () => malformed({ body: { ...number, metaPhoneNumberId: undefined } }),
    },
    {
      title: "with an unknown field",
      status: 400,
      by: "request",
      param: "displayNumber",
      call: () => malformed({ body: { ...number, displayNumber: "+15551234567" } }),
    },
    {
      title: "with an app that does not exist",
      status: 400,
      by: "state",
      param: "appIds[0]",
      call: ({ unknownAppId }) => ({ body: { ...number, appIds: [unknownAppId] } }),
    },
    {
      title: "a number that Meta does not list",
      status: 400,
      by: "state",
      param: "metaPhoneNumberId",
      call: () => ({ body: { ...number, metaPhoneNumberId: "999999999999999" } }),
    },
    {
      title: "an account that is not connected",
      status: 400,
      by: "state",
      call: () => ({ body: { ...number, metaBusinessAccountId: "111111111111111" } }),
      code: "whatsapp_not_configured",
      param: "metaBusinessAccountId",
    },
    {
      title: "a number that is already registered",
      status: 409,
      by: "state",
      given: "number registered",
      call: registration,
      code: "resource_already_exists",
    },
    {
      title: "while Meta is down",
      status: 424,
      by: "state",
      given: "Meta is down",
      call: registration,
      code: "meta_api_unavailable",
    },
    {
      title: "while Meta has locked the account",
      status: 403,
      by: "state",
      given: "Meta answers account_restricted",
      call: registration,
      code: "account_restricted",
    },
    ...bodyCases<"registerWhatsAppPhoneNumber">(registration),
    ...commonCases<"registerWhatsAppPhoneNumber">(registration),
  ],
  listWhatsAppPhoneNumbers: [
    { title: "the first page", status: 200, by: "request", given: "number registered", call: () => ({}) },
    {
      title: "the first of two numbers",
      status: 200,
      by: "state",
      given: "two numbers registered",
      call: () => ({ query: { limit: 1 } }),
    },
    {
      title: "a page after a cursor",
      status: 200,
      by: "request",
      given: "number registered",
      call: ({ phoneNumberId }) => ({ query: { limit: 1, cursor: phoneNumberId } }),
    },
    {
      title: "with a limit over 100",
      status: 400,
      by: "request",
      param: "limit",
      call: () => ({ query: { limit: 101 } }),
    },
    {
      title: "with a malformed cursor",
      status: 400,
      by: "request",
      param: "cursor",
      call: () => ({ query: { cursor: "wapn_1" } }),
    },
    {
      title: "the numbers of an app and an account",
      status: 200,
      by: "request",
      given: "number registered",
      call: ({ appId }) => ({ query: { appId, metaBusinessAccountId: "987654321098765" } }),
    },
    {
      title: "of an app with a malformed id",
      status: 400,
      by: "request",
      param: "appId",
      call: () => ({ query: { appId: "support-desk" } }),
    },
    {
      title: "of an account with a malformed id",
      status: 400,
      by: "request",
      param: "metaBusinessAccountId",
      call: () => ({ query: { metaBusinessAccountId: "acme" } }),
    },
    ...commonCases<"listWhatsAppPhoneNumbers">(() => ({})),
  ],
  getWhatsAppPhoneNumber: [
    {
      title: "its own number",
      status: 200,
      by: "request",
      given: "number registered",
      call: ({ phoneNumberId }) => ({ path: { phoneNumberId } }),
    },
    {
      title: "a malformed id",
      status: 400,
      by: "request",
      param: "phoneNumberId",
      call: () => ({ path: { phoneNumberId: "123456789012345" } }),
    },
    {
      title: "a number that does not exist",
      status: 404,
      by: "state",
      call: ({ unknownPhoneNumberId }) => ({ path: { phoneNumberId: unknownPhoneNumberId } }),
    },
    ...commonCases<"getWhatsAppPhoneNumber">(({ phoneNumberId }) => ({ path: { phoneNumberId } })),
  ],
  replaceWhatsAppPhoneNumberApps: [
    { title: "with one app", status: 200, by: "request", given: "number registered", call: assignment },
    {
      title: "with none",
      status: 200,
      by: "request",
      given: "number registered",
      call: ({ phoneNumberId }) => ({ path: { phoneNumberId }, body: { appIds: [] } }),
    },
    {
      title: "without appIds",
      status: 400,
      by: "request",
      param: "appIds",
      call: ({ phoneNumberId }) => malformed({ path: { phoneNumberId }, body: {} }),
    },
    {
      title: "with an app that does not exist",
      status: 400,
      by: "state",
      given: "number registered",
      param: "appIds[0]",
      call: ({ phoneNumberId, unknownAppId }) => ({ path: { phoneNumberId }, body: { appIds: [unknownAppId] } }),
    },
    {
      title: "a number that does not exist",
      status: 404,
      by: "state",
      call: ({ unknownPhoneNumberId }) => ({ path: { phoneNumberId: unknownPhoneNumberId }, body: { appIds: [] } }),
    },
    ...bodyCases<"replaceWhatsAppPhoneNumberApps">(assignment),
    ...commonCases<"replaceWhatsAppPhoneNumberApps">(assignment),
  ],
  deleteWhatsAppPhoneNumber: [
    { title: "its own number", status: 200, by: "request", given: "number registered", call: path },
    {
      title: "a malformed id",
      status: 400,
      by: "request",
      param: "phoneNumberId",
      call: () => ({ path: { phoneNumberId: "123456789012345" } }),
    },
    {
      title: "a number that does not exist",
      status: 404,
      by: "state",
      call: ({ unknownPhoneNumberId }) => ({ path: { phoneNumberId: unknownPhoneNumberId } }),
    },
    ...commonCases<"deleteWhatsAppPhoneNumber">(path),
  ],
  refreshWhatsAppPhoneNumber: [
    { title: "its own number", status: 200, by: "request", given: "number registered", call: path },
    {
      title: "a malformed id",
      status: 400,
      by: "request",
      param: "phoneNumberId",
      call: () => ({ path: { phoneNumberId: "123456789012345" } }),
    },
    ...metaCases<"refreshWhatsAppPhoneNumber">(path),
    ...commonCases<"refreshWhatsAppPhoneNumber">(path),
  ],
  ...phoneNumberVerificationCases,
  ...phoneNumberSettingsCases,
};
