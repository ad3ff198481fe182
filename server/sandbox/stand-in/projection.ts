import type { OperationId } from "../../../generated/meta-graph/operations.ts";
import { contract } from "../../../generated/meta-graph/server.ts";
import { graphError } from "./graph-refusal.ts";

type NodeKind = "BusinessAccount" | "PhoneNumberNode" | "PhoneNumberSettings";

/** Fields in Meta's reference that the upstream contract does not use. The stand-in accepts them but returns none. */
const OTHER_FIELDS: Readonly<Record<NodeKind, string>> = {
  BusinessAccount:
    "account_review_status,analytics,business_verification_status,country,creation_time,currency,health_status," +
    "is_enabled_for_insights,message_template_namespace,on_behalf_of_business_info,owner_business,ownership_type," +
    "primary_funding_id,purchase_order_number,status,timezone_id,whatsapp_business_manager_messaging_limit",
  PhoneNumberNode:
    "certificate,conversational_automation,country_code,country_dial_code,eligibility_for_api_business_global_search," +
    "health_status,host_platform,is_official_business_account,is_on_biz_app,is_pin_enabled,is_preverified_number," +
    "last_onboarded_time,messaging_limit_tier,name_status,new_certificate,new_display_name,new_name_status," +
    "quality_score,search_visibility,throughput,unified_cert_status,username,webhook_configuration," +
    "whatsapp_business_manager_messaging_limit",
  PhoneNumberSettings: "fallback_language",
};

/**
 * Returns only the requested fields that are set, and always the id.
 *
 * An unknown field fails the whole call. Fields that a scenario adds are always returned.
 */
export function project<Node extends object>(
  call: OperationId,
  kind: NodeKind,
  node: Node,
  fields: string,
): Node & { readonly id: string } {
  const known = knownFields(kind);
  const wanted = new Set(["id", ...fields.split(",")]);
  const unknown = [...wanted].find((name) => !known.has(name));
  if (unknown !== undefined) {
    const message = `(#100) Tried accessing nonexisting field (${unknown}) on node type (${kind})`;
    throw graphError(call, "InvalidParameter", { message });
  }
  const shown = Object.entries(node).filter(
    ([name, value]) => value !== null && value !== undefined && (wanted.has(name) || !known.has(name)),
  );
  return Object.fromEntries(shown) as Node & { readonly id: string };
}

function knownFields(kind: NodeKind): ReadonlySet<string> {
  const schema = contract.components?.["schemas"]?.[kind] as { properties?: object } | undefined;
  return new Set(["id", ...Object.keys(schema?.properties ?? {}), ...OTHER_FIELDS[kind].split(",")]);
}
