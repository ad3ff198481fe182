import type { Mutant } from "./mutant.ts";

/** Mistakes in the server: what it lets in, what it decides, what it keeps. */
export const SERVER_MUTANTS: readonly Mutant[] = [
  {
    name: "carries out what follows a refused request",
    edits: [
      {
        file: "server/http/connection.ts",
        find: "const closes = (response: ServerResponse): boolean => ",
        replace: "const closes = (response: ServerResponse): boolean => response === undefined && ",
      },
    ],
    killedBy: ["http/protocol.test.ts"],
  },
  {
    name: "asks for the body before it checks the key",
    edits: [
      {
        file: "server/http/continue.ts",
        find: '  request.on("newListener", look);\n',
        replace: '  look("data");\n',
      },
    ],
    killedBy: ["http/hostile-requests.test.ts"],
  },
  {
    name: "a response has the wrong status",
    edits: [{ file: "server/operations/apps.ts", find: "status: 201", replace: "status: 200 as 201" }],
    killedBy: ["contract/contract.test.ts"],
    tests: "createApp",
  },
  {
    name: "refuses a malformed field without its own code",
    edits: [
      {
        file: "server/http/error-answer.ts",
        find: "  const code = errorCodeOf(fault);\n",
        replace: "  const code = undefined as ReturnType<typeof errorCodeOf>;\n",
      },
    ],
    killedBy: ["operations/refusals-of-rules.test.ts"],
  },
  {
    name: "a deleted key still works",
    edits: [
      {
        file: "server/store/rows/admin-key-rows.ts",
        find: '    .where("digest", "=", digest)\n    .where("revokedAt", "is", null)\n',
        replace: '    .where("digest", "=", digest)\n',
      },
    ],
    killedBy: ["operations/admin-keys.test.ts"],
  },
  {
    name: "the last key of an organization can be deleted",
    edits: [
      {
        file: "server/store/rows/admin-key-rows.ts",
        find: '      if ((await count(database, organizationId, "adminKeys")) === 1) return "last";\n',
        replace: "",
      },
    ],
    killedBy: ["operations/admin-keys.test.ts"],
  },
  {
    name: "allows one request more than the limit",
    edits: [
      {
        file: "server/http/windows.ts",
        find: "isOver: count > this.limit,",
        replace: "isOver: count > this.limit + 1,",
      },
    ],
    killedBy: ["http/rate-limits.test.ts"],
  },
  {
    name: "the sandbox accepts any Host header",
    edits: [
      {
        file: "server/http/allowed-hosts.ts",
        find: "if (!isLoopback(name) && !hosts.includes(name)) return",
        replace: "if (!isLoopback(name) && !hosts) return",
      },
    ],
    killedBy: ["http/allowed-hosts.test.ts"],
  },
  {
    name: "pages of any site may call the sandbox",
    edits: [
      {
        file: "server/http/cors.ts",
        find: "return loopback && originOf(origin) === origin && isLoopback(new URL(origin).hostname);",
        replace: "return loopback;",
      },
    ],
    killedBy: ["http/cors.test.ts"],
  },
  {
    name: "pages cannot read a response's headers",
    edits: [
      {
        file: "server/http/cors.ts",
        find: '      response.setHeader("Access-Control-Expose-Headers", EXPOSED);\n',
        replace: "",
      },
    ],
    killedBy: ["http/cors.test.ts"],
  },
  {
    name: "logs every wrong key",
    edits: [{ file: "server/http/refused-keys.ts", find: "if (refused > MOST_A_MINUTE) return;", replace: "" }],
    killedBy: ["http/key-events.test.ts"],
  },
  {
    name: "secrets are logged",
    edits: [
      {
        file: "server/http/request-log.ts",
        find: 'redact: { paths: REDACTED, censor: "[redacted]" }',
        replace: 'redact: { paths: [], censor: "[redacted]" }',
      },
    ],
    killedBy: ["http/request-log.test.ts"],
  },
  {
    name: "numbers of other organizations are shown",
    edits: [
      {
        file: "server/store/rows/phone-number-rows.ts",
        find: '.where("n.organizationId", "=", organizationId).where("n.id", "=", id)',
        replace: '.where("n.id", "=", id)',
      },
    ],
    killedBy: ["organizations/apart.test.ts", "properties/properties.test.ts"],
  },
  {
    name: "apps of other organizations can be deleted",
    edits: [
      {
        file: "server/store/rows/app-rows.ts",
        find: 'const app = database.selectFrom("apps").where("organizationId", "=", organizationId).where("id", "=", id);',
        replace: 'const app = database.selectFrom("apps").where("id", "=", id);',
      },
    ],
    killedBy: ["organizations/apart.test.ts", "properties/properties.test.ts"],
  },
  {
    name: "a page loses its last row",
    edits: [
      {
        file: "server/domain/paging.ts",
        find: "rows.slice(0, limit)",
        replace: "rows.slice(0, Math.max(1, limit - 1))",
      },
    ],
    killedBy: ["operations/lists.test.ts", "properties/properties.test.ts"],
  },
  {
    name: "a page repeats the last row of the one before",
    edits: [
      {
        file: "server/store/rows/app-rows.ts",
        find: '.where("sortKey", "<", values.before)',
        replace: '.where("sortKey", "<=", values.before)',
      },
    ],
    killedBy: ["properties/properties.test.ts"],
  },
  {
    name: "a list starts with the oldest item",
    edits: [
      {
        file: "server/store/rows/admin-key-rows.ts",
        find: '.orderBy("sortKey", "desc")',
        replace: '.orderBy("sortKey", "asc")',
      },
    ],
    killedBy: ["operations/admin-keys.test.ts", "properties/properties.test.ts"],
  },
  {
    name: "ids of the same millisecond are not in order",
    edits: [
      {
        file: "server/domain/ids.ts",
        find: "counter = time === last ? counter + 1 : 0;",
        replace: "counter = 0;",
      },
    ],
    killedBy: ["domain/ids.test.ts"],
  },
  {
    name: "a deleted app stays assigned to its numbers",
    edits: [
      {
        file: "server/store/rows/app-rows.ts",
        find: "      await unassign(database, organizationId, id, deletedAt);\n",
        replace: "",
      },
    ],
    killedBy: ["operations/apps.test.ts"],
  },
  {
    name: "does not compare the number with Meta's",
    edits: [
      {
        file: "server/domain/phone-numbers/phone-numbers.ts",
        find: "    if (displayed !== undefined && (await isSameNumber(displayPhoneNumber, displayed))) return found;\n",
        replace: "    if (isSameNumber !== undefined) return found;\n",
      },
    ],
    killedBy: ["operations/register-whatsapp-phone-number.test.ts"],
  },
  {
    name: "an organization without its own token uses the installation's",
    edits: [
      {
        file: "server/domain/phone-numbers/phone-numbers.ts",
        find: "    if (!(await this.#store.organizations.ownsMetaToken(organizationId))) throw notConfigured(metaWabaId);\n",
        replace: "",
      },
    ],
    killedBy: ["operations/register-whatsapp-phone-number.test.ts"],
  },
  {
    name: "an encrypted token can be decrypted for another account",
    edits: [
      {
        file: "server/domain/business-profiles/sealed-token.ts",
        find: "  decipher.setAAD(Buffer.from(purpose)).setAuthTag",
        replace: "  decipher.setAAD(Buffer.from(purpose.slice(0, 0))).setAuthTag",
      },
      {
        file: "server/domain/business-profiles/sealed-token.ts",
        find: ".setAAD(Buffer.from(purpose));",
        replace: ".setAAD(Buffer.from(purpose.slice(0, 0)));",
      },
    ],
    killedBy: ["domain/business-profiles/sealed-token.test.ts"],
  },
  {
    name: "stores every use of a key",
    edits: [
      {
        file: "server/domain/admin-keys/key-uses.ts",
        find: "const AT_MOST_EVERY_MS = 60_000;",
        replace: "const AT_MOST_EVERY_MS = -1;",
      },
    ],
    killedBy: ["domain/admin-keys/key-uses.test.ts"],
  },
];
