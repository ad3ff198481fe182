import { placeOf } from "../fault.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import type { Exchange } from "./expressions.ts";
import { leadsFrom } from "./links.ts";
import { listed } from "./listed.ts";
import { isSuccess, mustSucceed } from "./step-results.ts";
import { type Followed, successSchemas, type Thing } from "./things.ts";
import type { Step, Traveller } from "./traveller.ts";

/** Deletes the item, and checks what the contract says about it then. */
export async function removed(traveller: Traveller, thing: Thing): Promise<void> {
  const [removal] = thing.removal;
  if (removal === undefined) return;
  const step: Step = { ...removal, title: "deletes what was made" };
  const deletion = await traveller.step(step, mustSucceed);
  if (deletion === undefined || !isSuccess(deletion)) return;
  const after = afterDeletion(traveller, thing, deletion);
  for (const read of after.stays)
    await traveller.step({ ...read, title: "is still read after it was deleted, as a link says" }, mustSucceed);
  for (const read of after.gone)
    await traveller.step({ ...read, title: "is gone after it was deleted" }, (answer) => {
      const allowed = GONE.filter((each) => answer.operation.responses.has(String(each)));
      if (allowed.includes(answer.answer.status)) return [];
      const what = `answered ${answer.answer.status} after it was deleted`;
      const at = placeOf(answer.operation, "responses", String(allowed[0]));
      return [{ what, cause: "a deleted item still exists", expected: allowed.join(" or "), at }];
    });
  await listed(traveller, { ...thing, lists: after.unlisted }, false, "what was deleted");
  if (after.gone.length > 0) await removedAgain(traveller, removal);
}

/** If the contract declares a status for a missing item, a second deletion must get it. */
async function removedAgain(traveller: Traveller, { operation, parts }: Followed): Promise<void> {
  const declared = [404, 410].filter((status) => operation.responses.has(String(status)));
  if (declared.length === 0) return;
  await traveller.step({ operation, parts, title: "deletes it a second time" }, ({ answer: { status } }) => {
    if (declared.includes(status)) return [];
    const at = placeOf(operation, "responses", String(declared[0]));
    const expected = declared.join(" or ");
    return [
      {
        what: `answered ${status} instead of ${expected}`,
        cause: "a second deletion gets a wrong status",
        expected,
        at,
      },
    ];
  });
}

const GONE = [404, 410];

interface AfterDeletion {
  readonly stays: readonly Followed[];
  readonly gone: readonly Followed[];
  readonly unlisted: readonly Followed[];
}

/**
 * What the contract says about a deleted item. A success alone says nothing, since a disconnected account may stay
 * readable. 204 says that it is gone. So do the links of the deletion if they lead only elsewhere, as to the list; one
 * that leads back to the item says that it stays.
 */
function afterDeletion({ links }: Traveller, { read, lists }: Thing, deletion: Exchange): AfterDeletion {
  const { operation, answer } = deletion;
  const next = links.filter((link) => leadsFrom(link, deletion)).map(({ to }) => to.id);
  const stays = read.filter((each) => next.includes(each.operation.id));
  const showsItself = read.some((each) => showsTheSame(each.operation, operation));
  const isSaid = answer.status === 204 || (answer.status === 200 && next.length > 0);
  if (stays.length > 0 || showsItself || !isSaid) return { stays, gone: [], unlisted: [] };
  const declaresGone = (each: Followed) => GONE.some((status) => each.operation.responses.has(String(status)));
  const unlisted = answer.status === 204 ? lists : lists.filter((each) => next.includes(each.operation.id));
  return { stays, gone: read.filter(declaresGone), unlisted };
}

/** Whether two operations use one schema for their successes. */
function showsTheSame(one: ContractOperation, other: ContractOperation): boolean {
  const first = successSchemas(one).map((schema) => JSON.stringify(schema));
  return successSchemas(other).some((schema) => first.includes(JSON.stringify(schema)));
}
