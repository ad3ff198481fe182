import type { GeneratedCase } from "./generated-cases/generated-case.ts";
import { JSON_BODY, limitIn, linesOf, PROBLEM, type ToolLimit } from "./tool-limits.ts";

/** The only list of the mock's limits. */
export const PRISM_LIMITS: readonly ToolLimit[] = [
  {
    kind: "unknown query parameter",
    answers: [{ status: "success", mediaType: JSON_BODY }],
    what: "Prism accepts undeclared query parameters",
    clause: "OpenAPI 3.1.1, 4.8.12 does not say what an undeclared parameter means",
    issue: 2187,
  },
  {
    kind: "HEAD",
    answers: [{ status: 405, mediaType: PROBLEM }],
    what: "Prism serves only declared methods and answers HEAD with 405, without Allow",
    clause: "RFC 9110, 9.1: a server must support GET and HEAD; 15.5.6: a 405 must have Allow",
    issue: 1929,
  },
  {
    kind: "unknown method",
    answers: [{ status: 405, mediaType: PROBLEM }],
    what: "Prism answers 405 without Allow",
    clause: "RFC 9110, 15.5.6: a 405 must have Allow",
    issue: 1929,
  },
  {
    kind: "OPTIONS",
    answers: [{ status: 405, mediaType: PROBLEM }],
    what: "Prism answers OPTIONS only to a browser's preflight, and otherwise with 405, without Allow",
    clause: "RFC 9110, 9.1 leaves OPTIONS open; 15.5.6: a 405 must have Allow",
    issue: 1020,
  },
  {
    kind: "path by letter",
    answers: [{ status: 404, mediaType: PROBLEM }],
    what: "Prism answers an unknown path with problem details",
    clause: "RFC 9110, 15.5.5 leaves the body open",
    issue: 702,
  },
];

export const limitFor = (each: GeneratedCase): ToolLimit | undefined => limitIn(PRISM_LIMITS, each);

export const limitLines = (): string[] => linesOf("stoplightio/prism", PRISM_LIMITS);
