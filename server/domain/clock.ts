/** Milliseconds since 1970. It is passed in, since the sandbox's clock can be put forward. */
export type Now = () => number;

/** A moment as the contract writes it: RFC 3339, in UTC, with milliseconds. */
export const timestamp = (milliseconds: number): string => new Date(milliseconds).toISOString();
