/** The organization that makes the request, and the admin key that it uses. */
export interface Caller {
  readonly organizationId: string;
  readonly keyId: string;
}
