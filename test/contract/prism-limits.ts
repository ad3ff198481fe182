import type { CaseKind, GeneratedCase } from "./generated-cases/generated-case.ts";

/** Something that Prism does otherwise than stub and server. */
export interface PrismLimit {
  readonly kind: CaseKind;
  readonly only?: (each: GeneratedCase) => boolean;
  /** What the mock does instead; anything else is reported, so that a change of Prism is noticed. */
  readonly answers: readonly { readonly status: number | "success"; readonly mediaType: string }[];
  readonly reason: string;
  /** The number in Prism's own tracker, github.com/stoplightio/prism. */
  readonly issue: number;
}

const JSON_BODY = "application/json";
const PROBLEM = "application/problem+json";

/** The one list of what the mock cannot do; a row that no case needs any more fails the suite. */
export const PRISM_LIMITS: readonly PrismLimit[] = [
  {
    kind: "unknown query parameter",
    answers: [{ status: "success", mediaType: JSON_BODY }],
    reason: "Prism lets undeclared query parameters pass, as OpenAPI has no way to forbid them",
    issue: 2187,
  },
  {
    kind: "bound",
    only: ({ request }) => /[?&][^&]+=(&|$)/.test(request.path),
    answers: [{ status: "success", mediaType: JSON_BODY }],
    reason: "Prism takes an empty query parameter for one that was not sent",
    issue: 499,
  },
  {
    kind: "HEAD",
    answers: [{ status: 405, mediaType: PROBLEM }],
    reason: "Prism knows only declared methods and answers HEAD with 405, without Allow",
    issue: 1929,
  },
  {
    kind: "unknown method",
    answers: [
      { status: 405, mediaType: PROBLEM },
      { status: 400, mediaType: JSON_BODY },
    ],
    reason:
      "Prism answers 405 as problem details and without Allow, or goes on to a path with a parameter that has the method",
    issue: 1929,
  },
  {
    kind: "OPTIONS",
    answers: [{ status: 405, mediaType: PROBLEM }],
    reason: "Prism answers OPTIONS only to a browser's preflight, and else with 405",
    issue: 1020,
  },
  {
    kind: "path by letter",
    answers: [
      { status: 404, mediaType: PROBLEM },
      { status: 405, mediaType: PROBLEM },
      { status: 400, mediaType: JSON_BODY },
    ],
    reason:
      "Prism answers an unknown path as problem details, and takes a slash at the end for an empty path parameter",
    issue: 702,
  },
];

export const limitFor = (each: GeneratedCase): PrismLimit | undefined =>
  PRISM_LIMITS.find(({ kind, only = () => true }) => kind === each.kind && only(each));

/** For the report: a line per row. */
export const limitLines = (): string[] =>
  PRISM_LIMITS.map(({ kind, reason, issue }) => `${kind}: ${reason} (stoplightio/prism#${issue})`);
