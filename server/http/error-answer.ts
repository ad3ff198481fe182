import { knownValues, type Schemas } from "../../generated/operations.ts";
import {
  type Answer,
  type Exchange,
  type Fault,
  fieldName,
  isUnknown,
  RequestRefusal,
} from "../../generated/runtime/server.ts";
import { MetaFailure } from "../domain/meta.ts";
import { type ErrorCode, OutcomeUnknown, Refusal, StoreBusy, StoreUnavailable } from "../domain/refusal.ts";
import { BOUNDS } from "./bounds.ts";
import { addressOf, docUrl } from "./doc-url.ts";
import { inWords } from "./duration.ts";
import { faultSentence, faultToTell } from "./fault-sentence.ts";
import { RateLimited } from "./rate-limits.ts";

type ApiError = Schemas["ApiError"]["error"];

type CodedError = ApiError & { readonly code?: ErrorCode };

interface ErrorWithStatus extends Pick<Answer, "status" | "headers"> {
  readonly error: CodedError;
}

/** How long to wait, in seconds, when Meta limits calls without saying for how long. */
const RETRY_AFTER_META = 60;

/** How long to wait, in seconds, before repeating a request that failed because the database takes no writes. */
const RETRY_AFTER_STORE = 1;

/** Turns whatever was thrown into a response. Only this function maps errors to statuses. */
export function errorAnswer(failure: unknown, { operation, request }: Partial<Exchange> = {}): Answer {
  const { error, ...answer } = errorFor(failure, operation?.description.responses ?? {});
  const url = error.code && docUrl(error.code, request && addressOf(request));
  const body: Schemas["ApiError"] = { error: { ...error, ...(url && { doc_url: url }) } };
  return { ...answer, contentType: "application/json", body };
}

function errorFor(failure: unknown, declared: object): ErrorWithStatus {
  if (failure instanceof RequestRefusal) return refusedRequest(failure);
  if (failure instanceof RateLimited) return coded("rate_limit_exceeded", failure.message, {}, failure.headers);
  if (failure instanceof Refusal) return refused(failure);
  if (failure instanceof MetaFailure) return failedAtMeta(failure, declared);
  if (failure instanceof StoreBusy) return unavailable("The server is busy. Try again in a moment.");
  if (failure instanceof StoreUnavailable)
    return unavailable("The server cannot store anything at the moment. Nothing was changed; try again later.");
  if (failure instanceof OutcomeUnknown)
    return answer(500, {
      type: "api_error",
      message: "The database failed. It is unknown whether the request was carried out; check before you repeat it.",
    });
  return answer(500, {
    type: "api_error",
    message: "Something went wrong on our side. The request id tells us where.",
  });
}

const unavailable = (message: string) =>
  answer(503, { type: "api_error", message }, { "Retry-After": RETRY_AFTER_STORE });

function refused({ reason, message, param }: Refusal): ErrorWithStatus {
  const details = param === undefined ? {} : { param };
  if (reason === "invalid") return answer(400, { type: "invalid_request_error", message, ...details });
  if (reason === "not_found") return answer(404, { type: "invalid_request_error", message, ...details });
  return coded(reason, message, details);
}

/** Status and type of an error code come from the contract. */
function coded(
  code: ErrorCode,
  message: string,
  details: Omit<Partial<ApiError>, "code"> = {},
  headers: Answer["headers"] = {},
): ErrorWithStatus {
  const { status, type } = knownValues.ErrorCode[code];
  return answer(status, { type, message, code, ...details }, headers);
}

function answer(status: number, error: CodedError, headers: Answer["headers"] = {}): ErrorWithStatus {
  return { status, headers, error };
}

/**
 * Meta may return any error for any call, even one that makes no sense there. The response still follows our contract.
 */
function failedAtMeta(failure: MetaFailure, declared: object): ErrorWithStatus {
  const code = knownValues.ErrorCode[failure.code].status in declared ? failure.code : "meta_api_error";
  const { message, param, retryAfterSeconds } = failure;
  const details = { ...providerOf(failure), ...(param !== undefined && { param }) };
  const wait = retryAfterSeconds ?? RETRY_AFTER_META;
  const headers = knownValues.ErrorCode[code].status === 429 ? { "Retry-After": wait } : {};
  const isCounted = failure.code === "whatsapp_rate_limited" && retryAfterSeconds !== undefined;
  const text = isCounted ? `${message} Wait ${inWords(retryAfterSeconds)}.` : message;
  return coded(code, text, details, headers);
}

function providerOf({ metaError }: MetaFailure): Pick<ApiError, "provider"> {
  if (metaError === undefined) return {};
  const { code, message, fbtraceId } = metaError;
  return { provider: { source: "meta", code, message, ...(fbtraceId !== undefined && { fbtrace_id: fbtraceId }) } };
}

function refusedRequest({ status, message, headers, faults }: RequestRefusal): ErrorWithStatus {
  if (status === 401) return unauthorized();
  const fault = faultToTell(faults);
  if (fault === undefined) return answer(status, { type: "invalid_request_error", message }, headers);
  const { code, ...told } = toldFault(fault);
  const others = otherFaults(fault, faults).map(({ code: _, ...other }) => other);
  const details = { ...told, ...(others.length > 0 && { errors: others }) };
  return code === undefined
    ? answer(status, { type: "invalid_request_error", ...details })
    : coded(code, told.message, details);
}

/** The most faults that are listed besides the first. */
const MOST_OTHERS = BOUNDS.faults - 1;

/** One fault per field: a value that is too long often breaks the pattern too. */
function otherFaults(told: Fault, faults: readonly Fault[]): ReturnType<typeof toldFault>[] {
  const byField = Map.groupBy([told, ...faults], ({ in: where, path }) => `${where}.${fieldName(path)}`);
  const [, ...others] = [...byField.values()];
  return others.slice(0, MOST_OTHERS).map((ofField) => toldFault(faultToTell(ofField) as Fault));
}

function toldFault(fault: Fault): { message: string; param?: string; code?: ErrorCode } {
  const param = fieldName(fault.path);
  const code = errorCodeOf(fault);
  return { message: faultSentence(fault, param), ...(param !== "" && { param }), ...(code !== undefined && { code }) };
}

/** The same error whether the key is missing, malformed, unknown, revoked or of another kind. */
function unauthorized(): ErrorWithStatus {
  const message = "A valid admin API key is required. Send it as Authorization: Bearer sk_admin_…";
  return answer(401, { type: "authentication_error", message }, { "WWW-Authenticate": 'Bearer realm="chirp"' });
}

/** A field may set, as `x-error-code`, the error code for a malformed value. A missing value is not malformed. */
function errorCodeOf(fault: Fault): ErrorCode | undefined {
  const code = fault.schema?.["x-error-code"];
  const isMalformed = fault.rule !== "required" && !isUnknown(fault);
  return isMalformed && typeof code === "string" && code in knownValues.ErrorCode ? (code as ErrorCode) : undefined;
}
