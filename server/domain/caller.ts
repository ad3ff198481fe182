/** Who is asking: the organization that an admin key acts for. */
export interface Caller {
  readonly organizationId: string;
  readonly keyId: string;
}
