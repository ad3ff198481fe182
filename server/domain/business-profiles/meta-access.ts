import { Refusal } from "../refusal.ts";
import type { Store } from "../store.ts";
import type { TokenSeal } from "./sealed-token.ts";

/** With whose access token Meta is asked for what belongs to a business profile. */
export interface MetaAccess {
  /**
   * Gives the profile's own access token, or `undefined` where the installation's is the organization's own.
   *
   * Refuses with `whatsapp_not_configured` where the profile is disconnected, or has no token and the installation's
   * is not the organization's; `param` names the field that the refusal is about, if any.
   */
  token(organizationId: string, businessProfileId: string, param?: string): Promise<string | undefined>;
}

/** What the token of an account is sealed for: no row opens another one's. */
export const sealPurpose = (organizationId: string, metaWabaId: string): string => `${organizationId} ${metaWabaId}`;

/** Tells somebody that a kept token cannot be opened. */
export type OnUnreadableToken = (businessProfileId: string) => void;

/**
 * The access tokens that are kept with the profiles.
 *
 * One that cannot be opened, since the app secret is another one now, counts as none: the account has to be connected
 * again.
 */
export class ProfileAccess implements MetaAccess {
  readonly #store: Store;
  readonly #seal: TokenSeal;
  readonly #onUnreadable: OnUnreadableToken;

  constructor(store: Store, seal: TokenSeal, onUnreadable: OnUnreadableToken) {
    this.#store = store;
    this.#seal = seal;
    this.#onUnreadable = onUnreadable;
  }

  async token(organizationId: string, businessProfileId: string, param?: string): Promise<string | undefined> {
    const profile = await this.#store.businessProfiles.findAccess(organizationId, businessProfileId);
    if (profile === undefined || !profile.connected) {
      const message = "The WhatsApp Business Account is disconnected from your organization. Connect it again.";
      throw new Refusal("whatsapp_not_configured", message, param);
    }
    const own = this.#opened(organizationId, businessProfileId, profile);
    if (own !== undefined || (await this.#store.organizations.ownsMetaToken(organizationId))) return own;
    const message = "There is no usable access token for the WhatsApp Business Account. Connect it again.";
    throw new Refusal("whatsapp_not_configured", message, param);
  }

  #opened(
    organizationId: string,
    businessProfileId: string,
    { metaWabaId, sealedAccessToken }: { readonly metaWabaId: string; readonly sealedAccessToken: string | null },
  ): string | undefined {
    if (sealedAccessToken === null) return undefined;
    const token = this.#seal.open(sealedAccessToken, sealPurpose(organizationId, metaWabaId));
    if (token === undefined) this.#onUnreadable(businessProfileId);
    return token;
  }
}
