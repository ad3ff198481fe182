/** Which operations a place of the contract belongs to, and whether callers or the service write there. */
import { type Operation, operationsOf } from "../generator/contract.ts";
import { type Contract, METHODS } from "../templates/server/document.ts";
import { type Contracts, partsOf } from "./change.ts";

export type Direction = "request" | "answer";

export interface Use {
  readonly operationId: string;
  readonly direction: Direction;
}

export type Uses = (place: readonly string[]) => readonly Use[];

/** Looks in both documents: a component may be used by what is gone or by what is new. */
export function usesIn({ base, revision }: Contracts): Uses {
  const tables = [usesOf(base), usesOf(revision)];
  return (place) => unique(tables.flatMap((uses) => uses(place)));
}

function usesOf(contract: Contract): Uses {
  const operations = operationsOf(contract);
  const users = new Map<string, Use[]>();
  for (const operation of operations)
    for (const direction of ["request", "answer"] as const)
      for (const component of reached(contract, partOf(contract, operation, direction)))
        users.set(component, [...(users.get(component) ?? []), { operationId: operation.id, direction }]);
  return (place) => {
    const [root, first = "", second = "", third] = place;
    if (root === "components") return users.get(`${first}/${second}`) ?? [];
    if (root !== "paths") return [];
    const ofOne = (METHODS as readonly string[]).includes(second);
    const direction = third === "responses" ? "answer" : "request";
    return operations
      .filter(({ path, method }) => path === first && (!ofOne || method === second))
      .map(({ id }) => ({ operationId: id, direction }));
  };
}

const partOf = (contract: Contract, { path, declared }: Operation, direction: Direction): unknown =>
  direction === "answer"
    ? declared.responses
    : [contract.paths?.[path]?.parameters, declared.parameters, declared.requestBody];

/** The components that a node refers to, over however many steps, as `schemas/App`. */
function reached(contract: Contract, node: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (node === null || typeof node !== "object") return found;
  const { $ref } = node as { $ref?: unknown };
  if (typeof $ref === "string") {
    const [, section = "", name = ""] = partsOf($ref);
    if (!found.has(`${section}/${name}`))
      reached(contract, contract.components?.[section]?.[name], found.add(`${section}/${name}`));
  }
  for (const value of Object.values(node)) reached(contract, value, found);
  return found;
}

const unique = (uses: readonly Use[]): readonly Use[] => [
  ...new Map(uses.map((use) => [`${use.operationId} ${use.direction}`, use])).values(),
];
