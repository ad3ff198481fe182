import { operations } from "../../generated/operations.ts";

/** The prefixes of the contract's paths: `/v1/`. No other routes use them. */
const BEGINNINGS = [...new Set(Object.values(operations).map(({ path }) => /^\/[^/]*\//.exec(path)?.[0] ?? path))];

/** Whether a URL can only belong to the contract, so that other routes need not be checked. */
export const isOfContract = (url: string): boolean => BEGINNINGS.some((beginning) => url.startsWith(beginning));
