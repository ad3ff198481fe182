/** What is settable about how much a server takes, and what is not: both as `--help` shows them. */
import { BOUNDS } from "./http/bounds.ts";
import { type RateLimits, USUAL_LIMITS } from "./http/rate-limits.ts";
import { oneOf } from "./setting-values.ts";

const ON_OFF = oneOf("on", "off");
const COUNTS = [/^[1-9]\d{0,8}$/, "a whole number of at least 1"] as const;

export const LIMIT_SETTINGS = {
  CHIRP_RATE_LIMITS: {
    is: "whether the documented limits of each key are enforced, and the three below",
    default: "on",
    accepts: ON_OFF,
  },
  CHIRP_ORGANIZATION_LIMIT: {
    is: "how many times a key's limit an organization has, over all its keys",
    default: String(USUAL_LIMITS.organizationKeys),
    accepts: COUNTS,
  },
  CHIRP_WRONG_KEYS_LIMIT: {
    is: "wrong keys a minute from one address; right ones are served all the same",
    default: String(USUAL_LIMITS.wrongKeys),
    accepts: COUNTS,
  },
  CHIRP_ADDRESS_LIMIT: {
    is: "requests a minute from one address for what is not the API: docs, /sandbox/*",
    default: String(USUAL_LIMITS.beside),
    accepts: COUNTS,
  },
  CHIRP_SHEDDING: {
    is: "whether requests are refused with 503 when there are more than can be answered in time",
    default: "on",
    accepts: ON_OFF,
  },
} as const;

/** @param value what each setting is, or is by default */
export function readRateLimits(value: (name: keyof typeof LIMIT_SETTINGS) => string): RateLimits | undefined {
  if (value("CHIRP_RATE_LIMITS") === "off") return undefined;
  return {
    organizationKeys: Number(value("CHIRP_ORGANIZATION_LIMIT")),
    wrongKeys: Number(value("CHIRP_WRONG_KEYS_LIMIT")),
    beside: Number(value("CHIRP_ADDRESS_LIMIT")),
  };
}

const seconds = (milliseconds: number) => `${milliseconds / 1_000} s`;
const bytes = (count: number) => `${count.toLocaleString("en")} bytes`;

/** What nobody can change, so that it can be known. */
export function boundsHelp(): string {
  const rows: readonly (readonly [what: string, bound: string])[] = [
    ["head of a request", `${bytes(BOUNDS.headBytes)}, within ${seconds(BOUNDS.headMs)}; else 431 or 408`],
    [
      "body of a request",
      `${bytes(BOUNDS.bodyBytes)}, also unpacked, within ${seconds(BOUNDS.requestMs)}; else 413 or 408`,
    ],
    ["nesting of a body", "100 levels; else 400"],
    [
      "answer",
      `lists of ${BOUNDS.listed} items; taken within ${seconds(BOUNDS.answerMs)}, else the connection is closed`,
    ],
    ["what a refusal repeats", `${BOUNDS.echoed} characters of a path, name or media type; ${BOUNDS.faults} faults`],
    ["connections", `${BOUNDS.connections.toLocaleString("en")} at once, ${seconds(BOUNDS.idleMs)} idle`],
    ["requests of a connection", `one at a time; ${BOUNDS.pipelined} may wait, then the connection is closed`],
    [
      "requests under way",
      `${BOUNDS.inFlight.toLocaleString("en")}, of them ${BOUNDS.queued.toLocaleString("en")} writes that wait; else 503`,
    ],
    ["event loop", `a turn of ${BOUNDS.turnMs} ms once turns are late for ${seconds(BOUNDS.lateForMs)}; else 503`],
    ["stop", `${seconds(BOUNDS.stopMs)}, then what still runs is cut off`],
  ];
  return rows.map(([what, bound]) => `  ${what.padEnd(24)} ${bound}`).join("\n");
}
