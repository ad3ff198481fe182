import { operations } from "../../generated/operations.ts";

/** What the contract's paths begin with: `/v1/`. Nothing else stands there. */
const BEGINNINGS = [...new Set(Object.values(operations).map(({ path }) => /^\/[^/]*\//.exec(path)?.[0] ?? path))];

/** Whether a target can only be the contract's, so that what stands beside it need not be asked. */
export const isOfContract = (url: string): boolean => BEGINNINGS.some((beginning) => url.startsWith(beginning));
