// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** One row of the operation table. */
export interface OperationDescription {
  readonly method: "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";
  /** The path template from the contract: `/things/{thingId}`. */
  readonly path: string;
  readonly tag: string;
  /** `optional` if the contract also lists an empty alternative (`{}`). */
  readonly security: "required" | "optional" | "none";
  readonly requestMediaTypes: readonly string[];
  /** The media types of each declared status, including `4XX` and `default`. */
  readonly responses: { readonly [status: string]: readonly string[] };
  /** Whether a repeated call has the same effect as one; if absent, reads may be retried and writes may not. */
  readonly retryable?: boolean;
  /**
   * For a paged list: the cursor's query parameter, and the body properties that hold the next cursor and the items.
   */
  readonly page?: { readonly cursor: string; readonly next: string; readonly items: string };
  /** The parameters with a style other than the default. Grouped by place, since two places may share a name. */
  readonly styles?: { readonly [Place in "path" | "query" | "header" | "cookie"]?: Styles };
  /** The same for form fields, by media type. */
  readonly encoding?: { readonly [mediaType: string]: Styles };
}

/** Styles by the name of a parameter or field. */
export interface Styles {
  readonly [name: string]: ParameterStyle;
}

export interface ParameterStyle {
  /** An OpenAPI style, `json` for JSON, or `part` for a part of a multipart form. */
  readonly style:
    | "form"
    | "simple"
    | "label"
    | "matrix"
    | "spaceDelimited"
    | "pipeDelimited"
    | "deepObject"
    | "json"
    | "part";
  /** Whether each item becomes its own name-value pair. */
  readonly explode: boolean;
  /** The media type of a part. */
  readonly contentType?: string;
}

/** The operation table of a contract, keyed by operationId. */
export type OperationTable = { readonly [id: string]: OperationDescription };
