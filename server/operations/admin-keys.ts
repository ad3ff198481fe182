import type { TaggedHandlers } from "../../generated/operations.ts";
import type { AdminKeys } from "../domain/admin-keys/admin-keys.ts";
import type { Caller } from "../domain/caller.ts";
import { nextCursor } from "../domain/paging.ts";

export function adminKeyOperations(adminKeys: AdminKeys): TaggedHandlers<"Admin Keys", Caller> {
  return {
    createAdminKey: async ({ caller, body }) => ({ status: 201, body: await adminKeys.create(caller, body) }),
    listAdminKeys: async ({ caller, query }) => {
      const listed = await adminKeys.list(caller, query);
      const body = { keys: [...listed.items], nextCursor: nextCursor(listed), totalCount: listed.totalCount };
      return { status: 200, body };
    },
    deleteAdminKey: async ({ caller, path: { keyId } }) => {
      await adminKeys.delete(caller, keyId);
      return { status: 200, body: { success: true, message: `Admin key ${keyId} was deleted.` } };
    },
  };
}
