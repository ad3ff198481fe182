import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { placeOf } from "../fault.ts";
import { isSuccess, shownBody } from "./step-results.ts";
import type { Followed } from "./things.ts";
import type { Traveller } from "./traveller.ts";

/** Common names for the time of the last change. */
const CHANGED = /^(updated|changed|modified|last_?(updated|changed|modified))(_?(at|on|time|date))?$/i;

/** A server's clock may count in whole seconds. */
const TICK_MS = 1_100;

/** A change must update the time of the last change. If it does not, a second change more than a second later must. */
export async function tellsWhenChanged(
  traveller: Traveller,
  read: Followed | undefined,
  { operation, parts }: Followed,
  before: unknown,
): Promise<void> {
  if (read === undefined) return;
  const first = await traveller.ask(read.operation, read.parts);
  const name = Object.keys(Object(before) as object).find((each) => CHANGED.test(each)) ?? "";
  if (!isSuccess(first) || typeof valueIn(before, name) !== "string") return;
  if (isTold(name, before, shownBody(first))) return;
  await wait(TICK_MS);
  const change = await traveller.write(operation, parts, "changes what was made once more");
  if (change === undefined || !isSuccess(change)) return;
  const second = await traveller.ask(read.operation, read.parts);
  const what = `${name} is still ${JSON.stringify(valueIn(before, name))}`;
  const at = placeOf(read.operation, "responses", String(second.answer.status));
  const fault = { what, cause: "a change does not update its time", expected: "the time of the change", at };
  const isRight = !isSuccess(second) || isTold(name, before, shownBody(second));
  traveller.record({ operation: read.operation, title: "shows when it was changed" }, second, isRight ? [] : [fault]);
}

/** Whether the time has changed, or nothing else has changed either. */
function isTold(name: string, before: unknown, after: unknown): boolean {
  const others = ({ [name]: _, ...shown }: object & { [each: string]: unknown }) => shown;
  return (
    valueIn(before, name) !== valueIn(after, name) || isDeepStrictEqual(others(Object(before)), others(Object(after)))
  );
}

const valueIn = (shown: unknown, name: string): unknown => (Object(shown) as Record<string, unknown>)[name];
