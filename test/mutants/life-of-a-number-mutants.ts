import type { Mutant } from "./mutant.ts";

/** Mistakes in connecting business accounts, and in what is done with their numbers. */
export const LIFE_OF_A_NUMBER_MUTANTS: readonly Mutant[] = [
  {
    name: "numbers of other organizations can be deleted",
    edits: [
      {
        file: "server/store/rows/phone-number-rows.ts",
        find: '        .deleteFrom("phoneNumbers")\n        .where("organizationId", "=", organizationId)\n',
        replace: '        .deleteFrom("phoneNumbers")\n',
      },
    ],
    killedBy: ["organizations/apart.test.ts", "properties/properties.test.ts"],
  },
  {
    name: "profiles of other organizations are shown",
    edits: [
      {
        file: "server/store/rows/business-profile-rows.ts",
        find: '  database.selectFrom("businessProfiles").where("organizationId", "=", organizationId);',
        replace: '  database.selectFrom("businessProfiles").where("organizationId", ">=", organizationId.slice(0, 0));',
      },
    ],
    killedBy: ["organizations/apart.test.ts", "properties/properties.test.ts"],
  },
  {
    name: "connects an account of another organization",
    edits: [
      {
        file: "server/store/rows/business-profile-rows.ts",
        find: '      if (await isTaken(database, organizationId, account.metaWabaId)) return rollBack("taken");\n',
        replace: "",
      },
    ],
    killedBy: ["operations/connect-business-account.test.ts"],
  },
  {
    name: "the token of an account outlives its disconnection",
    edits: [
      {
        file: "server/store/rows/business-profile-rows.ts",
        find: "          sealedAccessToken: null,\n",
        replace: "",
      },
    ],
    killedBy: ["operations/disconnect-business-account.test.ts"],
  },
  {
    name: "still asks Meta about a disconnected account",
    edits: [
      {
        file: "server/domain/business-profiles/meta-access.ts",
        find: "    if (profile === undefined || !profile.connected) {\n",
        replace: "    if (profile === undefined) {\n",
      },
    ],
    killedBy: ["domain/business-profiles/meta-access.test.ts"],
  },
  {
    name: "an attempt can be claimed twice",
    edits: [
      {
        file: "server/store/rows/business-profile-rows.ts",
        find: '    .where("status", "=", "recovered")\n    .set({ status: "claimed" })',
        replace: '    .set({ status: "recovered" })',
      },
    ],
    killedBy: ["operations/signup-attempts.test.ts"],
  },
  {
    name: "an attempt never expires",
    edits: [
      {
        file: "server/domain/business-profiles/signup-attempts.ts",
        find: "    if (Date.parse(attempt.expiresAt) <= this.#now()) return notOpen(attemptId);\n",
        replace: "",
      },
    ],
    killedBy: ["operations/signup-attempts.test.ts"],
  },
  {
    name: "recovers attempts of other organizations with the installation's token",
    edits: [
      {
        file: "server/domain/business-profiles/signup-attempts.ts",
        find: "    if (!(await this.#store.organizations.ownsMetaToken(organizationId))) return false;\n",
        replace: "",
      },
    ],
    killedBy: ["operations/signup-attempts.test.ts"],
  },
  {
    name: "returns a PIN that is in Meta's message",
    edits: [
      {
        file: "server/meta/registration.ts",
        find: 'begin(accessToken, [pin]).write("registerPhoneNumber"',
        replace: 'begin(accessToken).write("registerPhoneNumber"',
      },
      {
        file: "server/meta/registration.ts",
        find: 'begin(accessToken, [pin]).write("updateNode"',
        replace: 'begin(accessToken).write("updateNode"',
      },
    ],
    killedBy: ["meta/faults.test.ts"],
  },
  {
    name: "the total count ignores the list's filter",
    edits: [
      {
        file: "server/store/rows/phone-number-pages.ts",
        find: "{ ...values, appId, subject: appId }",
        replace: '{ ...values, appId, subject: "phoneNumbers" }',
      },
    ],
    killedBy: ["operations/filters-and-deletion.test.ts"],
  },
];
