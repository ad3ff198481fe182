import type { Schemas } from "../../generated/meta-graph/operations.ts";
import type { Meta, MetaPhoneNumber } from "../domain/meta.ts";
import type { GatewayCalls, GatewayContext } from "./gateway-calls.ts";
import { metaId, readNode } from "./nodes.ts";
import { allPages } from "./pages.ts";

const FIELDS = "id,display_phone_number,code_verification_status,quality_rating,platform_type,status,account_mode";

export function phoneNumberCalls(gateway: GatewayContext): Pick<Meta, "phoneNumber" | "phoneNumbers"> {
  const { client, version, begin } = gateway;
  return {
    async phoneNumber(id, accessToken) {
      const node = await readPhoneNumber(gateway, begin(accessToken), id);
      return node && phoneNumberFrom(node);
    },

    async phoneNumbers(metaBusinessAccountId, accessToken) {
      const calls = begin(accessToken);
      const path = { version, businessAccountId: metaId(metaBusinessAccountId) };
      const nodes = await allPages((page) => {
        const call = { path, query: { fields: FIELDS, ...page } };
        return calls.read("listPhoneNumbers", "PhoneNumberPage", (options) => client.listPhoneNumbers(call, options));
      });
      return nodes.map(phoneNumberFrom);
    },
  };
}

/** Reads a number; `undefined` when it does not exist or the token may not read it. */
export const readPhoneNumber = (
  gateway: GatewayContext,
  calls: GatewayCalls,
  id: string,
): Promise<Schemas["PhoneNumberNode"] | undefined> =>
  readNode(gateway, calls, { kind: "PhoneNumberNode", id, fields: FIELDS });

/** Renames Meta's fields. Fields that are missing or `null` become `undefined`. */
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
