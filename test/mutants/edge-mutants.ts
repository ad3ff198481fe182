import type { Mutant } from "./mutant.ts";

/** Mistakes towards Meta, in the mock, in the client and in the gate for changes of the contract. */
export const EDGE_MUTANTS: readonly Mutant[] = [
  {
    name: "repeats a write to Meta",
    edits: [
      {
        file: "server/meta/gateway-calls.ts",
        find: 'const { success } = await this.once(operationId, "Success", call);',
        replace: 'const { success } = await this.read(operationId, "Success", call);',
      },
    ],
    killedBy: ["meta/faults.test.ts"],
  },
  {
    name: "sends a read to Meta four times",
    edits: [{ file: "server/meta/gateway-calls.ts", find: "const TRIES = 3;", replace: "const TRIES = 4;" }],
    killedBy: ["meta/faults.test.ts"],
  },
  {
    name: "follows a redirect from Meta",
    edits: [
      { file: "server/meta/bounded-fetch.ts", find: '{ redirect: "manual" }', replace: '{ redirect: "follow" }' },
    ],
    killedBy: ["meta/faults.test.ts"],
  },
  {
    name: "reads a response of any size from Meta",
    edits: [
      {
        file: "server/meta/bounded-fetch.ts",
        find: "const SIZE_LIMIT = 1_000_000;",
        replace: "const SIZE_LIMIT = 1e12;",
      },
    ],
    killedBy: ["meta/faults.test.ts"],
  },
  {
    name: "accepts an error that Meta sends with 200",
    edits: [
      {
        file: "server/meta/gateway-calls.ts",
        find: '    if (!result.ok || Object.hasOwn(Object(body), "error"))\n',
        replace: "    if (!result.ok)\n",
      },
    ],
    killedBy: ["meta/faults.test.ts"],
  },
  {
    name: "allows one registration more than Meta does",
    edits: [{ file: "server/meta/registration-limit.ts", find: "most: 9,", replace: "most: 10," }],
    killedBy: ["meta/registration-limit.test.ts"],
  },
  {
    name: "reports a wrong PIN as another error",
    edits: [
      {
        file: "server/meta/graph-error-table.ts",
        find: '{ code: 133005, as: "pin_mismatch"',
        replace: '{ code: 133005, as: "meta_api_error"',
      },
    ],
    killedBy: ["meta/graph-error-table.test.ts"],
  },
  {
    name: "the mock crashes on a malformed URL",
    edits: [
      {
        file: "server/mock/guard.ts",
        find: "    decodeURIComponent(url);\n",
        replace: "    String(url);\n",
      },
    ],
    killedBy: ["commands/stub-and-mock.test.ts"],
  },
  {
    name: "the mock hangs after an unhandled rejection in Prism",
    edits: [
      {
        file: "server/mock/serve.ts",
        find: '  process.on("unhandledRejection", fail);\n',
        replace: '  process.on("unhandledRejection", () => {});\n',
      },
    ],
    killedBy: ["mock/supervisor.test.ts"],
  },
  {
    name: "the mock waits forever",
    edits: [
      {
        file: "server/mock/thread.ts",
        find: "within(asking.promise, this.#deadlineMs,",
        replace: "within(asking.promise, this.#deadlineMs * 1_000,",
      },
    ],
    killedBy: ["mock/supervisor.test.ts"],
  },
  {
    name: "the mock gives Prism a dialect that it does not know",
    edits: [
      {
        file: "server/mock/fit-for-prism.ts",
        find: "  fit.jsonSchemaDialect = DRAFT_2020_12;\n",
        replace: "  fit.jsonSchemaDialect ??= DRAFT_2020_12;\n",
      },
    ],
    killedBy: ["mock/same-as-server.test.ts"],
  },
  {
    name: "the mock does not encode names in a header",
    edits: [
      {
        file: "server/mock/to-answer.ts",
        find: "    /[^\\x20-\\x7e]/g,\n",
        replace: "    /[^\\x00-\\uffff]/g,\n",
      },
    ],
    killedBy: ["mock/validation.test.ts"],
  },
  {
    name: "the mock accepts malformed JSON",
    edits: [
      {
        file: "server/mock/judge.ts",
        find: "  if (faults.length === 0) return [",
        replace: "  if (faults.length === 1) return [",
      },
    ],
    killedBy: ["mock/validation.test.ts"],
  },
  {
    name: "the client accepts an admin key in a browser",
    edits: [
      {
        file: "client/create-client.ts",
        find: '    if (isBrowser() && key.startsWith("sk_") && dangerouslyAllowBrowser !== true)\n',
        replace: "    if (isBrowser() && dangerouslyAllowBrowser === false)\n",
      },
    ],
    killedBy: ["client/browser.long.test.ts"],
  },
  {
    name: "an error of the client lacks its request",
    edits: [
      {
        file: "client/chirp-error.ts",
        find: 'response.headers.get("X-Request-Id") ?? undefined',
        replace: 'response.headers.get("X-Request") ?? undefined',
      },
    ],
    killedBy: ["client/chirp-error.test.ts"],
  },
  {
    name: "a released contract may be rewritten",
    edits: [
      {
        file: "openapi/contract-diff/released.ts",
        find: '  refuseRewritten(ref ?? "", atRef);\n',
        replace: "",
      },
    ],
    killedBy: ["contract-diff/command.long.test.ts"],
  },
  {
    name: "rates a tighter pattern as a looser one",
    edits: [
      {
        file: "openapi/contract-diff/schemas/keywords.ts",
        find: "[isWithin(after, before), isWithin(before, after)]",
        replace: "[isWithin(before, after), isWithin(after, before)]",
      },
    ],
    killedBy: ["contract-diff/ratings.test.ts"],
  },
  {
    name: "does not notice that a request property becomes readOnly",
    edits: [
      {
        file: "openapi/contract-diff/schemas/objects.ts",
        find: 'direction === "request" ? "readOnly" : "writeOnly"',
        replace: 'direction === "request" ? "writeOnly" : "readOnly"',
      },
    ],
    killedBy: ["contract-diff/changes.test.ts"],
  },
  {
    name: "rates a lower rate limit as a higher one",
    edits: [
      {
        file: "openapi/contract-diff/calls/rate-limits.ts",
        find: "allowsLess(asNode(after), asNode(before))",
        replace: "allowsLess(asNode(before), asNode(after))",
      },
    ],
    killedBy: ["contract-diff/changes.test.ts"],
  },
];
