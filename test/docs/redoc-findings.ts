/** axe's findings in Redoc's own markup that cannot be fixed from outside, each with the reason. */
export interface RedocFinding {
  /** axe's rule. */
  readonly rule: string;
  /** How the element's HTML starts. */
  readonly html: RegExp;
  readonly reason: string;
}

// The list is empty: theme.css and page/enhance.ts fix everything that axe 4.14 finds in Redoc 3.0.1.
export const REDOC_FINDINGS: readonly RedocFinding[] = [];
