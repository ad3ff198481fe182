// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/parameters.yaml.
import type { OperationCall, OperationRequest } from "./operations.ts";

const path = { ids: [1], point: { x: 1 } };

export const least: OperationCall<"search"> = { path };
export const most: OperationCall<"search"> = {
  path,
  query: { limit: 1, tags: ["a"], price: { min: 1 }, filter: { a: 1 }, "list[]": [1] },
  headers: { "X-Ids": [1] },
  cookies: { session: 1 },
};
// @ts-expect-error a misspelt parameter
export const misspelt: OperationCall<"search"> = { path, query: { limt: 1 } };
// @ts-expect-error a parameter of the wrong type
export const wrong: OperationCall<"search"> = { path, query: { limit: "1" } };

export function received({ query, headers, cookies }: OperationRequest<"search">): (number | string)[] {
  // @ts-expect-error it may be missing
  query.tags.length;
  return [query.limit, headers["X-Depth"], cookies.theme];
}
