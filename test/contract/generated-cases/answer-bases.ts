import type { Contract } from "../contract-reader.ts";
import { completed } from "./request-parts.ts";
import { sampleOf } from "./sample.ts";
import { type Fits, nodeAt } from "./schema-nodes.ts";
import { variantsOf } from "./variants.ts";

/** Response bodies to start from: the examples, a body with every field, and that body with each alternative. */
export function answerBases(
  contract: Contract,
  { pointer, examples }: { readonly pointer: string; readonly examples: readonly unknown[] },
  fits: Fits,
): readonly unknown[] {
  const root = nodeAt(contract, pointer);
  const first = examples[0] ?? sampleOf(contract, root.schema);
  const whole = completed(contract, root.schema, first, "writeOnly");
  const once = variantsOf(contract, root, whole, fits);
  // An item added to an empty list has alternatives of its own.
  const twice = once
    .slice(0, 5)
    .flatMap((variant) => variantsOf(contract, root, completed(contract, root.schema, variant, "writeOnly"), fits));
  return [...examples, whole, ...once, ...twice].filter((body) => fits(pointer, body));
}
