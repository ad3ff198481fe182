/** What axe finds in Redoc's own markup and what cannot be changed from outside, with the reason. */
export interface RedocFinding {
  /** The rule of axe. */
  readonly rule: string;
  /** What the element's HTML begins with. */
  readonly html: RegExp;
  readonly reason: string;
}

// None is left: theme.css and page/enhance.ts remedy what axe 4.14 finds in Redoc 3.0.1.
export const REDOC_FINDINGS: readonly RedocFinding[] = [];
