import type { CaseMaker } from "../generated-cases/case-maker.ts";
import { fittingValuesOf } from "../generated-cases/fitting-values.ts";
import { withValueAt } from "../generated-cases/mutations.ts";
import { bodyExamples } from "../generated-cases/request-parts.ts";
import { nodeAt } from "../generated-cases/schema-nodes.ts";
import { freshText } from "../generated-cases/texts.ts";
import { type Path, placesIn } from "../generated-cases/value-places.ts";

/**
 * Valid bodies with values that were not sent before: first all texts new; then the unchanged examples, since some
 * texts name something that must exist, and some can be sent only once; then one new text at a time.
 */
export function freshBodies(maker: CaseMaker, seed: number): readonly unknown[] {
  const { contract, operation, options } = maker;
  const { body } = operation;
  if (body === undefined) return [undefined];
  const isAllowed = (value: unknown) => maker.checkSchema(body.pointer, value).length === 0;
  const examples = [...bodyExamples(contract, operation, options.ids).values()].filter(isAllowed);
  const fresh = [...examples, maker.full.body].filter(isAllowed).map((example) => {
    const fits = (at: string, value: unknown) => maker.checkSchema(at, value).length === 0;
    const texts = placesIn(contract, [nodeAt(contract, body.pointer)], example, { fits })
      .filter(({ inner, nodes }) => typeof inner === "string" && nodes.every(({ schema }) => isFree(schema)))
      .map(({ path, nodes }) => ({ path, pattern: nodes.map(({ schema }) => schema["pattern"]).find(Boolean) }));
    const changed = (whole: unknown, { path, pattern }: (typeof texts)[number]): unknown => {
      const text = freshText(
        String(valueAt(whole, path)),
        seed,
        (each) => isAllowed(withValueAt(whole, path, each)),
        pattern as string | undefined,
      );
      return text === undefined ? whole : withValueAt(whole, path, text);
    };
    return { inAll: texts.reduce(changed, example), inOne: texts.map((text) => changed(example, text)) };
  });
  const inOrder = [...fresh.map(({ inAll }) => inAll), ...examples, ...fresh.flatMap(({ inOne }) => inOne)];
  const all = inOrder.map((value) => [JSON.stringify(value), value] as const);
  return [...new Map(all).values()].slice(0, MOST_TRIED);
}

const MOST_TRIED = 16;

/** A listed value, a date or an address cannot be marked. */
const isFree = (schema: object) => !["enum", "const", "format"].some((key) => key in schema);

export const valueAt = (whole: unknown, path: Path): unknown =>
  path.reduce<unknown>((node, key) => (Object(node) as Record<string | number, unknown>)[key], whole);

/** The full body with a value at each bound, so that listed values get an alternative too. */
export function edgesOf({ contract, operation, full, checkSchema }: CaseMaker): unknown[] {
  const pointer = operation.body?.pointer ?? "";
  const fits = (at: string, value: unknown) => checkSchema(at, value).length === 0;
  const edges = fittingValuesOf(contract, nodeAt(contract, pointer).schema, full.body, { pointer, fits });
  return edges.map(({ value }) => JSON.parse(JSON.stringify(value) ?? "null") as unknown);
}
