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
