import { parsed } from "../answer-check.ts";
import { placeOf } from "../fault.ts";
import type { Exchange } from "./expressions.ts";
import type { StepResult } from "./traveller.ts";

export const sentBody = ({ request }: Exchange): unknown => parsed(request.body ?? "")?.value;
export const shownBody = ({ answer }: Exchange): unknown => parsed(answer.text)?.value;

export const isSuccess = ({ answer }: Exchange) => answer.status >= 200 && answer.status < 300;

export function mustSucceed(step: Exchange): StepResult[] {
  if (isSuccess(step)) return [];
  const { operation, answer } = step;
  const what = `answered ${answer.status}, but the run had just made it`;
  return [
    { what, cause: "an existing item cannot be read", expected: "a success", at: placeOf(operation, "responses") },
  ];
}
