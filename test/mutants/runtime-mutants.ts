import type { Mutant } from "./mutant.ts";

const SERVER = "openapi/runtime/server";
const CLIENT = "openapi/runtime/client";

const IDENTIFIES =
  '    const caller = security === "none" ? undefined : await identify(request, response, operation);\n';
const NEGOTIATES = `    // Before the body is read: if no response is acceptable, the body does not matter.
    const accept = plan.negotiate?.(request.headers.accept);
    // A cache must not serve one media type to a client that asks for another (RFC 9110, 12.5.5).
    if (accept !== undefined) response.vary("Accept");
`;
const READS_BODY =
  "    const received = await readBody(request, response, plan.bodyTypes, plan.maxBody ?? bodyLimit);\n";

/** Mistakes in what every contract's server and client are made from. */
export const RUNTIME_MUTANTS: readonly Mutant[] = [
  {
    name: "responses are not checked",
    edits: [
      {
        file: `${SERVER}/pipeline.ts`,
        find: "      responses.check(answer);\n",
        replace: "",
      },
    ],
    killedBy: ["generator/answers.test.ts"],
  },
  {
    name: "a required header may be missing from a response",
    edits: [
      {
        file: `${SERVER}/response-check.ts`,
        find: "    if (value === undefined && required) throw",
        replace: "    if (value === null && required) throw",
      },
    ],
    killedBy: ["generator/answers.test.ts"],
  },
  {
    name: "no key is required",
    edits: [
      {
        file: `${SERVER}/pipeline.ts`,
        find: "? undefined : authenticate(exchange);",
        replace: "? undefined : Promise.try(authenticate, exchange).catch(() => ({}) as Caller);",
      },
    ],
    killedBy: ["http/authentication.test.ts"],
  },
  {
    name: "reads the body before it checks the key",
    edits: [
      {
        file: `${SERVER}/pipeline.ts`,
        find: `${IDENTIFIES}${NEGOTIATES}${READS_BODY}`,
        replace: `${NEGOTIATES}${READS_BODY}${IDENTIFIES}`,
      },
    ],
    killedBy: ["http/refusals.test.ts"],
  },
  {
    name: "405 has no Allow header",
    edits: [{ file: `${SERVER}/match.ts`, find: ", { headers: { Allow: allow } }", replace: "" }],
    killedBy: ["generator/requests.test.ts"],
  },
  {
    name: "reads a body of any size",
    edits: [
      {
        file: `${SERVER}/body.ts`,
        find: "readBytes(request, response, limitInBytes)",
        replace: "readBytes(request, response, limitInBytes * 1000)",
      },
    ],
    killedBy: ["http/refusals.test.ts"],
  },
  {
    name: "bytes that are not UTF-8 are replaced",
    edits: [
      {
        file: `${SERVER}/utf8.ts`,
        find: "if (!isUtf8(bytes)) throw",
        replace: "if (!isUtf8(bytes) && bytes.length < 0) throw",
      },
    ],
    killedBy: ["http/hostile-requests.test.ts"],
  },
  {
    name: "a body may be nested to any depth",
    edits: [{ file: `${SERVER}/nesting.ts`, find: "DEEPEST = 100", replace: "DEEPEST = 1e6" }],
    killedBy: ["http/hostile-requests.test.ts"],
  },
  {
    name: "the client repeats writes",
    edits: [
      {
        file: `${CLIENT}/retry.ts`,
        find: '  retryable ?? (method === "get" || method === "head");',
        replace: '  retryable ?? method !== "options";',
      },
    ],
    killedBy: ["generator/retries.test.ts"],
  },
  {
    name: "the client sends an empty path parameter",
    edits: [
      {
        file: `${CLIENT}/send.ts`,
        find: "    refuseEmptyPathParameters(id, names, call, styles.path);\n",
        replace: "",
      },
    ],
    killedBy: ["generator/parameters.test.ts"],
  },
  {
    name: "the client misses the last page of a list",
    edits: [
      {
        file: `${CLIENT}/paginate.ts`,
        find: " || sent.has(next)) return;",
        replace: " || sent.has(next) || sent.size > 1) return;",
      },
    ],
    killedBy: ["generator/paging.test.ts"],
  },
  {
    name: "the client accepts an undeclared status",
    edits: [
      {
        file: `${CLIENT}/read-result.ts`,
        find: '    operation.responses["default"];',
        replace: '    operation.responses["default"] ?? ["application/json"];',
      },
    ],
    killedBy: ["generator/client.test.ts"],
  },
  {
    name: "a write counts as repeatable in the operation table",
    edits: [
      {
        file: "openapi/generator/operation-table.ts",
        find: '{ retryable: declared["x-retryable"] } : {}',
        replace: '{ retryable: declared["x-retryable"] } : { retryable: true }',
      },
    ],
    killedBy: ["generator/retries.test.ts"],
  },
];
