import type { Schemas } from "../../../generated/operations.ts";
import type { Listed, Page } from "../paging.ts";

export type App = Schemas["App"];

/** Without any, not even `updatedAt` changes. */
export type AppChanges = Partial<Pick<App, "name" | "updatedAt">>;

export interface AppStore {
  /** Keeps a new app. @returns `false` when the organization has one with this slug */
  insert(organizationId: string, app: App): Promise<boolean>;
  list(organizationId: string, page: Page): Promise<Listed<App>>;
  /** Changes what is given. @returns the app as it is now, or `undefined` when there is no such app */
  update(organizationId: string, id: string, changes: AppChanges): Promise<App | undefined>;
  /** Deletes an app and takes its numbers from it, all or nothing. @returns `false` when there is no such app */
  delete(organizationId: string, id: string, deletedAt: string): Promise<boolean>;
  /** Whether an app of the organization has the slug. */
  hasSlug(organizationId: string, slug: string): Promise<boolean>;
  /** @returns those of the given ids that are no apps of the organization */
  unknown(organizationId: string, appIds: readonly string[]): Promise<readonly string[]>;
}
