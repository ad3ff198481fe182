import type { TaggedHandlers } from "../../../../generated/meta-graph/operations.ts";
import type { Graph } from "../graph.ts";
import { notFound } from "../graph-refusal.ts";
import { pageOf } from "../paging.ts";
import { project } from "../projection.ts";
import { STAND_IN_APP, type Token } from "../tokens.ts";

/** The calls for business accounts and for the businesses that own them. */
export const businessAccountHandlers = (graph: Graph): TaggedHandlers<"Business Accounts", Token> => ({
  listPhoneNumbers: async (request) => {
    const nodes = await graph.nodes();
    const { operationId, caller, path, query } = request;
    const { phoneNumbers } = nodes.account(operationId, caller, path.businessAccountId);
    const items = phoneNumbers.map((number) =>
      project(operationId, "PhoneNumberNode", nodes.shown(number), query.fields),
    );
    const address = `/${path.version}/${path.businessAccountId}/phone_numbers`;
    return { status: 200, body: pageOf(request, address, items) };
  },

  listOwnedBusinessAccounts: async (request) => {
    const nodes = await graph.nodes();
    const { operationId, caller, path, query } = request;
    const owned = nodes.visibleTo(caller).filter((account) => account.owner_business_info?.id === path.businessId);
    if (owned.length === 0) throw notFound(operationId, path.businessId);
    const items = owned.map(({ phoneNumbers, isPrivate, ...account }) =>
      project(operationId, "BusinessAccount", account, query.fields),
    );
    const address = `/${path.version}/${path.businessId}/owned_whatsapp_business_accounts`;
    return { status: 200, body: pageOf(request, address, items) };
  },

  subscribeApp: ({ operationId, caller, path: { businessAccountId } }) =>
    graph.change((nodes) => {
      nodes.account(operationId, caller, businessAccountId);
      nodes.subscribe(businessAccountId, [STAND_IN_APP.id]);
      return { status: 200, body: { success: true } };
    }),

  unsubscribeApp: ({ operationId, caller, path: { businessAccountId } }) =>
    graph.change((nodes) => {
      nodes.account(operationId, caller, businessAccountId);
      nodes.subscribe(businessAccountId, []);
      return { status: 200, body: { success: true } };
    }),
});
