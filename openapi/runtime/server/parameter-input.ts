import type { Contract, Parameter, Reference, Schema } from "../document.ts";
import { conjunctsOf } from "../schema/conjuncts.ts";
import { copyOf, createDefaults, defaultOf, define, type FillDefaults } from "../schema/defaults.ts";
import { type Check, type SchemaFault, schemasAt, type Validator } from "../schema/validator.ts";
import { createJsonReader } from "./json-text.ts";
import { type Shape, shapeOf } from "./parameter-shape.ts";
import type { Sent } from "./parameters.ts";
import { merged, ofText, placed } from "./placed-faults.ts";
import type { Fault } from "./refusal.ts";
import { createTextReader, type TextReader } from "./text.ts";
import { SECTIONS, type Section, type ValidInput } from "./valid-input.ts";

/** What is worked out once for a parameter. */
export interface ParameterPlan {
  readonly parameter: Parameter;
  readonly shape: Shape;
  readonly section: Section;
  readonly required: boolean;
  readonly read: TextReader;
  readonly check: Check;
  readonly schema: Schema | Reference | boolean;
  readonly given: { readonly value: unknown } | undefined;
  readonly fill: FillDefaults | undefined;
}

export function parameterPlan(contract: Contract, validator: Validator, parameter: Parameter): ParameterPlan {
  const schema = parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema ?? {};
  const shape = shapeOf(contract, parameter);
  const place = { in: SECTIONS[parameter.in], path: [parameter.name] };
  return {
    parameter,
    shape,
    schema,
    section: SECTIONS[parameter.in],
    required: parameter.in === "path" || (parameter.required ?? false),
    read:
      shape.kind === "json" ? createJsonReader(contract, schema, place) : createTextReader(contract, validator, schema),
    check: validator.check(schema, "request"),
    given: defaultOf(contract, schema),
    fill: createDefaults(contract, schema),
  };
}

/** Adds the value of a parameter to the input, or its faults to the others. */
export function takeParameter(
  contract: Contract,
  plan: ParameterPlan,
  sent: Sent,
  input: ValidInput,
  faults: Fault[],
): void {
  const { parameter, section, required, given, check, schema } = plan;
  const { name } = parameter;
  if (sent === undefined) {
    if (required) faults.push({ in: section, path: [name], rule: "required", message: "is required" });
    else if (given) define(input[section], name, copyOf(given.value));
    return;
  }
  const value = plan.read(sent);
  const at = schemasAt(contract, schema);
  const told = placed(section, [name], (path) =>
    path.length === 0 ? asField(contract, parameter, schema) : merged(at(path)),
  );
  if (!check.fits(value))
    for (const fault of check.faults(value))
      faults.push(told(ofText(isOfOneText(plan, fault) ? single(fault) : fault, value)));
  else {
    plan.fill?.(value);
    define(input[section], name, value);
  }
}

/** A query parameter may be repeated, so the message says that a single value is expected. */
const isOfOneText = ({ shape, section }: ParameterPlan, { rule, path }: SchemaFault) =>
  shape.kind === "scalar" && section === "query" && rule === "type" && path.length === 0;

const single = (fault: SchemaFault): SchemaFault =>
  Array.isArray(fault.wanted)
    ? fault
    : { ...fault, message: fault.message.replace(/^must be an? /, "must be a single ") };

/**
 * The example and description of a parameter stand beside its schema; this moves them into the schema, as for a field.
 */
function asField(contract: Contract, { example, description }: Parameter, schema: Schema | Reference | boolean) {
  const own = {
    ...(example !== undefined && { example }),
    ...(description !== undefined && { description }),
  };
  return { ...own, ...merged(conjunctsOf(contract, schema)) } as Schema;
}
