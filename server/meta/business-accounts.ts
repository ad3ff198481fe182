import type { Meta } from "../domain/meta.ts";
import type { GatewayContext } from "./gateway-calls.ts";
import { metaId, readNode } from "./nodes.ts";
import { allPages } from "./pages.ts";

type BusinessAccountCalls = Pick<Meta, "businessAccount" | "ownedBusinessAccounts" | "subscribeApp" | "unsubscribeApp">;

export function businessAccountCalls(gateway: GatewayContext): BusinessAccountCalls {
  const { client, version, begin } = gateway;
  return {
    async businessAccount(id, accessToken) {
      const fields = "id,name,owner_business_info";
      const node = await readNode(gateway, begin(accessToken), { kind: "BusinessAccount", id, fields });
      if (node === undefined) return undefined;
      return { id, name: node.name || undefined, ownerBusinessId: node.owner_business_info?.id || undefined };
    },

    async ownedBusinessAccounts(id, accessToken) {
      const calls = begin(accessToken);
      const path = { version, businessId: metaId(id) };
      const accounts = await allPages((page) => {
        const call = { path, query: { fields: "id,name", ...page } };
        return calls.read("listOwnedBusinessAccounts", "BusinessAccountPage", (options) =>
          client.listOwnedBusinessAccounts(call, options),
        );
      });
      return accounts.map((account) => account.id);
    },

    async subscribeApp(id, accessToken) {
      const call = { path: { version, businessAccountId: metaId(id) } };
      await begin(accessToken).write("subscribeApp", (options) => client.subscribeApp(call, options));
    },

    async unsubscribeApp(id, accessToken) {
      const call = { path: { version, businessAccountId: metaId(id) } };
      await begin(accessToken).write("unsubscribeApp", (options) => client.unsubscribeApp(call, options));
    },
  };
}
