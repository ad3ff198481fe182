// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { Contract, SchemaOrReference } from "../document.ts";
import { errorsOf } from "./alternatives.ts";
import { type Compile, createFastCompiler, createTellingCompiler } from "./compiler.ts";
import { type Conjuncts, conjunctsOf, itemOf, propertyOf } from "./conjuncts.ts";
import { MOST_ERRORS, pathFrom, ranked, UNKNOWN } from "./errors.ts";
import { demandOf } from "./sentences.ts";
import type { Direction } from "./view.ts";

/** One error of a value. */
export interface SchemaFault {
  /** The path from the value: `["appIds", 0]`. */
  readonly path: readonly (string | number)[];
  /** The JSON Schema keyword that failed. */
  readonly rule: string;
  /** The demand, worded to follow the name of the field: `must be at least 1`. */
  readonly message: string;
  /** The keyword's value. */
  readonly wanted: unknown;
  /** Whether a condition causes the error, such as a property that another property requires. */
  readonly isConditional: boolean;
}

/** Validates values against one schema. */
export interface Check {
  readonly fits: (value: unknown) => boolean;
  /** The errors of a value: unknown properties first, then missing ones, then in schema order; up to 100. */
  readonly faults: (value: unknown) => SchemaFault[];
}

export interface Validator {
  readonly check: (schema: SchemaOrReference, direction: Direction) => Check;
}

/**
 * Validates requests and responses against the schemas of a contract: JSON Schema 2020-12, including formats.
 *
 * A schema is compiled on first use, to say yes or no. It is compiled again, to explain errors, after the first invalid
 * value.
 */
export function createValidator(contract: Contract): Validator {
  const compilers = new Map<string, Compile>();
  const compilerFor = (direction: Direction, create: typeof createFastCompiler): Compile => {
    const key = direction + create.name;
    const compile = compilers.get(key) ?? create(contract, direction);
    compilers.set(key, compile);
    return compile;
  };
  return {
    check: (schema, direction) => {
      let fast: ValidateFunction | undefined;
      let telling: ValidateFunction | undefined;
      return {
        fits: (value) => {
          fast ??= compilerFor(direction, createFastCompiler)(schema);
          return fast(value);
        },
        faults: (value) => {
          telling ??= compilerFor(direction, createTellingCompiler)(schema);
          const faults = tell(contract, schema, value, errorsOf(telling, value));
          fast ??= compilerFor(direction, createFastCompiler)(schema);
          return faults.length > 0 || fast(value) ? faults : [UNTOLD];
        },
      };
    },
  };
}

/** An invalid value always has a fault, even if nothing more can be said. */
const UNTOLD: SchemaFault = {
  path: [],
  rule: "schema",
  message: "is not valid",
  wanted: undefined,
  isConditional: false,
};

function tell(
  contract: Contract,
  schema: SchemaOrReference,
  value: unknown,
  errors: readonly ErrorObject[],
): SchemaFault[] {
  const at = schemasAt(contract, schema);
  const faults = ranked(errors.filter(isTold))
    .slice(0, MOST_ERRORS)
    .map((error) => faultOf(at, value, error));
  const telling = faults.filter(
    ({ rule, path }) => rule !== "unevaluatedProperties" || !isDeclared(contract, at, path),
  );
  // An invalid value always has a fault, even if all of its errors are vague.
  return (telling.length > 0 ? telling : faults).sort((a, b) => orderOf(a) - orderOf(b));
}

/** Skips errors that others explain: a failed condition by what was not met, a wrong name by its object. */
const isTold = ({ keyword, propertyName }: ErrorObject): boolean =>
  keyword !== "if" && (propertyName === undefined || keyword === "propertyNames");

const orderOf = ({ rule, isConditional }: SchemaFault): number =>
  (UNKNOWN.has(rule) ? 0 : rule === "required" ? 2 : 4) + Number(isConditional);

function faultOf(at: SchemasAt, value: unknown, error: ErrorObject): SchemaFault {
  const { params } = error;
  const rule = RULES[error.keyword] ?? error.keyword;
  const named: unknown = params["missingProperty"] ?? params["additionalProperty"] ?? params["unevaluatedProperty"];
  const place = pathFrom(error.instancePath, value);
  const path = typeof named === "string" ? [...place, named] : place;
  const wanted = rule === "const" && error.keyword === "equals" ? (error.schema as unknown[])[0] : error.schema;
  const isConditional = rule === "not" || (rule === "required" && !isRequired(at(place), String(named)));
  const actual = rule === "otherDirection" ? String(wanted) : rule;
  return { path, rule: actual, message: demandOf(actual, wanted), wanted, isConditional };
}

/** Keywords of the compiled view and their names in the contract. */
const RULES: Readonly<Record<string, string>> = {
  equals: "const",
  equalsOneOf: "enum",
  dependentRequired: "required",
};

/** Whether a property is always required, not only under a condition. */
const isRequired = (schemas: Conjuncts, name: string): boolean =>
  schemas.some(({ required }) => Array.isArray(required) && (required as string[]).includes(name));

/** Whether a property is declared. One that only a failed part declares looks unknown to Ajv. */
const isDeclared = (contract: Contract, at: SchemasAt, path: SchemaFault["path"]): boolean =>
  propertyOf(contract, at(path.slice(0, -1)), String(path.at(-1))) !== undefined;

interface Place {
  readonly schemas: Conjuncts;
  readonly parts: Map<string | number, Place>;
}

/** The schemas that apply at a path inside a value, as far as they are declared. */
export type SchemasAt = (path: SchemaFault["path"]) => Conjuncts;

/** Finds the schemas of many paths of one value, whose beginnings are often the same. */
export function schemasAt(contract: Contract, schema: SchemaOrReference | undefined): SchemasAt {
  let root: Place | undefined;
  const partOf = ({ schemas, parts }: Place, part: string | number): Place => {
    const known = parts.get(part);
    if (known !== undefined) return known;
    const found =
      typeof part === "number" ? itemOf(contract, schemas, part) : (propertyOf(contract, schemas, part) ?? []);
    const place: Place = { schemas: found, parts: new Map() };
    parts.set(part, place);
    return place;
  };
  return (path) => {
    root ??= { schemas: conjunctsOf(contract, schema), parts: new Map() };
    return path.reduce(partOf, root).schemas;
  };
}
