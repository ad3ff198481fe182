// @ts-nocheck: types.test.ts compiles this beside what is generated from contracts/names.yaml, without this line.
import { createClient } from "./client.ts";
import type { OperationRequest } from "./operation-types.ts";
import type { Schemas } from "./operations.ts";
import type { Date as DateText, Tree } from "./schemas.ts";
import type { components } from "./types.ts";

export const client = createClient({ baseUrl: "" });
export const results = [
  client["get-thing"]({ path: { id: "1" } }),
  client.delete({ path: { id: "1" } }),
  client.toString(),
];
export const extension = ({ path }: OperationRequest<"class">): "json" | "xml" => path.extension;
export const date: DateText & Schemas["Date"] = "2026-01-01";
export const error: Pick<Schemas["Error"], "date"> = { date };
/** What cannot have a type of its own name is among the schemas all the same. */
export const unnamed: Pick<components["schemas"], "Record" | "components" | "string" | "class" | "with-dash"> = {
  Record: {},
  components: {},
  string: {},
  class: {},
  "with-dash": {},
};
export const tree: Tree = { next: { next: {} } };
