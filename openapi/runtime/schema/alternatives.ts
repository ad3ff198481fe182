import type { Ajv2020, ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { Contract, Schema, SchemaOrReference } from "../document.ts";
import { type Conjuncts, conjunctsOf, propertyOf, variantsOf } from "./conjuncts.ts";
import { ALTERNATIVES, forgetNames, mostUseful, packed, unpacked } from "./errors.ts";
import type { View } from "./view.ts";

type Kind = "oneOf" | "anyOf";

interface Choice {
  readonly kind: Kind;
  readonly schemas: readonly SchemaOrReference[];
  readonly discriminator: Discriminator | undefined;
  /** Created on first use, since a schema may be an alternative of itself. */
  readonly checks: () => readonly ValidateFunction[];
}

interface Discriminator {
  readonly propertyName: string;
  readonly mapping?: { readonly [value: string]: string };
}

/**
 * Adds a keyword that replaces `oneOf` and `anyOf` when faults are reported: it reports only the useful faults.
 *
 * A discriminator says which alternative was meant. Otherwise it is one of the right type whose constants match. If no
 * alternative has the right type, their faults become one, as for a list of types.
 */
export function createAlternatives(
  ajv: Ajv2020,
  contract: Contract,
  compile: (schema: SchemaOrReference, beside: Conjuncts) => ValidateFunction,
): (kind: Kind, schema: Schema, beside: Conjuncts) => View {
  const choices: Choice[] = [];
  const judge = (choice: Choice, value: unknown): ErrorObject[] => {
    const faults = choice.checks().map((check) => errorsOf(check, value));
    const fitting = faults.filter((errors) => errors.length === 0).length;
    if (fitting === 1 || (fitting > 1 && choice.kind === "anyOf")) return [];
    if (fitting > 1) return [errorAt(choice.kind, "", { fitting })];
    return byDiscriminator(contract, choice, value, faults) ?? byType(choice, faults);
  };
  ajv.addKeyword({
    keyword: ALTERNATIVES,
    compile: (index: number) =>
      function validate(value: unknown): boolean {
        if (toldHere >= MOST_TOLD) {
          // Ajv copies its error list for each further error, and leaves an object after some of them.
          Object.assign(validate, { errors: toldHere++ < MOST_FAILING ? [packed([])] : [] });
          return false;
        }
        const choice = choices[index] as Choice;
        const errors = onceFor(choice, value, () => atDepth(() => judge(choice, value)));
        if (depth === 0 && errors.length > 0) toldHere++;
        Object.assign(validate, { errors: [packed(errors)] });
        return errors.length === 0;
      },
  });
  return (kind, schema, beside) => {
    const schemas = (schema[kind] ?? []) as SchemaOrReference[];
    let made: readonly ValidateFunction[] | undefined;
    const checks = () => (made ??= schemas.map((alternative) => compile(alternative, beside)));
    choices.push({ kind, schemas, discriminator: schema["discriminator"] as Discriminator | undefined, checks });
    return { [ALTERNATIVES]: choices.length - 1 };
  };
}

/**
 * How many places with failing alternatives are reported: an object of 100 kB may have 7,000, each as costly as the
 * first.
 */
const MOST_TOLD = 100;
const MOST_FAILING = 1_000;
let toldHere = 0;
/** How many alternatives enclose the one being checked; their places are not places of the value. */
let depth = 0;

/** What the alternatives of a value have told; without it, the cost would multiply with each level of a tree. */
let known = new WeakMap<object, Map<Choice, ErrorObject[]>>();

function onceFor(choice: Choice, value: unknown, work: () => ErrorObject[]): ErrorObject[] {
  if (typeof value !== "object" || value === null) return work();
  const ofValue = known.get(value) ?? new Map<Choice, ErrorObject[]>();
  known.set(value, ofValue);
  const found = ofValue.get(choice) ?? mostUseful(work());
  ofValue.set(choice, found);
  return found;
}

function atDepth<T>(work: () => T): T {
  depth++;
  try {
    return work();
  } finally {
    depth--;
  }
}

/** All errors of a schema; at alternatives, the errors of the alternatives. */
export function errorsOf(validate: ValidateFunction, value: unknown): ErrorObject[] {
  if (depth === 0) {
    toldHere = 0;
    known = new WeakMap();
    forgetNames();
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).flatMap(unpacked);
}

const errorAt = (keyword: string, instancePath: string, params: object, schema?: unknown): ErrorObject => ({
  keyword,
  instancePath,
  schemaPath: "",
  params,
  schema,
});

type Faults = readonly (readonly ErrorObject[])[];

/** Reports the errors of the alternative that the discriminator selects, or that it selects none. */
function byDiscriminator(
  contract: Contract,
  { schemas, discriminator }: Choice,
  value: unknown,
  faults: Faults,
): ErrorObject[] | undefined {
  if (discriminator === undefined) return undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { propertyName } = discriminator;
  if (!Object.hasOwn(value, propertyName)) return [errorAt("required", "", { missingProperty: propertyName })];
  const sent = (value as Record<string, unknown>)[propertyName];
  const names = schemas.map((schema) => namesOf(contract, discriminator, schema));
  const index = names.findIndex((list) => list.includes(sent));
  if (index >= 0) return [...(faults[index] ?? [])];
  const known = names.flat();
  return known.length === 0 ? undefined : [errorAt("enum", pointerTo(propertyName), {}, known)];
}

const pointerTo = (name: string) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** The values that select an alternative: those of the mapping, and its constant, or else its name. */
function namesOf(contract: Contract, { propertyName, mapping = {} }: Discriminator, schema: SchemaOrReference) {
  const ref = typeof schema === "object" ? String(schema["$ref"] ?? "") : "";
  const name = ref.slice(ref.lastIndexOf("/") + 1);
  const mapped = Object.keys(mapping).filter((key) => mapping[key] === ref || mapping[key] === name);
  if (mapped.length > 0) return mapped as unknown[];
  // An alternative may be a union itself, and each of its members has its own constant.
  const kinds = variantsOf(contract, conjunctsOf(contract, schema));
  const properties = kinds.flatMap((kind) => propertyOf(contract, kind, propertyName) ?? []);
  const values = [...new Set(properties.flatMap(constantsOf))];
  return values.length > 0 ? values : name === "" ? [] : [name];
}

const constantsOf = (schema: Schema): unknown[] =>
  "const" in schema ? [schema["const"]] : ((schema["enum"] as unknown[] | undefined) ?? []);

function byType({ kind }: Choice, faults: Faults): ErrorObject[] {
  const ofType = faults.filter((errors) => !errors.some(isOfWholeType));
  if (ofType.length > 0) {
    const told = preferred(preferred(ofType, isOfConstant), isOfShape);
    const constants = told.map((errors) => errors.find(isOfWholeConstant));
    if (constants.length > 1 && constants.every((error) => error !== undefined))
      return [errorAt("enum", "", {}, constants.flatMap(valuesOf))];
    return told.length === 1 ? [...(told[0] ?? [])] : [...told.flat(), errorAt(kind, "", { fitting: 0 })];
  }
  const types = faults.flatMap((errors) => errors.filter(isOfWholeType).flatMap(({ schema }) => schema));
  return [errorAt("type", "", {}, [...new Set(types)])];
}

/** The alternatives without such an error, or all of them if each has one. */
function preferred(faults: Faults, isSuch: (error: ErrorObject) => boolean): Faults {
  const without = faults.filter((errors) => !errors.some(isSuch));
  return without.length > 0 ? without : faults;
}

const isOfWholeType = ({ keyword, instancePath }: ErrorObject) => keyword === "type" && instancePath === "";

const CONSTANTS = ["const", "enum", "equals", "equalsOneOf"];

/** A direct property with another constant means that another kind of object was intended. */
const isOfConstant = ({ keyword, instancePath }: ErrorObject) =>
  CONSTANTS.includes(keyword) && /^\/[^/]+$/.test(instancePath);

/** So does a property that this kind of object does not have. */
const isOfShape = ({ keyword, instancePath }: ErrorObject) => keyword === "additionalProperties" && instancePath === "";

const isOfWholeConstant = ({ keyword, instancePath }: ErrorObject) =>
  CONSTANTS.includes(keyword) && instancePath === "";

/** `const` has the value itself as its schema, which may be a list; the other keywords have a list of values. */
const valuesOf = ({ keyword, schema }: ErrorObject): unknown[] =>
  keyword === "const" ? [schema as unknown] : [...(schema as unknown[])];
