// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/names.yaml.
import { createClient } from "./client.ts";
import type {
  GetThingOperationCall,
  GetThingOperationResult,
  OperationRequest,
  OperationResponse,
  Schemas,
  TokenRefreshCall,
} from "./operations.ts";
import type {
  AB,
  ABSchema,
  Date as DateText,
  Rates,
  RecordSchema,
  Response as ResponseSchema,
  Schema2fa,
  Tag,
  Tree,
} from "./types.ts";

export const client = createClient({ baseUrl: "" });
export const results = [
  client["get-thing"]({ path: { id: "1" } } satisfies GetThingOperationCall),
  client.delete({ path: { id: "1" } }),
  client.toString(),
  client["token#refresh"]({} satisfies TokenRefreshCall),
];
export const extension = ({ path }: OperationRequest<"class">): "json" | "xml" => path.extension;
export const date: DateText & Schemas["Date"] = "2026-01-01";
export const error: Schemas["Error"] = { date, constructor: "a", hasOwnProperty: 1, toString: 2 };
/** A schema whose name is not possible for a type has another one, and its own name among the schemas. */
export const unnamed: Pick<Schemas, "Record" | "components" | "string" | "class" | "with-dash"> = {
  Record: {} satisfies RecordSchema,
  components: {},
  string: {},
  class: {},
  "with-dash": {},
};
export const tree: Tree = { next: { next: {} } };
export const dotted: Pick<Schemas, "AB" | "a.b" | "2fa"> = {
  AB: true satisfies AB,
  "a.b": "" satisfies ABSchema,
  "2fa": "" satisfies Schema2fa,
};
export const tagged: ResponseSchema = { tag: "" satisfies Tag };

const rate = { "%zz": { "%25": 5 } };
export const rates: Rates = { "100%": rate };
// @ts-expect-error a required name with a percent sign is missing
export const noRates: Rates = { "100%": {} };
export const rated: OperationResponse<"putRate"> = { status: 200, headers: { "X-100%": { "5%": 1 } }, body: rate };

export function found(result: GetThingOperationResult): string | undefined {
  if (result.status === 404) return result.error.tag;
  return result.status === 409 ? result.error.dotted : result.data.date;
}
