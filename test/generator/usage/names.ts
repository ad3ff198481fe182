// @ts-nocheck: types.test.ts compiles this beside what is generated from contracts/names.yaml, without this line.
import { createClient } from "./client.ts";
import type { OperationRequest } from "./operation-types.ts";
import type { Schemas } from "./operations.ts";

export const client = createClient({ baseUrl: "" });
export const results = [
  client["get-thing"]({ path: { id: "1" } }),
  client.delete({ path: { id: "1" } }),
  client.toString(),
];
export const extension = ({ path }: OperationRequest<"class">): "json" | "xml" => path.extension;
export const date: Schemas["Date"] = "2026-01-01";
export const error: Pick<Schemas["Error"], "date"> = { date };
