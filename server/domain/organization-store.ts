export interface OrganizationStore {
  /** Whether the token of this installation is the organization's own, so that what it reads is the organization's. */
  ownsMetaToken(organizationId: string): Promise<boolean>;
}
