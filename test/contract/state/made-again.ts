import { placeOf } from "../fault.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import { isSuccess, sentBody } from "./step-results.ts";
import type { Traveller } from "./traveller.ts";

/** If the contract declares a conflict, repeating the request causes it, unless duplicates are allowed. */
export async function madeAgain(traveller: Traveller, creation: ContractOperation): Promise<void> {
  if (!creation.responses.has("409") || creation.body === undefined) return;
  const made = await traveller.makeFull(creation);
  if (made === undefined) return;
  const again = { operation: creation, parts: { body: sentBody(made) }, title: "makes the same again" };
  await traveller.step(again, (second) => {
    const { status } = second.answer;
    const isRefused = status === 409 || (status === 422 && creation.responses.has("422"));
    if (isSuccess(second) || isRefused) return [];
    const at = placeOf(creation, "responses", "409");
    const what = `answered ${status} instead of 409`;
    return [{ what, cause: "a conflict gets a wrong status", expected: "409, or a success", at }];
  });
}
