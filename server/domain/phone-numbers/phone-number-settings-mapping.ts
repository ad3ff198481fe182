import type { Schemas } from "../../../generated/operations.ts";
import type { MetaPhoneNumberSettings, MetaSettingsChange } from "../meta.ts";

type Settings = Schemas["WhatsAppPhoneNumberSettings"];
type SettingsUpdate = Schemas["WhatsAppPhoneNumberSettingsUpdate"];

/** The contract's words for Meta's, where they are others; all the rest differs in letter case only. */
const VISIBILITY = { visible: "DEFAULT", hidden: "DISABLE_ALL" } as const;
const STORAGE = { default: "IN_COUNTRY_STORAGE_DISABLED", in_country: "IN_COUNTRY_STORAGE_ENABLED" } as const;

/** Puts Meta's settings into the contract's words: all four features, and of each what Meta shows. */
export function settingsFromMeta(atMeta: MetaPhoneNumberSettings): Settings {
  const { calling, userIdentityChange, payloadEncryption, storageConfiguration } = atMeta;
  const { enableIdentityKeyCheck } = userIdentityChange ?? {};
  const { clientEncryptionKeyFingerprint, cloudEncryptionKey } = payloadEncryption ?? {};
  return {
    calling: calling ? callingFromMeta(calling) : {},
    userIdentityChange: shown({ enableIdentityKeyCheck }),
    payloadEncryption: shown({
      status: word(payloadEncryption?.status),
      clientEncryptionKeyFingerprint,
      cloudEncryptionKey,
    }),
    storageConfiguration: shown({
      status: word(storageConfiguration?.status, STORAGE),
      dataLocalizationRegion: storageConfiguration?.dataLocalizationRegion,
    }),
  };
}

function callingFromMeta(calling: NonNullable<MetaPhoneNumberSettings["calling"]>): Settings["calling"] {
  const { status, callIconVisibility, videoStatus, ipAddresses, sip } = calling;
  return shown({
    status: word(status),
    callIconVisibility: word(callIconVisibility, VISIBILITY),
    video: videoStatus === undefined ? undefined : shown({ status: word(videoStatus) }),
    ipAddresses: ipAddresses && [...ipAddresses],
    sip: sip && shown(sip),
  });
}

/** Names each setting to change, with the change in Meta's words, in the contract's order. */
export function settingsChanges(update: SettingsUpdate): readonly (readonly [string, MetaSettingsChange])[] {
  const { calling, userIdentityChange, payloadEncryption, storageConfiguration } = update;
  const changes: (readonly [string, MetaSettingsChange])[] = [];
  if (calling) changes.push(["calling", { calling: callingForMeta(calling) }]);
  if (userIdentityChange) changes.push(["userIdentityChange", { userIdentityChange }]);
  if (payloadEncryption)
    changes.push(["payloadEncryption", { payloadEncryption: { status: payloadEncryption.status.toUpperCase() } }]);
  if (storageConfiguration) {
    const { status, dataLocalizationRegion } = storageConfiguration;
    const forMeta = { status: STORAGE[status], ...shown({ dataLocalizationRegion }) };
    changes.push(["storageConfiguration", { storageConfiguration: forMeta }]);
  }
  return changes;
}

function callingForMeta({ status, callIconVisibility, video }: NonNullable<SettingsUpdate["calling"]>) {
  return shown({
    status: status?.toUpperCase(),
    callIconVisibility: callIconVisibility && VISIBILITY[callIconVisibility],
    videoStatus: video?.status.toUpperCase(),
  });
}

/** The contract's word for one of Meta's; one that is not known is passed on in lower case. */
function word(meta: string | undefined, words: Readonly<Record<string, string>> = {}): string | undefined {
  const [known] = Object.entries(words).find(([, candidate]) => candidate === meta) ?? [];
  return known ?? (meta?.toLowerCase() || undefined);
}

type Shown<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** Leaves out what is not known: a missing property says that, `undefined` is not JSON. */
function shown<T extends object>(fields: T): Shown<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Shown<T>;
}
