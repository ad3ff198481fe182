/** What a server promises under load and to hostile clients, broken. */
import type { Mutant } from "./mutant.ts";

const CONNECTION = "server/http/connection.ts";
const LIMITS = "server/http/rate-limits.ts";
const PIPELINING = ["http/pipelining.test.ts"];

export const HOSTILE_MUTANTS: readonly Mutant[] = [
  {
    name: "carries out all requests of a connection at once",
    edits: [
      { file: CONNECTION, find: "if (before === undefined || before.closed) {", replace: "if (before !== null) {" },
    ],
    killedBy: PIPELINING,
  },
  {
    name: "any number of requests may wait",
    edits: [
      { file: CONNECTION, find: "if (++this.#waiting >= this.#mostWaiting) {", replace: "if (this.#waiting < 0) {" },
    ],
    killedBy: PIPELINING,
  },
  {
    name: "lets a client read a response as slowly as it likes",
    edits: [{ file: CONNECTION, find: "if (milliseconds >= answerMs)", replace: "if (milliseconds < 0)" }],
    killedBy: PIPELINING,
  },
  {
    name: "does not tell clients that the server is stopping",
    edits: [
      {
        file: "server/http/closing.ts",
        find: '    response.setHeader("Connection", "close");\n    if (this.#held',
        replace: "    if (this.#held",
      },
    ],
    killedBy: ["http/listen.test.ts"],
  },
  {
    name: "serves late requests before it stops listening",
    edits: [
      {
        file: "server/http/closing.ts",
        find: "if (this.#held === undefined) begin();",
        replace: "if (this.hasBegun) begin();",
      },
    ],
    killedBy: ["http/listen.test.ts"],
  },
  {
    name: "counts each key of an organization separately",
    edits: [
      { file: LIMITS, find: "ofKey.isOver ? ofKey : await organizations.count(organizationId)", replace: "ofKey" },
    ],
    killedBy: ["http/rate-limits.test.ts"],
  },
  {
    name: "looks up any number of wrong keys",
    edits: [
      { file: LIMITS, find: "throw count?.isOver ? new RateLimited(count) : failure;", replace: "throw failure;" },
    ],
    killedBy: ["http/rate-limits.test.ts"],
  },
  {
    name: "limits count by the time of day",
    edits: [
      {
        file: "server/http/windows.ts",
        find: "() => number = () => performance.now()",
        replace: "() => number = () => Date.now()",
      },
    ],
    killedBy: ["http/rate-limits.test.ts"],
  },
  {
    name: "health checks are refused like everything else",
    edits: [
      {
        file: "server/http/shedding.ts",
        find: "reason === undefined || isHealthCheck(request.url)",
        replace: "reason === undefined",
      },
    ],
    killedBy: ["http/load.test.ts"],
  },
  {
    name: "refuses reads while writes wait",
    edits: [{ file: "server/http/load.ts", find: 'method !== "GET" && method !== "HEAD" && ', replace: "" }],
    killedBy: ["http/load.test.ts"],
  },
  {
    name: "one late turn is enough to refuse",
    edits: [{ file: "server/http/load.ts", find: "this.#lateMs >= lateForMs", replace: "this.#lateMs > 0" }],
    killedBy: ["http/load.test.ts"],
  },
  {
    name: "keeps expired attempts",
    edits: [
      {
        file: "server/store/rows/signup-attempt-rows.ts",
        find: "      await removeExpired(database, attempt.createdAt);\n",
        replace: "",
      },
    ],
    killedBy: ["store/sqlite-store.test.ts"],
  },
];
