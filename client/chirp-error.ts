import type { Schemas } from "../generated/operations.ts";

type ApiError = Schemas["ApiError"]["error"];

/** An error response of the API. */
export class ChirpError extends Error {
  override readonly name = "ChirpError";
  readonly status: number;
  readonly type: ApiError["type"];
  /** A known code, or one added later; absent when there is nothing to handle specially. */
  readonly code: ApiError["code"];
  /** The field at fault, such as `appIds[0]`. */
  readonly param: ApiError["param"];
  /** What Meta said, if the error comes from Meta. */
  readonly provider: ApiError["provider"];
  /** Quote it when you report a problem to the operator of the API. */
  readonly requestId: string | undefined;
  readonly response: Response;

  constructor(status: number, error: ApiError, response: Response) {
    super(error.message);
    this.status = status;
    this.type = error.type;
    this.code = error.code;
    this.param = error.param;
    this.provider = error.provider;
    this.requestId = response.headers.get("X-Request-Id") ?? undefined;
    this.response = response;
  }
}

type Success = { readonly ok: true; readonly data: unknown };
type Failure = {
  readonly ok: false;
  readonly status: number;
  readonly error?: unknown;
  readonly response: Response;
};

/** The body of a success. An error that the contract declares is thrown as a {@link ChirpError}. */
export function unwrap<Result extends Success | Failure>(result: Result): Extract<Result, Success>["data"] {
  if (result.ok) return result.data;
  throw toChirpError(result);
}

export function toChirpError({ status, error, response }: Failure): ChirpError {
  return new ChirpError(status, errorIn(error) ?? unknownError(status), response);
}

/** A proxy in between may respond with its own JSON. */
function errorIn(body: unknown): ApiError | undefined {
  const { error } = (body ?? {}) as { readonly error?: Partial<ApiError> | null };
  return typeof error?.message === "string" ? { type: "api_error", ...error, message: error.message } : undefined;
}

const unknownError = (status: number): ApiError => ({
  type: "api_error",
  message: `Status ${status}, with a body that is not an error of the API.`,
});
