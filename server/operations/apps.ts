import type { TaggedHandlers } from "../../generated/operations.ts";
import type { Apps } from "../domain/apps/apps.ts";
import type { Caller } from "../domain/caller.ts";
import { nextCursor } from "../domain/paging.ts";

export function appOperations(apps: Apps): TaggedHandlers<"Apps", Caller> {
  return {
    createApp: async ({ caller, body }) => ({ status: 201, body: await apps.create(caller, body) }),
    listApps: async ({ caller, query }) => {
      const listed = await apps.list(caller, query);
      const body = { apps: [...listed.items], nextCursor: nextCursor(listed), totalCount: listed.totalCount };
      return { status: 200, body };
    },
    updateApp: async ({ caller, path, body }) => ({
      status: 200,
      body: await apps.update(caller, path.appId, body),
    }),
    deleteApp: async ({ caller, path: { appId } }) => {
      await apps.delete(caller, appId);
      return { status: 200, body: { message: `App ${appId} was deleted.` } };
    },
    checkAppSlug: async ({ caller, query: { slug } }) => ({
      status: 200,
      body: { available: await apps.isFree(caller, slug), slug },
    }),
  };
}
