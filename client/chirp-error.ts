import type { Schemas } from "../generated/operations.ts";

type ApiError = Schemas["ApiError"]["error"];

/** An error that the API answered with. */
export class ChirpError extends Error {
  override readonly name = "ChirpError";
  readonly status: number;
  readonly type: ApiError["type"];
  /** The known codes, or one that was added since; absent where there is nothing to branch on. */
  readonly code: ApiError["code"];
  /** The field at fault, as in `appIds[0]`. */
  readonly param: ApiError["param"];
  /** What Meta said, where the error comes from Meta. */
  readonly provider: ApiError["provider"];
  /** To be quoted to whoever runs the API. */
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

/** The body of a success; an error that the contract declares is thrown as a {@link ChirpError}. */
export function unwrap<Result extends Success | Failure>(result: Result): Extract<Result, Success>["data"] {
  if (result.ok) return result.data;
  throw toChirpError(result);
}

export function toChirpError({ status, error, response }: Failure): ChirpError {
  return new ChirpError(status, errorIn(error) ?? unknownError(status), response);
}

/** Whatever stands between may answer with JSON of its own. */
function errorIn(body: unknown): ApiError | undefined {
  const { error } = (body ?? {}) as { readonly error?: Partial<ApiError> | null };
  return typeof error?.message === "string" ? { type: "api_error", ...error, message: error.message } : undefined;
}

const unknownError = (status: number): ApiError => ({
  type: "api_error",
  message: `Status ${status}, and a body that is no error of the API.`,
});
