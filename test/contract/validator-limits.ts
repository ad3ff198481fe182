import { JSON_BODY, linesOf, PROBLEM, type ToolLimit } from "./tool-limits.ts";

/** Where express-openapi-validator, set up as its README says, differs from the stub behind it. */
export const VALIDATOR_LIMITS: readonly ToolLimit[] = [
  {
    kind: "HEAD",
    answers: [{ status: 405, mediaType: PROBLEM }],
    what: "HEAD is refused where GET is declared",
    clause: "RFC 9110, 9.1: a server must support GET and HEAD",
    issue: 874,
  },
  {
    kind: "unknown method",
    only: ({ expected }) => expected.allow?.includes("HEAD") ?? false,
    answers: [{ status: 405, mediaType: PROBLEM }],
    what: "Allow does not name HEAD",
    clause: "RFC 9110, 10.2.1: Allow lists the methods that are supported, and 9.1 asks for HEAD",
    issue: 874,
  },
  {
    kind: "OPTIONS",
    answers: [{ status: 405, mediaType: PROBLEM }],
    what: "OPTIONS is refused where it is not declared",
    clause: "RFC 9110, 9.1 leaves OPTIONS open; 9.3.7 describes its response",
  },
  {
    kind: "no body",
    answers: [{ status: 415, mediaType: PROBLEM }],
    what: "a missing required body is refused as an unsupported media type",
    clause:
      "RFC 9110, 15.5.16: a 415 is about the format of content, which is missing here; OpenAPI 3.1.1, 4.8.13: required",
    issue: 114,
  },
  {
    kind: "malformed body",
    only: ({ request }) => request.encoding !== undefined,
    answers: [{ status: "success", mediaType: JSON_BODY }],
    what: "bytes that are not UTF-8 are read as U+FFFD, by express.json in front of it",
    clause: "RFC 8259, 8.1: JSON text is encoded in UTF-8",
  },
];

export const validatorLines = (): string[] => linesOf("cdimascio/express-openapi-validator", VALIDATOR_LIMITS);
