import type { Store } from "../../domain/store.ts";
import type { Database } from "../database.ts";
import { AdminKeyRows } from "./admin-key-rows.ts";
import { AppRows } from "./app-rows.ts";
import { BusinessProfileRows } from "./business-profile-rows.ts";
import { MetaCallRows } from "./meta-call-rows.ts";
import { OrganizationRows } from "./organization-rows.ts";
import { PhoneNumberRows } from "./phone-number-rows.ts";
import { ReadinessRows } from "./readiness-rows.ts";
import { SandboxStateRows } from "./sandbox-state-rows.ts";
import { SignupAttemptRows } from "./signup-attempt-rows.ts";

/** The parts of a store that have rows. */
export interface Rows
  extends Pick<
    Store,
    "organizations" | "adminKeys" | "apps" | "businessProfiles" | "signupAttempts" | "phoneNumbers" | "metaCalls"
  > {
  readonly readiness: ReadinessRows;
  readonly sandboxState: SandboxStateRows;
}

export type Part = keyof Rows;

/** The rows of a database of either kind. */
export const rowsOf = (database: Database): Rows => ({
  organizations: new OrganizationRows(database),
  adminKeys: new AdminKeyRows(database),
  apps: new AppRows(database),
  businessProfiles: new BusinessProfileRows(database),
  signupAttempts: new SignupAttemptRows(database),
  phoneNumbers: new PhoneNumberRows(database),
  metaCalls: new MetaCallRows(database),
  readiness: new ReadinessRows(database),
  sandboxState: new SandboxStateRows(database),
});

/** Makes each part of the rows a property of the store. */
export abstract class StoreOfRows implements Rows {
  readonly organizations: Rows["organizations"];
  readonly adminKeys: Rows["adminKeys"];
  readonly apps: Rows["apps"];
  readonly businessProfiles: Rows["businessProfiles"];
  readonly signupAttempts: Rows["signupAttempts"];
  readonly phoneNumbers: Rows["phoneNumbers"];
  readonly metaCalls: Rows["metaCalls"];
  readonly sandboxState: Rows["sandboxState"];
  readonly readiness: Rows["readiness"];

  protected constructor(rows: Rows) {
    this.organizations = rows.organizations;
    this.adminKeys = rows.adminKeys;
    this.apps = rows.apps;
    this.businessProfiles = rows.businessProfiles;
    this.signupAttempts = rows.signupAttempts;
    this.phoneNumbers = rows.phoneNumbers;
    this.metaCalls = rows.metaCalls;
    this.sandboxState = rows.sandboxState;
    this.readiness = rows.readiness;
  }

  async ready(): Promise<void> {
    await this.readiness.prove();
  }
}
