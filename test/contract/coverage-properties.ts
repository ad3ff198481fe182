/** Which response properties that may be absent or null the server fills in at least one case. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Contract, pointerParts } from "./contract-reader.ts";
import { answerSchemas, nodesBelow } from "./coverage-keywords.ts";
import { type ContractOperation, contractOperations } from "./generated-cases/contract-operations.ts";
import {
  applicable,
  asSchema,
  childOf,
  itemNodes,
  nodeAt,
  propertyNodes,
  referenced,
  type SchemaNode,
} from "./generated-cases/schema-nodes.ts";

const ROOT = join(import.meta.dirname, "../..");

/** JSON pointers to all response properties that may be absent or null. */
export function propertyItems(contract: Contract): string[] {
  const answers = contractOperations(contract).flatMap((operation) => answerSchemas(contract, operation));
  const nodes = answers.flatMap(({ pointer }) => nodesBelow(contract, nodeAt(contract, pointer), "writeOnly"));
  return [...new Set(nodes.flatMap((node) => unpromised(contract, node)))];
}

function unpromised(contract: Contract, node: SchemaNode): string[] {
  const { properties = {}, required = [] } = node.schema as {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties)
    .filter(([, schema]) => asSchema(schema)["writeOnly"] !== true)
    .map(([name, schema]) => ({ name, property: childOf(node, schema, "properties", name) }))
    .filter(({ name, property }) => !required.includes(name) || mayBeNull(contract, property))
    .flatMap(({ property: { pointer } }) => pointer ?? []);
}

const mayBeNull = (contract: Contract, node: SchemaNode) =>
  [node, ...referenced(contract, node)].some(({ schema }) => [schema.type ?? []].flat().includes("null"));

interface Answer {
  readonly status: number;
  readonly mediaType: string;
}

/** JSON pointers to the contract's properties that a body has with a value other than null. */
export function filledProperties(contract: Contract, operation: ContractOperation, answer: Answer, body: unknown) {
  const declared = answerSchemas(contract, operation).find(
    ({ status, mediaType }) => status === String(answer.status) && mediaType === answer.mediaType,
  );
  return declared === undefined ? [] : filledIn(contract, [nodeAt(contract, declared.pointer)], body);
}

function filledIn(contract: Contract, places: readonly SchemaNode[], value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  const nodes = places.flatMap((place) => applicable(contract, place, value, undefined));
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      filledIn(
        contract,
        nodes.flatMap((node) => itemNodes(node, index)),
        item,
      ),
    );
  return Object.entries(value)
    .filter(([, inner]) => inner !== null)
    .flatMap(([name, inner]) => {
      const properties = nodes.flatMap((node) => propertyNodes(node, name));
      return [...properties.flatMap(({ pointer }) => pointer ?? []), ...filledIn(contract, properties, inner)];
    });
}

/** `/components/schemas/App/properties/slug` -> `App.slug` */
export const nameOf = (pointer: string): string =>
  pointerParts(`#${pointer}`)
    .filter((part) => !["components", "schemas", "properties", "items"].includes(part))
    .join(".");

/** What to do about a property that the server never fills; `undefined` for an item of another kind. */
export function whatToDo(contract: Contract, item: string): string | undefined {
  const [kind = "", pointer = ""] = item.split(" ");
  if (kind !== "property") return undefined;
  const [, , schema = ""] = pointerParts(`#${pointer}`);
  const nodes = nodesBelow(contract, nodeAt(contract, `/components/schemas/${schema}`), "writeOnly");
  const names = new Set(nodes.flatMap((node) => Object.keys(node.schema.properties ?? {})));
  // The mapper that fails to fill it need not contain its name.
  const own = pointerParts(`#${pointer}`).at(-1);
  return (
    `${nameOf(pointer)} is absent or null in every response of the server. It is declared in ` +
    `openapi/components/schemas/${schema}.yaml and most likely filled in ${likelyMappers([...names].filter((name) => name !== own))}. Fill it there and ` +
    "add a case to test/contract/cases/ in which it has a value, or say in test/contract/unfilled-properties.ts why no case has one."
  );
}

/** The server files that use most of a schema's properties as keys. */
function likelyMappers(names: readonly string[]): string {
  const files = globSync("server/{domain,http,meta,operations,store/rows}/**/*.ts", { cwd: ROOT });
  const scored = files.sort().map((file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    return { file, score: names.filter((name) => new RegExp(`\\b${name}\\b\\s*[:,}]`).test(text)).length };
  });
  const most = Math.max(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score === most).map(({ file }) => file.replaceAll("\\", "/"));
  return best.slice(0, 3).join(" or ");
}
