import { type Contract, resolve, type Schema } from "../runtime/document.ts";
import { type GlobalContext, type OpenAPI3, scanDiscriminators } from "./openapi-typescript.ts";
import { type Node, visitObjects } from "./walk.ts";

type Discriminators = GlobalContext["discriminators"];

const COMPONENT = /^#\/components\/schemas\/[^/]+$/;

/**
 * The discriminators that openapi-typescript finds, limited to named schemas that inherit from named schemas.
 *
 * openapi-typescript treats every `allOf` with a discriminator as inheritance, with the schema's name as the value. But
 * a union is not a base, and an unnamed schema has no value.
 */
export function discriminatorsOf(contract: Contract): Discriminators {
  const { objects, refsHandled } = scanDiscriminators(contract as unknown as OpenAPI3, { silent: true });
  const kept = Object.entries(objects).filter(
    ([ref]) => COMPONENT.test(ref) && isBase(resolve<Schema>(contract, { $ref: ref })),
  );
  return { objects: Object.fromEntries(kept), refsHandled };
}

const isBase = ({ oneOf, anyOf }: Schema) => oneOf === undefined && anyOf === undefined;

/**
 * openapi-typescript removes the discriminator from the base and adds it only to named subschemas; this restores it
 * elsewhere.
 */
export function keepDiscriminators(contract: Contract): void {
  visitObjects(contract, (node, pointer) => {
    if (!Array.isArray(node["allOf"]) || COMPONENT.test(pointer)) return;
    const parts = node["allOf"].flatMap((part: Node) => discriminatorPart(contract, part));
    node["allOf"] = [...node["allOf"], ...parts];
  });
}

function discriminatorPart(contract: Contract, part: Node): Node[] {
  if (typeof part["$ref"] !== "string") return [];
  const base = resolve<Schema>(contract, { $ref: part["$ref"] });
  const { propertyName = "" } = (base["discriminator"] ?? {}) as { propertyName?: string };
  const property = base.properties?.[propertyName];
  if (property === undefined || !isBase(base)) return [];
  const required = ((base["required"] ?? []) as string[]).filter((name) => name === propertyName);
  return [{ type: "object", required, properties: { [propertyName]: property } }];
}
