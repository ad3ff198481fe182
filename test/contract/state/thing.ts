import { parsed } from "../answer-check.ts";
import { placeOf } from "../fault.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import type { RequestParts } from "../generated-cases/request-parts.ts";
import { type Exchange, isFromAnswer } from "./expressions.ts";
import { type Link, leadsFrom, parameterOf, partsOf } from "./links.ts";
import type { StepResult, Traveller } from "./traveller.ts";

/** Something that was made, and what its links lead to. */
export interface Thing {
  readonly made: Exchange;
  readonly ids: readonly string[];
  readonly read: readonly Followed[];
  readonly lists: readonly Followed[];
  readonly changes: readonly Followed[];
  readonly removal: readonly Followed[];
}

export interface Followed {
  readonly operation: ContractOperation;
  readonly parts: Partial<RequestParts>;
}

export function thingOf({ links }: Traveller, made: Exchange): Thing {
  const followed = links
    .filter((link) => leadsFrom(link, made))
    .flatMap((link) => {
      const parts = partsOf(link, made);
      return parts === undefined ? [] : [{ link, operation: link.to, parts, names: namesThing(link) }];
    });
  const of = (methods: readonly string[], names: boolean) =>
    followed.filter(({ operation, names: itNames }) => methods.includes(operation.method) && itNames === names);
  const ids = followed
    .filter(({ names }) => names)
    .flatMap(({ link, parts }) => idsIn(link, parts))
    .map(String);
  return {
    made,
    ids: [...new Set(ids)],
    read: of(["get"], true),
    lists: of(["get"], false),
    changes: of(["put", "patch"], true),
    removal: of(["delete"], true),
  };
}

const inPathFromAnswer = (link: Link) =>
  Object.entries(link.parameters).flatMap(([name, given]) => {
    const parameter = parameterOf(link, name);
    return parameter?.in === "path" && isFromAnswer(given) ? [parameter.name] : [];
  });

/** Whether the path names the thing, and not only where it belongs. */
const namesThing = (link: Link) => inPathFromAnswer(link).length > 0;

const idsIn = (link: Link, parts: Partial<RequestParts>) => inPathFromAnswer(link).map((name) => parts.path?.[name]);

export const sentBody = ({ request }: Exchange): unknown => parsed(request.body ?? "")?.value;
export const shownBody = ({ answer }: Exchange): unknown => parsed(answer.text)?.value;

export const isSuccess = ({ answer }: Exchange) => answer.status >= 200 && answer.status < 300;

export function mustSucceed(step: Exchange): StepResult[] {
  if (isSuccess(step)) return [];
  const { operation, answer } = step;
  const what = `answered ${answer.status}, and the run had just made it`;
  return [
    { what, cause: "what was just made is not there", expected: "a success", at: placeOf(operation, "responses") },
  ];
}
