import type { Schemas } from "../../../generated/operations.ts";
import type { Listed, Page } from "../paging.ts";

export type App = Schemas["App"];

/** An empty object changes nothing, not even `updatedAt`. */
export type AppChanges = Partial<Pick<App, "name" | "updatedAt">>;

export interface AppStore {
  /** Stores a new app. @returns `false` when the organization already has an app with this slug */
  insert(organizationId: string, app: App): Promise<boolean>;
  list(organizationId: string, page: Page): Promise<Listed<App>>;
  /** Changes the given fields. @returns the app after the change, or `undefined` when there is no such app */
  update(organizationId: string, id: string, changes: AppChanges): Promise<App | undefined>;
  /** Deletes an app and unassigns its numbers, all or nothing. @returns `false` when there is no such app */
  delete(organizationId: string, id: string, deletedAt: string): Promise<boolean>;
  /** Whether an app of the organization has this slug. */
  hasSlug(organizationId: string, slug: string): Promise<boolean>;
  /** @returns the given ids that are not apps of the organization */
  unknown(organizationId: string, appIds: readonly string[]): Promise<readonly string[]>;
}
