import type { Schemas } from "../../../generated/operations.ts";
import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import { type Now, timestamp } from "../dependencies.ts";
import type { NewId } from "../ids.ts";
import { type BusinessToken, type Meta, MetaFailure } from "../meta.ts";
import type { Listed, Page } from "../paging.ts";
import { statusAtMeta } from "../phone-numbers/phone-numbers-at-meta.ts";
import { afterWriteAtMeta, Refusal } from "../refusal.ts";
import type { Store } from "../store.ts";
import type { ConnectedAccount, WhatsAppBusinessProfile } from "./business-profile-store.ts";
import { type MetaAccess, sealPurpose } from "./meta-access.ts";
import type { TokenSeal } from "./sealed-token.ts";

export type BusinessProfileCreation = Schemas["WhatsAppBusinessProfileCreation"];

interface Access {
  readonly access: MetaAccess;
  readonly seal: TokenSeal;
  /** Reports a failure at Meta that does not change the caller's result. */
  readonly onIgnored: (failure: MetaFailure) => void;
}

/** An account to be connected, and the request field that names it. */
interface Candidate {
  readonly metaWabaId: string;
  readonly metaBusinessId: string | undefined;
  readonly token: BusinessToken | undefined;
  readonly metaPhoneNumberId: string | undefined;
  readonly param: string;
}

/** The WhatsApp Business Accounts of an organization. */
export class BusinessProfiles {
  readonly #store: Store;
  readonly #meta: Meta;
  readonly #newId: NewId;
  readonly #now: Now;
  readonly #access: Access;

  constructor({ store, meta, newId, now }: Dependencies, access: Access) {
    this.#store = store;
    this.#meta = meta;
    this.#newId = newId;
    this.#now = now;
    this.#access = access;
  }

  /**
   * Connects the account of a business that completed Meta's embedded signup.
   *
   * First calls Meta: exchanges the code, reads the account and its numbers, then subscribes our app. Only then is the
   * profile stored, all or nothing. An account that the organization already has keeps its profile. If two
   * organizations connect an account at once, one is refused.
   *
   * Refuses with `whatsapp_not_configured` when the token cannot read the account or another organization has it.
   * Refuses without an error code when the business has several accounts or the number is not in the account. Fails
   * with `MetaFailure` when Meta refuses or returns no usable response; the code is then used up.
   */
  async connect(caller: Caller, creation: BusinessProfileCreation): Promise<WhatsAppBusinessProfile> {
    const { code, redirectUri, wabaId, businessId, phoneNumberId } = creation;
    // A code works only once, so check first that the store takes writes: otherwise the code would be used up for
    // nothing.
    await this.#store.ready();
    const token = await this.#meta.exchangeCode(code, redirectUri);
    const connectAtMeta = async () => {
      const candidate: Candidate = {
        metaWabaId: wabaId ?? (await this.#onlyAccountOf(businessId ?? "", token)),
        metaBusinessId: businessId,
        metaPhoneNumberId: phoneNumberId,
        token,
        param: wabaId === undefined ? "businessId" : "wabaId",
      };
      return { candidate, account: await this.#connectAtMeta(caller, candidate) };
    };
    const { candidate, account } = await afterWriteAtMeta(connectAtMeta, 1);
    const kept = await afterWriteAtMeta(() => this.#store.businessProfiles.connect(caller.organizationId, account));
    if (typeof kept === "string") throw notConnectable(candidate);
    return kept;
  }

  /**
   * Connects the account of a recovered attempt with the installation's token. An attempt can be claimed once.
   *
   * Calls Meta first, like {@link connect}. If two requests claim an attempt at once, one is refused.
   *
   * Refuses with `attempt_not_recovered` or `whatsapp_not_configured`, and as not found when the attempt is not one of
   * the caller's organization. Fails with `MetaFailure` when Meta returns no usable response; it is then safe to retry.
   */
  async claim(caller: Caller, attemptId: string): Promise<WhatsAppBusinessProfile> {
    const { organizationId } = caller;
    const attempt = await this.#store.signupAttempts.find(organizationId, attemptId);
    // Expired attempts stay in the store for a while.
    const isKept = attempt?.status === "recovered" || Date.parse(attempt?.expiresAt ?? "") > this.#now();
    if (attempt === undefined || !isKept)
      throw new Refusal("not_found", `Your organization has no signup attempt ${attemptId}.`);
    if (attempt.status !== "recovered" || attempt.metaWabaId === null) throw notRecovered(attemptId);
    const candidate: Candidate = {
      metaWabaId: attempt.metaWabaId,
      metaBusinessId: attempt.metaBusinessId ?? undefined,
      metaPhoneNumberId: undefined,
      token: undefined,
      param: "attemptId",
    };
    if (!(await this.#store.organizations.ownsMetaToken(organizationId))) throw notConnectable(candidate);
    const account = await this.#connectAtMeta(caller, candidate);
    const connect = () => this.#store.businessProfiles.connect(organizationId, account, attemptId);
    const kept = await afterWriteAtMeta(connect);
    if (kept === "not_recovered") throw notRecovered(attemptId);
    if (kept === "taken") throw notConnectable(candidate);
    return kept;
  }

  /** Lists the organization's profiles, newest first, including disconnected ones. */
  async list(caller: Caller, page: Page): Promise<Listed<WhatsAppBusinessProfile>> {
    return this.#store.businessProfiles.list(caller.organizationId, page);
  }

  /** Refuses as not found when the profile is not one of the caller's organization. */
  async get(caller: Caller, id: string): Promise<WhatsAppBusinessProfile> {
    return (await this.#store.businessProfiles.get(caller.organizationId, id)) ?? notFound(id);
  }

  /**
   * Disconnects an account and erases its token. Repeating it changes nothing more.
   *
   * First asks Meta to stop sending events. The account is disconnected even if that fails, because a business that has
   * withdrawn its access must be able to leave. Refuses as not found when the profile is not one of the caller's
   * organization.
   */
  async disconnect({ organizationId }: Caller, id: string): Promise<void> {
    const profile = (await this.#store.businessProfiles.findAccess(organizationId, id)) ?? notFound(id);
    const isUnsubscribed = profile.connected && (await this.#unsubscribe(organizationId, id, profile.metaWabaId));
    const now = timestamp(this.#now());
    const disconnect = () => this.#store.businessProfiles.disconnect(organizationId, id, now);
    if (!(await (isUnsubscribed ? afterWriteAtMeta(disconnect) : disconnect()))) notFound(id);
  }

  /** @returns whether Meta confirmed it */
  async #unsubscribe(organizationId: string, id: string, metaWabaId: string): Promise<boolean> {
    try {
      await this.#meta.unsubscribeApp(metaWabaId, await this.#access.access.token(organizationId, id));
      return true;
    } catch (failure) {
      if (failure instanceof MetaFailure) this.#access.onIgnored(failure);
      // A refusal here means that there is no token for a call to Meta.
      else if (!(failure instanceof Refusal)) throw failure;
      return false;
    }
  }

  async #onlyAccountOf(metaBusinessId: string, { accessToken }: BusinessToken): Promise<string> {
    const [only, ...others] = await this.#meta.ownedBusinessAccounts(metaBusinessId, accessToken);
    if (only !== undefined && others.length === 0) return only;
    const message =
      only === undefined
        ? `The business ${metaBusinessId} has no WhatsApp Business Account that its token can read.`
        : `The business ${metaBusinessId} has ${others.length + 1} WhatsApp Business Accounts. Name one of them.`;
    throw new Refusal("invalid", message, "wabaId");
  }

  /**
   * Reads everything about an account that is stored, then subscribes our app: the only write at Meta, so it comes
   * last.
   */
  async #connectAtMeta({ organizationId }: Caller, candidate: Candidate): Promise<ConnectedAccount> {
    const { metaWabaId, metaBusinessId, token } = candidate;
    const account = await this.#meta.businessAccount(metaWabaId, token?.accessToken);
    const isTaken = await this.#store.businessProfiles.isTaken(organizationId, metaWabaId);
    if (account === undefined || isTaken) throw notConnectable(candidate);
    const look = await this.#store.phoneNumbers.startLook();
    const numbers = await this.#meta.phoneNumbers(metaWabaId, token?.accessToken);
    refuseUnlisted(candidate, numbers);
    await this.#meta.subscribeApp(metaWabaId, token?.accessToken);
    return {
      id: this.#newId("wabp_"),
      metaWabaId,
      metaBusinessId: account.ownerBusinessId ?? metaBusinessId ?? null,
      businessName: account.name ?? null,
      isTestProfile: numbers.length > 0 && numbers.every(({ accountMode }) => accountMode === "SANDBOX"),
      access: token && this.#sealed(token, sealPurpose(organizationId, metaWabaId)),
      connectedAt: timestamp(this.#now()),
      look,
      statuses: new Map(numbers.map((number) => [number.id, statusAtMeta(number)])),
    };
  }

  #sealed({ accessToken, expiresAt }: BusinessToken, purpose: string): NonNullable<ConnectedAccount["access"]> {
    const tokenExpiresAt = expiresAt === undefined ? null : timestamp(expiresAt);
    return { sealedAccessToken: this.#access.seal.seal(accessToken, purpose), tokenExpiresAt };
  }
}

function refuseUnlisted({ metaPhoneNumberId }: Candidate, numbers: readonly { readonly id: string }[]): void {
  if (metaPhoneNumberId === undefined || numbers.some(({ id }) => id === metaPhoneNumberId)) return;
  const message = `Meta does not list the phone number ${metaPhoneNumberId} under this WhatsApp Business Account.`;
  throw new Refusal("invalid", message, "phoneNumberId");
}

/** The same error whether Meta does not show the account or another organization has it, so that it reveals neither. */
function notConnectable({ metaWabaId, param }: Candidate): Refusal {
  const message = `The WhatsApp Business Account ${metaWabaId} cannot be connected to your organization.`;
  return new Refusal("whatsapp_not_configured", message, param);
}

function notRecovered(attemptId: string): Refusal {
  const message = `The signup attempt ${attemptId} is not recovered, so it cannot be claimed.`;
  return new Refusal("attempt_not_recovered", message, "attemptId");
}

function notFound(id: string): never {
  throw new Refusal("not_found", `Your organization has no business profile ${id}.`);
}
