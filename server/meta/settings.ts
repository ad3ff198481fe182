import type { OperationCall } from "../../generated/meta-graph/operation-types.ts";
import type { Schemas } from "../../generated/meta-graph/operations.ts";
import type { Meta, MetaPhoneNumberSettings, MetaSettingsChange } from "../domain/meta.ts";
import type { GatewayContext } from "./gateway-calls.ts";
import { metaId } from "./nodes.ts";

type Update = OperationCall<"updateSettings">["body"];

const SETTINGS_FIELDS = "calling,user_identity_change,payload_encryption,storage_configuration";

export function settingsCalls({ client, version, begin }: GatewayContext): Pick<Meta, "settings" | "updateSettings"> {
  return {
    async settings(id, accessToken) {
      const call = { path: { version, phoneNumberId: metaId(id) }, query: { fields: SETTINGS_FIELDS } };
      const settings = await begin(accessToken).read("getSettings", "PhoneNumberSettings", (options) =>
        client.getSettings(call, options),
      );
      return settingsFrom(settings);
    },

    async updateSettings(id, change, accessToken) {
      const call = { path: { version, phoneNumberId: metaId(id) }, body: updateFrom(change) };
      await begin(accessToken).write("updateSettings", (options) => client.updateSettings(call, options));
    },
  };
}

/** Meta's guides write these in capitals, its OpenAPI file in small letters; both are met. */
const word = (value: string | null | undefined) => value?.toUpperCase();

function settingsFrom(settings: Schemas["PhoneNumberSettings"]): MetaPhoneNumberSettings {
  const { calling, user_identity_change: identity, payload_encryption: encryption } = settings;
  const { storage_configuration: storage } = settings;
  return {
    calling: calling ? callingFrom(calling) : undefined,
    userIdentityChange: identity
      ? { enableIdentityKeyCheck: identity.enable_identity_key_check ?? undefined }
      : undefined,
    payloadEncryption: encryption
      ? {
          status: word(encryption.status),
          clientEncryptionKeyFingerprint: encryption.client_encryption_key_fingerprint ?? undefined,
          cloudEncryptionKey: encryption.cloud_encryption_key ?? undefined,
        }
      : undefined,
    storageConfiguration: storage
      ? { status: word(storage.status), dataLocalizationRegion: word(storage.data_localization_region) }
      : undefined,
  };
}

type Calling = NonNullable<Schemas["PhoneNumberSettings"]["calling"]>;

function callingFrom({ status, call_icon_visibility, video, sip, ip_addresses }: Calling) {
  const [server] = sip?.servers ?? [];
  return {
    status: word(status),
    callIconVisibility: word(call_icon_visibility),
    videoStatus: word(video?.status),
    // Meta tells no user name; its servers know the business by its number.
    sip: server ? { server: server.hostname ?? undefined, username: undefined } : undefined,
    ipAddresses: ip_addresses?.default ?? undefined,
  };
}

/** The domain's words are Meta's, so only the names are changed. */
function updateFrom(change: MetaSettingsChange): Update {
  if ("calling" in change) {
    const { status, callIconVisibility, videoStatus } = change.calling;
    const video = videoStatus === undefined ? {} : { video: { status: videoStatus } };
    return { calling: { status, call_icon_visibility: callIconVisibility, ...video } } as Update;
  }
  if ("userIdentityChange" in change)
    return { user_identity_change: { enable_identity_key_check: change.userIdentityChange.enableIdentityKeyCheck } };
  if ("payloadEncryption" in change)
    return { payload_encryption: { status: change.payloadEncryption.status } } as Update;
  const { status, dataLocalizationRegion } = change.storageConfiguration;
  return { storage_configuration: { status, data_localization_region: dataLocalizationRegion } } as Update;
}
