// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
/** One row of the operation table. */
export interface OperationDescription {
  readonly method: "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";
  /** The path template, as the contract has it: `/things/{thingId}`. */
  readonly path: string;
  readonly tag: string;
  /** `optional` where the contract also lists an empty alternative (`{}`). */
  readonly security: "required" | "optional" | "none";
  readonly requestMediaTypes: readonly string[];
  /** Media types by declared status; also `4XX` and `default`. */
  readonly responses: { readonly [status: string]: readonly string[] };
  /** Whether a call may be made twice to the effect of one; where it is not said, a read may and a write may not. */
  readonly retryable?: boolean;
  /** Of a list that is answered page by page: the query parameter, and where the answer has the next value of it and the items. */
  readonly page?: { readonly cursor: string; readonly next: string; readonly items: string };
  /** How parameters are written that are not simply written or repeated, by place: two places may have one name. */
  readonly styles?: { readonly [Place in "path" | "query" | "header" | "cookie"]?: Styles };
  /** The same for the fields of forms, by media type. */
  readonly encoding?: { readonly [mediaType: string]: Styles };
}

/** By the name of a parameter or field. */
export interface Styles {
  readonly [name: string]: ParameterStyle;
}

export interface ParameterStyle {
  /** A style of OpenAPI; `json` for what is written as JSON, and `part` for a part of a multipart form. */
  readonly style: "form" | "simple" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "json" | "part";
  /** Whether each item has a pair of its own. */
  readonly explode: boolean;
  /** The media type of a part. */
  readonly contentType?: string;
}

/** The operation table of a contract, by operationId. */
export type OperationTable = { readonly [id: string]: OperationDescription };
