import type { OperationCall } from "../../../generated/operations.ts";
import { bodyCases, commonCases, type Ids, malformed, metaCases, type TaggedCases } from "../contract-case.ts";

type VerificationCases = Pick<
  TaggedCases<"WhatsApp Phone Numbers">,
  | "requestWhatsAppPhoneNumberCode"
  | "verifyWhatsAppPhoneNumberCode"
  | "registerWhatsAppPhoneNumberWithCloudApi"
  | "deregisterWhatsAppPhoneNumberFromCloudApi"
>;

const path = ({ phoneNumberId }: Ids) => ({ path: { phoneNumberId } });
const codeRequest = (ids: Ids): OperationCall<"requestWhatsAppPhoneNumberCode"> => ({
  ...path(ids),
  body: { codeMethod: "SMS", language: "en_US" },
});
const verification = (ids: Ids) => ({ ...path(ids), body: { code: "123-830" } });
const registration = (ids: Ids) => ({ ...path(ids), body: { pin: "012345" } });

export const phoneNumberVerificationCases: VerificationCases = {
  requestWhatsAppPhoneNumberCode: [
    { title: "by text message", status: 200, by: "request", given: "unverified number registered", call: codeRequest },
    {
      title: "by call, in a language of three letters",
      status: 200,
      by: "request",
      given: "unverified number registered",
      call: (ids) => ({ ...path(ids), body: { codeMethod: "VOICE", language: "fil" } }),
    },
    {
      title: "without a language",
      status: 400,
      by: "request",
      param: "language",
      call: (ids) => malformed({ ...path(ids), body: { codeMethod: "SMS" } }),
    },
    {
      title: "by an unknown method",
      status: 400,
      by: "request",
      param: "codeMethod",
      call: (ids) => malformed({ ...path(ids), body: { codeMethod: "sms", language: "en" } }),
    },
    {
      title: "for a number that is verified",
      status: 409,
      by: "state",
      given: "number registered",
      call: codeRequest,
      code: "phone_number_already_verified",
    },
    {
      title: "when Meta sends no more codes",
      status: 429,
      by: "state",
      given: ["unverified number registered", "Meta answers whatsapp_rate_limited"],
      call: codeRequest,
      code: "whatsapp_rate_limited",
    },
    ...metaCases<"requestWhatsAppPhoneNumberCode">(codeRequest),
    ...bodyCases<"requestWhatsAppPhoneNumberCode">(codeRequest),
    ...commonCases<"requestWhatsAppPhoneNumberCode">(codeRequest),
  ],
  verifyWhatsAppPhoneNumberCode: [
    { title: "with the code", status: 200, by: "request", given: "code requested", call: verification },
    {
      title: "with the code, without the hyphen",
      status: 200,
      by: "request",
      given: "code requested",
      call: (ids) => ({ ...path(ids), body: { code: "123830" } }),
    },
    {
      title: "with a malformed code",
      status: 400,
      by: "request",
      param: "code",
      call: (ids) => ({ ...path(ids), body: { code: "12-3830" } }),
    },
    {
      title: "with a wrong code",
      status: 400,
      by: "state",
      given: "code requested",
      param: "code",
      code: "verification_code_mismatch",
      call: (ids) => ({ ...path(ids), body: { code: "000000" } }),
    },
    {
      title: "a number that is verified",
      status: 409,
      by: "state",
      given: "number registered",
      call: verification,
      code: "phone_number_already_verified",
    },
    ...metaCases<"verifyWhatsAppPhoneNumberCode">(verification),
    ...bodyCases<"verifyWhatsAppPhoneNumberCode">(verification),
    ...commonCases<"verifyWhatsAppPhoneNumberCode">(verification),
  ],
  registerWhatsAppPhoneNumberWithCloudApi: [
    { title: "a verified number", status: 200, by: "request", given: "number registered", call: registration },
    {
      title: "with a PIN of five digits",
      status: 400,
      by: "request",
      param: "pin",
      call: (ids) => ({ ...path(ids), body: { pin: "12345" } }),
    },
    {
      title: "with a PIN that is a number",
      status: 400,
      by: "request",
      param: "pin",
      call: (ids) => malformed({ ...path(ids), body: { pin: 123456 } }),
    },
    {
      title: "with a wrong PIN",
      status: 400,
      by: "state",
      given: ["number registered", "Meta answers pin_mismatch"],
      code: "pin_mismatch",
      call: registration,
    },
    {
      title: "a number whose display name is not approved",
      status: 402,
      by: "state",
      given: ["number registered", "Meta answers display_name_not_approved"],
      code: "display_name_not_approved",
      call: registration,
    },
    {
      title: "a number that is not verified",
      status: 409,
      by: "state",
      given: "unverified number registered",
      code: "phone_number_not_verified",
      call: registration,
    },
    {
      title: "a number that was registered too often",
      status: 429,
      by: "state",
      given: ["number registered", "Meta answers whatsapp_rate_limited"],
      code: "whatsapp_rate_limited",
      call: registration,
    },
    ...metaCases<"registerWhatsAppPhoneNumberWithCloudApi">(registration),
    ...bodyCases<"registerWhatsAppPhoneNumberWithCloudApi">(registration),
    ...commonCases<"registerWhatsAppPhoneNumberWithCloudApi">(registration),
  ],
  deregisterWhatsAppPhoneNumberFromCloudApi: [
    { title: "a number that is registered", status: 200, by: "request", given: "number registered", call: path },
    {
      title: "a malformed id",
      status: 400,
      by: "request",
      param: "phoneNumberId",
      call: () => ({ path: { phoneNumberId: "123456789012345" } }),
    },
    {
      title: "a number that is not registered",
      status: 409,
      by: "state",
      given: "unverified number registered",
      code: "phone_number_not_registered",
      call: path,
    },
    ...metaCases<"deregisterWhatsAppPhoneNumberFromCloudApi">(path),
    ...commonCases<"deregisterWhatsAppPhoneNumberFromCloudApi">(path),
  ],
};
