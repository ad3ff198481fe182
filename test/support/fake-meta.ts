import {
  type Meta,
  MetaFailure,
  type MetaPhoneNumber,
  type MetaPhoneNumberSettings,
  type MetaSettingsChange,
} from "../../server/domain/meta.ts";
import type { StandInAccount } from "../../server/meta-stand-in/world.ts";
import { SANDBOX_WORLD } from "../../server/sandbox-scenarios.ts";

/** The code that {@link FakeMeta} sends to every number. */
export const VERIFICATION_CODE = "123830";

interface State {
  node: MetaPhoneNumber;
  codeSent: boolean;
  pin: string | undefined;
  settings: MetaPhoneNumberSettings;
}

/** Meta in memory: numbers that are verified, registered and set up, without the way over HTTP. */
export interface FakeMeta extends Meta {
  /** What was asked, in order: `register 123456789012345`. */
  readonly asked: readonly string[];
  /** Changes a number at Meta, behind our back. */
  change(metaPhoneNumberId: string, differences: Partial<MetaPhoneNumber>): void;
  /** The PIN that a number has by now. */
  pinOf(metaPhoneNumberId: string): string | undefined;
}

export function fakeMeta(accounts: readonly StandInAccount[] = SANDBOX_WORLD.accounts): FakeMeta {
  const states = new Map<string, State>();
  const nodes = () => accounts.flatMap(({ phoneNumbers }) => phoneNumbers);
  const asked: string[] = [];
  const find = (id: string): State | undefined => {
    const node = nodes().find((candidate) => candidate.id === id);
    if (node !== undefined && !states.has(id)) states.set(id, newState(node));
    return states.get(id);
  };
  const known = (what: string, id: string): State => {
    asked.push(`${what} ${id}`);
    return find(id) ?? refuse("meta_api_error", 100, "Object does not exist");
  };
  const change = (state: State, differences: Partial<MetaPhoneNumber>) => {
    state.node = { ...state.node, ...differences };
  };
  const account = (id: string) => accounts.find((candidate) => candidate.id === id);
  return {
    asked,
    change: (id, differences) => change(known("change", id), differences),
    pinOf: (id) => find(id)?.pin,
    exchangeCode: async (code) => ({ accessToken: `token-for-${code}`, expiresAt: undefined }),
    ownedBusinessAccounts: async () => accounts.map(({ id }) => id),
    async businessAccount(id) {
      const found = account(id);
      return found && { id, name: found.name ?? undefined, ownerBusinessId: undefined };
    },
    subscribeApp: async () => {},
    unsubscribeApp: async () => {},
    async phoneNumbers(id) {
      const listed = account(id) ?? refuse("meta_api_error", 100, "Object does not exist");
      return listed.phoneNumbers.map((number) => known("phoneNumbers", number.id).node);
    },
    async phoneNumber(id) {
      asked.push(`phoneNumber ${id}`);
      return find(id)?.node;
    },
    async requestCode(id) {
      const state = known("requestCode", id);
      if (state.node.codeVerificationStatus === "VERIFIED")
        refuse("phone_number_already_verified", 136024, "Request code error");
      state.codeSent = true;
    },
    async verifyCode(id, code) {
      const state = known("verifyCode", id);
      if (!state.codeSent || code !== VERIFICATION_CODE) refuse("verification_code_mismatch", 136025, "Wrong", "code");
      change(state, { codeVerificationStatus: "VERIFIED" });
    },
    async register(id, pin) {
      const state = known("register", id);
      if (state.node.codeVerificationStatus !== "VERIFIED") refuse("phone_number_not_verified", 133006, "Verify first");
      if (state.pin !== undefined && state.pin !== pin) refuse("pin_mismatch", 133005, "Wrong PIN", "pin");
      state.pin = pin;
      change(state, { platformType: "CLOUD_API", status: "CONNECTED" });
    },
    async deregister(id) {
      const state = known("deregister", id);
      if (state.node.platformType !== "CLOUD_API") refuse("phone_number_not_registered", 133010, "Not registered");
      change(state, { platformType: "NOT_APPLICABLE", status: "DISCONNECTED" });
    },
    async setPin(id, pin) {
      known("setPin", id).pin = pin;
    },
    settings: async (id) => known("settings", id).settings,
    async updateSettings(id, settings: MetaSettingsChange) {
      const state = known(`updateSettings ${Object.keys(settings).join()}`, id);
      state.settings = merged(state.settings, settings);
    },
  };
}

function newState(node: StandInAccount["phoneNumbers"][number]): State {
  return {
    node: {
      id: node.id,
      displayPhoneNumber: node.display_phone_number ?? undefined,
      codeVerificationStatus: node.code_verification_status ?? undefined,
      qualityRating: node.quality_rating ?? undefined,
      platformType: node.platform_type ?? undefined,
      status: node.status ?? undefined,
      accountMode: node.account_mode ?? undefined,
    },
    codeSent: false,
    pin: undefined,
    settings: {
      calling: { status: "DISABLED", callIconVisibility: "DEFAULT" },
      userIdentityChange: undefined,
      payloadEncryption: undefined,
      storageConfiguration: { status: "IN_COUNTRY_STORAGE_DISABLED" },
    },
  };
}

function merged(settings: MetaPhoneNumberSettings, change: MetaSettingsChange): MetaPhoneNumberSettings {
  const [feature] = Object.keys(change) as (keyof MetaPhoneNumberSettings)[];
  if (feature === undefined) return settings;
  return { ...settings, [feature]: { ...settings[feature], ...(Object.values(change)[0] as object) } };
}

function refuse(code: MetaFailure["code"], metaCode: number, message: string, param?: string): never {
  const metaError = { code: metaCode, message, fbtraceId: "AFakeMetaTrace000000000" };
  throw new MetaFailure(code, "Meta refused the call.", { metaError, ...(param !== undefined && { param }) });
}
