import type { OperationCall } from "../../../generated/operations.ts";
import { bodyCases, commonCases, type Ids, malformed, metaCases, type TaggedCases } from "../contract-case.ts";

type SettingsCases = Pick<
  TaggedCases<"WhatsApp Phone Numbers">,
  "getWhatsAppPhoneNumberSettings" | "updateWhatsAppPhoneNumberSettings"
>;
type Update = OperationCall<"updateWhatsAppPhoneNumberSettings">;

const path = ({ phoneNumberId }: Ids) => ({ path: { phoneNumberId } });
const update =
  (body: Update["body"]) =>
  ({ phoneNumberId }: Ids): Update => ({ path: { phoneNumberId }, body });
const calls = update({ calling: { status: "enabled", callIconVisibility: "hidden" } });

export const phoneNumberSettingsCases: SettingsCases = {
  getWhatsAppPhoneNumberSettings: [
    { title: "of its own number", status: 200, by: "request", given: "number registered", call: path },
    { title: "after a change of all", status: 200, by: "state", given: "settings changed", call: path },
    {
      title: "a malformed id",
      status: 400,
      by: "request",
      param: "phoneNumberId",
      call: () => ({ path: { phoneNumberId: "123456789012345" } }),
    },
    ...metaCases<"getWhatsAppPhoneNumberSettings">(path),
    ...commonCases<"getWhatsAppPhoneNumberSettings">(path),
  ],
  updateWhatsAppPhoneNumberSettings: [
    { title: "of calls", status: 200, by: "request", given: "number registered", call: calls },
    {
      // Meta moves the storage only of a number that is not registered with the Cloud API.
      title: "several settings",
      status: 200,
      by: "request",
      given: "unverified number registered",
      call: update({
        calling: { video: { status: "enabled" } },
        userIdentityChange: { enableIdentityKeyCheck: true },
        payloadEncryption: { status: "disabled" },
        storageConfiguration: { status: "in_country", dataLocalizationRegion: "BR" },
      }),
    },
    {
      title: "of the PIN",
      status: 200,
      by: "request",
      given: "number registered",
      call: update({ twoStepVerification: { pin: "012345" } }),
    },
    {
      title: "of the PIN of a number that is not registered",
      status: 409,
      by: "state",
      given: "unverified number registered",
      code: "phone_number_not_registered",
      param: "twoStepVerification",
      call: update({ twoStepVerification: { pin: "012345" } }),
    },
    { title: "without any setting", status: 400, by: "request", call: update({}) },
    {
      title: "of calls, without any setting",
      status: 400,
      by: "request",
      param: "calling",
      call: update({ calling: {} }),
    },
    {
      title: "with an unknown status",
      status: 400,
      by: "request",
      param: "calling.status",
      call: (ids) => malformed({ ...path(ids), body: { calling: { status: "ENABLED" } } }),
    },
    {
      title: "with a PIN of five digits",
      status: 400,
      by: "request",
      param: "twoStepVerification.pin",
      call: update({ twoStepVerification: { pin: "12345" } }),
    },
    {
      title: "of storage in a country, without the country",
      status: 400,
      by: "request",
      param: "storageConfiguration.dataLocalizationRegion",
      call: update({ storageConfiguration: { status: "in_country" } }),
    },
    {
      title: "of default storage, with a country",
      status: 400,
      by: "request",
      param: "storageConfiguration.dataLocalizationRegion",
      call: update({ storageConfiguration: { status: "default", dataLocalizationRegion: "BR" } }),
    },
    ...metaCases<"updateWhatsAppPhoneNumberSettings">(calls),
    ...bodyCases<"updateWhatsAppPhoneNumberSettings">(calls),
    ...commonCases<"updateWhatsAppPhoneNumberSettings">(calls),
  ],
};
