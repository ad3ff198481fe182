import { createClient } from "../../generated/meta-graph/client.ts";
import type { Schemas } from "../../generated/meta-graph/operations.ts";
import { type Meta, type MetaBusinessAccount, MetaFailure, type MetaPhoneNumber } from "../domain/meta.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { asMetaFailure, GraphRefusal, read } from "./graph-call.ts";
import { isNotFound } from "./graph-errors.ts";

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

const notAskedYet = async (): Promise<never> => {
  throw new MetaFailure("meta_api_error", "Meta is not asked for this yet.");
};

const NOT_ASKED_YET = {
  exchangeCode: notAskedYet,
  ownedBusinessAccounts: notAskedYet,
  subscribeApp: notAskedYet,
  unsubscribeApp: notAskedYet,
  phoneNumber: notAskedYet,
  requestCode: notAskedYet,
  verifyCode: notAskedYet,
  register: notAskedYet,
  deregister: notAskedYet,
  setPin: notAskedYet,
  settings: notAskedYet,
  updateSettings: notAskedYet,
};

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
  return {
    ...NOT_ASKED_YET,
    async businessAccount(businessAccountId): Promise<MetaBusinessAccount | undefined> {
      const call = { path: { version, nodeId: businessAccountId }, query: { fields: "id,name" } };
      const signal = AbortSignal.timeout(deadlineMs);
      return read("BusinessAccount", () => client.getNode(call, { signal }), signal)
        .then(({ id, name }) => ({ id, name: name || undefined, ownerBusinessId: undefined }))
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
        return read("PhoneNumberPage", () => client.listPhoneNumbers({ path, query }, { signal }), signal);
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
