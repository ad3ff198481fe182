import type { OperationCall, Schemas } from "../../generated/meta-graph/operations.ts";
import type { Settings, SettingsChange } from "../domain/meta.ts";

type MetaSettings = Schemas["PhoneNumberSettings"];
type MetaUpdate = OperationCall<"updateSettings">["body"];

/** The contract's words for Meta's, where they differ by more than letter case. */
const VISIBILITY = { visible: "DEFAULT", hidden: "DISABLE_ALL" } as const;
const STORAGE = { default: "IN_COUNTRY_STORAGE_DISABLED", in_country: "IN_COUNTRY_STORAGE_ENABLED" } as const;

/** Translates Meta's settings into the contract's terms: all four features, with the fields that Meta shows. */
export function settingsFrom(atMeta: MetaSettings): Settings {
  const { calling, user_identity_change: identity, payload_encryption: encryption } = atMeta;
  const { storage_configuration: storage } = atMeta;
  return {
    calling: calling ? callingFrom(calling) : {},
    userIdentityChange: shown({ enableIdentityKeyCheck: identity?.enable_identity_key_check }),
    payloadEncryption: shown({
      status: word(encryption?.status),
      clientEncryptionKeyFingerprint: encryption?.client_encryption_key_fingerprint,
      cloudEncryptionKey: encryption?.cloud_encryption_key,
    }),
    storageConfiguration: shown({
      status: word(storage?.status, STORAGE),
      dataLocalizationRegion: storage?.data_localization_region?.toUpperCase(),
    }),
  };
}

function callingFrom(calling: NonNullable<MetaSettings["calling"]>): Settings["calling"] {
  const { status, call_icon_visibility, video, sip, ip_addresses } = calling;
  const [server] = sip?.servers ?? [];
  return shown({
    status: word(status),
    callIconVisibility: word(call_icon_visibility, VISIBILITY),
    video: typeof video?.status === "string" ? shown({ status: word(video.status) }) : undefined,
    ipAddresses: ip_addresses?.default,
    // Meta shows no user name: its servers identify the business by its number.
    sip: server && shown({ server: server.hostname }),
  });
}

/** Translates a change into Meta's terms. */
export function updateFrom(change: SettingsChange): MetaUpdate {
  if ("calling" in change) {
    const { status, callIconVisibility, video } = change.calling;
    return {
      calling: shown({
        status: status && UPPER[status],
        call_icon_visibility: callIconVisibility && VISIBILITY[callIconVisibility],
        video: video && { status: UPPER[video.status] },
      }),
    };
  }
  if ("userIdentityChange" in change)
    return { user_identity_change: { enable_identity_key_check: change.userIdentityChange.enableIdentityKeyCheck } };
  if ("payloadEncryption" in change) return { payload_encryption: { status: UPPER[change.payloadEncryption.status] } };
  const { status, dataLocalizationRegion } = change.storageConfiguration;
  const region = shown({ data_localization_region: dataLocalizationRegion });
  return { storage_configuration: { status: STORAGE[status], ...region } };
}

const UPPER = { enabled: "ENABLED", disabled: "DISABLED" } as const;

/** The contract's word for one of Meta's, whose letter case varies. Unknown words are passed on in lower case. */
function word(meta: string | null | undefined, words: Readonly<Record<string, string>> = {}): string | undefined {
  const [known] = Object.entries(words).find(([, candidate]) => candidate === meta?.toUpperCase()) ?? [];
  return known ?? (meta?.toLowerCase() || undefined);
}

type Shown<T> = { [Name in keyof T]?: NonNullable<T[Name]> };

/** Leaves out what is unknown. Meta sometimes writes `null` for it. */
function shown<T extends object>(fields: T): Shown<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as Shown<T>;
}
