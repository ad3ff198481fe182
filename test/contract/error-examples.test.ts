import { describe, expect, test } from "vitest";
import type { Schema } from "./contract-reader.ts";
import { contractOperations, examplesOf } from "./generated-cases/contract-operations.ts";
import { contract } from "./own-contract.ts";

interface Example {
  readonly error: { readonly type: string; readonly code?: string };
}

/** The error type by status, for errors without a code. */
const TYPES_WITHOUT_CODE: Readonly<Record<string, string>> = {
  400: "invalid_request_error",
  401: "authentication_error",
  404: "invalid_request_error",
  413: "invalid_request_error",
  415: "invalid_request_error",
  500: "api_error",
  503: "api_error",
};

type KnownCodes = Readonly<Record<string, { readonly status: number; readonly type: string }>>;
const { ErrorCode } = (contract.components?.["schemas"] ?? {}) as Readonly<Record<string, Schema>>;
const known = ErrorCode?.["x-known-values"] as KnownCodes;

const declared = contractOperations(contract).flatMap(({ id, responses }) =>
  [...responses]
    .filter(([status]) => Number(status) >= 400)
    .flatMap(([status, { content = {} }]) =>
      Object.values(content).flatMap((media) =>
        [...examplesOf(contract, media)].map(([name, value]) => ({ id, status, name, example: value as Example })),
      ),
    ),
);

describe("an error example", () => {
  test("is declared for the status of its code, with the matching type", () => {
    const wrong = declared.filter(({ status, example: { error } }) => {
      const { code } = error;
      if (code === undefined) return TYPES_WITHOUT_CODE[status] !== error.type;
      return String(known[code]?.status) !== status || known[code]?.type !== error.type;
    });

    expect(declared.length).toBeGreaterThan(50);
    expect(wrong.map(({ id, status, name }) => `${id} ${status} ${name}`)).toEqual([]);
  });
});
