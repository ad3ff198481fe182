// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/bodies.yaml.
import type { OperationCall, OperationRequest } from "./operations.ts";

export const json: OperationCall<"postJson"> = { body: { name: "a" } };
// @ts-expect-error a missing body
export const missing: OperationCall<"postJson"> = {};
// @ts-expect-error a field of the wrong type
export const wrong: OperationCall<"postJson"> = { body: { name: 1 } };
// @ts-expect-error an unknown field
export const unknown: OperationCall<"postJson"> = { body: { name: "a", zzz: 1 } };

export const csv: OperationCall<"postEither"> = { contentType: "text/csv", body: "a" };
// @ts-expect-error no contentType where there are several
export const missingType: OperationCall<"postEither"> = { body: "a" };
// @ts-expect-error the body of the other media type
export const wrongType: OperationCall<"postEither"> = { contentType: "text/csv", body: { name: "a" } };

export const optional: OperationCall<"postOptional"> = {};
export const parts: OperationCall<"upload"> = { body: new FormData() };
export const text: OperationCall<"putText"> = { body: "a" };
export const bytes: OperationCall<"putBytes"> = { body: new Uint8Array() };
export const range: OperationCall<"putImage"> = { contentType: "image/gif", body: new Uint8Array() };

export function received({ body, contentType }: OperationRequest<"postJson">): number {
  contentType satisfies "application/json";
  // It has a default, so the value is never missing.
  return body.size;
}

export function either(request: OperationRequest<"postEither">): string {
  return request.contentType === "text/csv" ? request.body : request.body.name;
}

export function perhaps({ body }: OperationRequest<"postOptional">): number | undefined {
  // @ts-expect-error it may be missing
  body.a;
  return body?.a;
}
