import type { Schemas } from "../../../generated/operations.ts";
import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import { type Now, timestamp } from "../dependencies.ts";
import type { NewId } from "../ids.ts";
import type { Listed, Page } from "../paging.ts";
import { Refusal } from "../refusal.ts";
import type { Store } from "../store.ts";
import type { App } from "./app-store.ts";

/** The request body of a creation, with its defaults filled in. */
export type AppCreation = Required<Schemas["AppCreation"]>;

export type AppUpdate = Schemas["AppUpdate"];

/** The apps of an organization. */
export class Apps {
  readonly #store: Store;
  readonly #newId: NewId;
  readonly #now: Now;

  constructor({ store, newId, now }: Omit<Dependencies, "meta">) {
    this.#store = store;
    this.#newId = newId;
    this.#now = now;
  }

  /**
   * Creates an app. Refuses with `resource_already_exists` when the slug is taken, also for one of two callers that use
   * the same slug at once.
   */
  async create(caller: Caller, { slug, name, mode }: AppCreation): Promise<App> {
    const now = timestamp(this.#now());
    const id = this.#newId(mode === "test" ? "app_test_" : "app_");
    const app: App = { id, slug, name, status: "active", createdAt: now, updatedAt: now };
    if (await this.#store.apps.insert(caller.organizationId, app)) return app;
    throw new Refusal(
      "resource_already_exists",
      `An app with the slug ${slug} already exists in your organization.`,
      "slug",
    );
  }

  /** Lists the organization's apps, newest first. */
  async list(caller: Caller, page: Page): Promise<Listed<App>> {
    return this.#store.apps.list(caller.organizationId, page);
  }

  /**
   * Changes the given fields and leaves the rest. Repeating the request changes nothing more.
   *
   * Refuses as not found when the app is not one of the caller's organization.
   */
  async update(caller: Caller, id: string, { name }: AppUpdate): Promise<App> {
    const changes = name === undefined ? {} : { name, updatedAt: timestamp(this.#now()) };
    return (await this.#store.apps.update(caller.organizationId, id, changes)) ?? notFound(id);
  }

  /**
   * Deletes an app permanently and unassigns its numbers, all or nothing. The numbers stay registered.
   *
   * Refuses as not found when the app is not one of the caller's organization.
   */
  async delete(caller: Caller, id: string): Promise<void> {
    if (!(await this.#store.apps.delete(caller.organizationId, id, timestamp(this.#now())))) notFound(id);
  }

  /** Whether the slug is free in the organization. Does not reserve it. */
  async isFree(caller: Caller, slug: string): Promise<boolean> {
    return !(await this.#store.apps.hasSlug(caller.organizationId, slug));
  }

  /** Refuses, without an error code, the first id that is not an app of the caller's organization. */
  async refuseUnknown(caller: Caller, appIds: readonly string[]): Promise<void> {
    const [unknown] = await this.#store.apps.unknown(caller.organizationId, appIds);
    if (unknown === undefined) return;
    throw new Refusal("invalid", `Your organization has no app ${unknown}.`, `appIds[${appIds.indexOf(unknown)}]`);
  }
}

function notFound(id: string): never {
  throw new Refusal("not_found", `Your organization has no app ${id}.`);
}
