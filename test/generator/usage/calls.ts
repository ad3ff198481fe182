// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/calls.yaml.
import { createClient } from "./client.ts";
import type { OperationCall, PagedOperationId, PageItem } from "./operations.ts";

const client = createClient({ baseUrl: "", retries: 1, timeoutMs: 10, deadlineMs: 20 });

export async function ids(): Promise<number[]> {
  const found: number[] = [];
  for await (const thing of client.paginate("listThings", { query: { colour: "red" } }, { retries: 0 })) {
    found.push(thing.id);
    // @ts-expect-error a property that an item does not have
    thing.name;
  }
  return found;
}

export const paged: PagedOperationId[] = ["listThings"];
export const item: PageItem<"listThings"> = { id: 1 };
// @ts-expect-error a list that is not paginated
client.paginate("listLabels");
// @ts-expect-error an unknown query parameter
client.paginate("listThings", { query: { limit: 1 } });

export const patch: OperationCall<"updateLabels"> = { body: { name: "a" } };
// @ts-expect-error a body of an unknown field, although every known one is optional
export const unknownField: OperationCall<"updateLabels"> = { body: { zz: 1 } };
// @ts-expect-error a body that is not an object
export const number: OperationCall<"updateLabels"> = { body: 42 };
// @ts-expect-error a body of text
export const text: OperationCall<"updateLabels"> = { body: "name" };
const widened = { zz: 1 };
// @ts-expect-error a body without any declared field
export const stranger: OperationCall<"updateLabels"> = { body: widened };
// @ts-expect-error a missing body
client.updateLabels({});
// @ts-expect-error a body of the wrong shape
client.updateLabels({ body: { zz: 1 } });
