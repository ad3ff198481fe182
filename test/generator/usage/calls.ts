// @ts-nocheck: types.test.ts compiles this beside what is generated from contracts/calls.yaml, without this line.
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
// @ts-expect-error a list that is answered in one piece
client.paginate("listLabels");
// @ts-expect-error a query parameter that there is not
client.paginate("listThings", { query: { limit: 1 } });

export const patch: OperationCall<"updateLabels"> = { body: { name: "a" } };
// @ts-expect-error a body of an unknown field, although every known one may be left out
export const unknownField: OperationCall<"updateLabels"> = { body: { zz: 1 } };
// @ts-expect-error a body that is no object
export const number: OperationCall<"updateLabels"> = { body: 42 };
// @ts-expect-error a body of text
export const text: OperationCall<"updateLabels"> = { body: "name" };
const widened = { zz: 1 };
// @ts-expect-error a body that has nothing in common with the declared one
export const stranger: OperationCall<"updateLabels"> = { body: widened };
// @ts-expect-error a call without the body
client.updateLabels({});
// @ts-expect-error a call with a body of the wrong shape
client.updateLabels({ body: { zz: 1 } });
