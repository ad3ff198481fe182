import type { Mutant } from "./mutant.ts";

const PATHS = "openapi/paths";
const COMPONENTS = "openapi/components";
const CONTRACT_TESTS = "contract/contract.test.ts";

/** Mistakes in the contract itself: everything is generated anew, so only what was promised elsewhere can notice. */
export const CONTRACT_MUTANTS: readonly Mutant[] = [
  {
    name: "an operation needs no key",
    edits: [
      {
        file: `${PATHS}/organization_apps.yaml`,
        find: "get:\n  operationId: listApps\n",
        replace: "get:\n  operationId: listApps\n  security: []\n",
      },
    ],
    killedBy: [CONTRACT_TESTS],
    tests: "listApps",
  },
  {
    name: "a response field has another name",
    edits: [
      { file: `${COMPONENTS}/schemas/App.yaml`, find: "  - slug\n", replace: "  - handle\n" },
      { file: `${COMPONENTS}/schemas/App.yaml`, find: "  slug:\n", replace: "  handle:\n" },
      {
        file: `${PATHS}/organization_apps.yaml`,
        find: "                    slug:",
        replace: "                    handle:",
        all: true,
      },
      {
        file: `${PATHS}/organization_apps.yaml`,
        find: "\n                slug:",
        replace: "\n                handle:",
      },
      { file: `${PATHS}/organization_apps_{appId}.yaml`, find: "slug:", replace: "handle:" },
    ],
    killedBy: [CONTRACT_TESTS],
    tests: "createApp",
  },
  {
    name: "accepts a phone number without its plus sign",
    edits: [
      {
        file: `${COMPONENTS}/schemas/WhatsAppPhoneNumberRegistration.yaml`,
        find: "pattern: ^\\+[1-9][0-9]{6,14}$",
        replace: "pattern: ^\\+?[1-9][0-9]{6,14}$",
      },
    ],
    killedBy: ["operations/refusals-of-rules.test.ts"],
  },
  {
    name: "a list page may have 1,000 items",
    edits: [{ file: `${COMPONENTS}/parameters/Limit.yaml`, find: "  maximum: 100\n", replace: "  maximum: 1000\n" }],
    killedBy: ["operations/refusals-of-rules.test.ts"],
  },
  {
    name: "the responses 400 and 409 are swapped",
    edits: [
      {
        file: `${PATHS}/organization_apps.yaml`,
        find: '"409":',
        replace: '"409 ":',
      },
      {
        file: `${PATHS}/organization_apps.yaml`,
        find: '"400":\n      description: >-\n        The app cannot',
        replace: '"409":\n      description: >-\n        The app cannot',
      },
      {
        file: `${PATHS}/organization_apps.yaml`,
        find: '"409 ":',
        replace: '"400":',
      },
    ],
    killedBy: ["contract/error-examples.test.ts"],
  },
  {
    name: "a status is no longer declared",
    edits: [
      {
        file: `${PATHS}/organization_apps.yaml`,
        find: '"409":',
        replace: '"410":',
      },
    ],
    killedBy: [CONTRACT_TESTS],
    tests: "createApp",
  },
  {
    name: "accepts any country as the storage region",
    edits: [
      {
        file: `${COMPONENTS}/schemas/WhatsAppPhoneNumberSettingsUpdate.yaml`,
        find: "          not: {}\n",
        replace: "",
      },
    ],
    killedBy: ["operations/phone-number-settings.test.ts"],
  },
  {
    name: "the example key is the sandbox's key",
    edits: [
      {
        file: `${PATHS}/organization_admin-keys_{keyId}.yaml`,
        find: "      example: key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI",
        replace: "      example: key_admin_2DbBs7GWhGvVNJGrDXr5Sandbox",
      },
    ],
    killedBy: ["docs/samples.test.ts"],
    tests: "leave the key that they use",
  },
];
