/** With whose access token Meta is asked for what belongs to a business profile. */
export interface MetaAccess {
  /**
   * Gives the profile's own access token, or `undefined` where the installation's is the organization's own.
   *
   * Refuses with `whatsapp_not_configured` where the profile is disconnected, or has no token and the installation's
   * is not the organization's.
   */
  token(organizationId: string, businessProfileId: string): Promise<string | undefined>;
}
