/** The settings for a server's limits, and the limits that cannot be set; both for `--help`. */
import { BOUNDS } from "./http/bounds.ts";
import { type RateLimits, USUAL_LIMITS } from "./http/usual-limits.ts";
import { oneOf } from "./setting-values.ts";

const ON_OFF = oneOf("on", "off");
const COUNTS = [/^[1-9]\d{0,8}$/, "a whole number of at least 1"] as const;

export const LIMIT_SETTINGS = {
  CHIRP_RATE_LIMITS: {
    is: "whether the documented limits per key, and the three below, are enforced",
    default: "on",
    accepts: ON_OFF,
  },
  CHIRP_ORGANIZATION_LIMIT: {
    is: "limit of an organization over all its keys, as a multiple of one key's limit",
    default: String(USUAL_LIMITS.organizationKeys),
    accepts: COUNTS,
  },
  CHIRP_WRONG_KEYS_LIMIT: {
    is: "wrong keys per minute from one address; right keys are still served",
    default: String(USUAL_LIMITS.wrongKeys),
    accepts: COUNTS,
  },
  CHIRP_ADDRESS_LIMIT: {
    is: "requests per minute from one address outside the API: docs, /sandbox/*",
    default: String(USUAL_LIMITS.beside),
    accepts: COUNTS,
  },
  CHIRP_SHEDDING: {
    is: "whether requests are refused with 503 under overload",
    default: "on",
    accepts: ON_OFF,
  },
} as const;

/** @param value returns each setting or its default */
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

/** The fixed limits, listed so that operators know them. */
export function boundsHelp(): string {
  const rows: readonly (readonly [what: string, bound: string])[] = [
    ["head of a request", `${bytes(BOUNDS.headBytes)}, within ${seconds(BOUNDS.headMs)}; else 431 or 408`],
    [
      "body of a request",
      `${bytes(BOUNDS.bodyBytes)}, before and after decompression, within ${seconds(BOUNDS.requestMs)}; else 413 or 408`,
    ],
    ["nesting of a body", "100 levels; else 400"],
    [
      "response",
      `lists of ${BOUNDS.listed} items; received within ${seconds(BOUNDS.answerMs)}, else the connection is closed`,
    ],
    ["what an error repeats", `${BOUNDS.echoed} characters of a path, name or media type; ${BOUNDS.faults} faults`],
    ["connections", `${BOUNDS.connections.toLocaleString("en")} at once, ${seconds(BOUNDS.idleMs)} idle`],
    ["requests of a connection", `one at a time; ${BOUNDS.pipelined} may wait, then the connection is closed`],
    [
      "requests in progress",
      `${BOUNDS.inFlight.toLocaleString("en")}, including ${BOUNDS.queued.toLocaleString("en")} waiting writes; else 503`,
    ],
    ["event loop", `turns of ${BOUNDS.turnMs} ms after ${seconds(BOUNDS.lateForMs)} of late turns; else 503`],
    ["stop", `${seconds(BOUNDS.stopMs)}, then remaining requests are cut off`],
  ];
  return rows.map(([what, bound]) => `  ${what.padEnd(24)} ${bound}`).join("\n");
}
