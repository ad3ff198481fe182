import { createClient, NoResponse, UnexpectedResponse } from "../../generated/meta-graph/client.ts";
import { operations, type Schemas } from "../../generated/meta-graph/operations.ts";
import { createResponseChecker } from "../../generated/meta-graph/server/response-check.ts";
import { contract } from "../../generated/meta-graph/server.ts";
import { type Meta, type MetaBusinessAccount, MetaFailure, type MetaPhoneNumber } from "../domain/meta.ts";
import { boundedFetch, TooLarge } from "./bounded-fetch.ts";
import { errorIn, failureFrom, type GraphError, isNotFound, isTransient } from "./graph-errors.ts";
import { retryRead } from "./reads.ts";

export interface GraphApiOptions {
  /** Where the Graph API is: `https://graph.facebook.com`, or the stand-in. */
  readonly baseUrl: string;
  /** `v26.0` */
  readonly version: string;
  readonly accessToken: string;
  /** For one method in all, its pages and its repetitions; in milliseconds. */
  readonly deadlineMs?: number;
}

const PHONE_NUMBER_FIELDS =
  "id,display_phone_number,code_verification_status,quality_rating,platform_type,status,account_mode";

/** An account with more pages than this is not read to the end; Meta allows 20 numbers. */
const MOST_PAGES = 50;

type Client = ReturnType<typeof createClient>;
type ReadId = "getBusinessAccount" | "listPhoneNumbers";
type ReadResult<Id extends ReadId> = Awaited<ReturnType<Client[Id]>>;
type Success<Id extends ReadId> = Extract<ReadResult<Id>, { status: 200 }>["data"];

/** Meta's own error, on its way to the one place that decides about it. */
class GraphRefusal extends Error {
  readonly error: GraphError;
  readonly status: number;

  constructor(error: GraphError, status: number) {
    super(error.message ?? `status ${status}`);
    this.error = error;
    this.status = status;
  }
}

/**
 * Meta's Graph API.
 *
 * Every answer is checked against the upstream contract before it is used. Reads are repeated, within a deadline of
 * ten seconds; everything that is no usable answer becomes a {@link MetaFailure}.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/phone_numbers/
 */
export function createGraphApi({ baseUrl, version, accessToken, deadlineMs = 10_000 }: GraphApiOptions): Meta {
  const headers = { Authorization: `Bearer ${accessToken}` };
  // Repeated by `read` alone, which knows which of Meta's errors may pass.
  const client = createClient({ baseUrl, headers, fetch: boundedFetch, retries: 0 });
  const check = createResponseChecker(contract);

  const read = async <Id extends ReadId>(
    id: Id,
    call: (signal: AbortSignal) => Promise<ReadResult<Id>>,
    signal: AbortSignal,
  ) => {
    const once = async (): Promise<Success<Id>> => {
      const result = await call(signal);
      if (!result.ok) throw new GraphRefusal(errorIn(result.error), result.status);
      // Meta may answer 200 with an error in the body, so the status alone proves nothing.
      const inside = errorIn(result.data);
      if (inside.code !== undefined) throw new GraphRefusal(inside, result.status);
      check(id, operations[id], { status: result.status, contentType: result.contentType, body: result.data });
      return result.data as Success<Id>;
    };
    return retryRead(once, mayPass, signal).catch((failure: unknown) => {
      throw asGraphRefusal(failure);
    });
  };

  return {
    async businessAccount(businessAccountId): Promise<MetaBusinessAccount | undefined> {
      const call = { path: { version, businessAccountId }, query: { fields: "id,name" } };
      const signal = AbortSignal.timeout(deadlineMs);
      return read("getBusinessAccount", (each) => client.getBusinessAccount(call, { signal: each }), signal)
        .then(({ id, name }) => ({ id, name: name || undefined }))
        .catch((failure: unknown) => {
          if (failure instanceof GraphRefusal && isNotFound(failure.error)) return undefined;
          throw asMetaFailure(failure);
        });
    },

    async phoneNumbers(businessAccountId): Promise<readonly MetaPhoneNumber[]> {
      const signal = AbortSignal.timeout(deadlineMs);
      const path = { version, businessAccountId };
      const page = (after: string | undefined) => {
        const query = { fields: PHONE_NUMBER_FIELDS, limit: 100, ...(after !== undefined && { after }) };
        return read("listPhoneNumbers", (each) => client.listPhoneNumbers({ path, query }, { signal: each }), signal);
      };
      return allPages(page).catch((failure: unknown) => {
        throw asMetaFailure(failure);
      });
    },
  };
}

/**
 * There is another page as long as `paging.next` is there, however few numbers this one has.
 *
 * A list that cannot be read to its end is a failure: a number might be on the part that is missing.
 */
async function allPages(
  page: (after: string | undefined) => Promise<Schemas["PhoneNumberPage"]>,
): Promise<MetaPhoneNumber[]> {
  const numbers: MetaPhoneNumber[] = [];
  const cursors = new Set<string>();
  let after: string | undefined;
  for (let count = 0; count < MOST_PAGES; count++) {
    const { data, paging } = await page(after);
    numbers.push(...data.map(phoneNumberFrom));
    if (!paging?.next) return numbers;
    after = paging.cursors?.after ?? "";
    if (after === "" || cursors.has(after)) break;
    cursors.add(after);
  }
  throw new MetaFailure("meta_api_error", "Meta's list of phone numbers cannot be read to its end.");
}

function phoneNumberFrom(node: Schemas["PhoneNumberNode"]): MetaPhoneNumber {
  return {
    id: node.id,
    displayPhoneNumber: node.display_phone_number ?? undefined,
    codeVerificationStatus: node.code_verification_status ?? undefined,
    qualityRating: node.quality_rating ?? undefined,
    platformType: node.platform_type ?? undefined,
    status: node.status ?? undefined,
    accountMode: node.account_mode ?? undefined,
  };
}

/** From most to least certain; what is not recognised is not repeated. */
function mayPass(failure: unknown): boolean {
  if (failure instanceof GraphRefusal) return isTransient(failure.error, failure.status);
  if (failure instanceof UnexpectedResponse) return failure.status >= 500;
  return failure instanceof NoResponse && !isTooLarge(failure);
}

const isTooLarge = ({ cause }: Error) => cause instanceof TooLarge;

/** A status that the upstream contract leaves out may still carry Meta's own error. */
function asGraphRefusal(failure: unknown): unknown {
  if (!(failure instanceof UnexpectedResponse)) return failure;
  try {
    const error = errorIn(JSON.parse(failure.text));
    return error.code === undefined ? failure : new GraphRefusal(error, failure.status);
  } catch {
    return failure;
  }
}

function asMetaFailure(failure: unknown): MetaFailure {
  if (failure instanceof MetaFailure) return failure;
  if (failure instanceof GraphRefusal) return failureFrom(failure.error, failure.status);
  if (failure instanceof UnexpectedResponse) return failureFrom({}, failure.status);
  if (failure instanceof NoResponse && !isTooLarge(failure))
    return new MetaFailure("meta_api_unavailable", "Meta did not answer. Try again later.", { cause: failure });
  return new MetaFailure("meta_api_error", "Meta's answer could not be used.", { cause: failure });
}
