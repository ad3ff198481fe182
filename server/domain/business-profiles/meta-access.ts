import { Refusal } from "../refusal.ts";
import type { Store } from "../store.ts";
import type { TokenSeal } from "./sealed-token.ts";

/** Finds the access token to use at Meta for a business profile. */
export interface MetaAccess {
  /**
   * Returns the profile's own access token, or `undefined` when the installation's token belongs to the organization.
   *
   * Refuses with `whatsapp_not_configured` when the profile is disconnected, or when it has no token and the
   * installation's token does not belong to the organization. `param` is the request field that the refusal names, if
   * any.
   */
  token(organizationId: string, businessProfileId: string, param?: string): Promise<string | undefined>;
}

/** Binds a sealed token to its account: copied to another row, it cannot be opened. */
export const sealPurpose = (organizationId: string, metaWabaId: string): string => `${organizationId} ${metaWabaId}`;

/** Reports that a stored token cannot be opened. */
export type OnUnreadableToken = (businessProfileId: string) => void;

/**
 * The access tokens that are stored with the profiles.
 *
 * A token that cannot be opened, because the app secret has changed, counts as missing: the account has to be connected
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
