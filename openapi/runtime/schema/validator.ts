import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { Contract, SchemaOrReference } from "../document.ts";
import { errorsOf } from "./alternatives.ts";
import { type Compile, createFastCompiler, createTellingCompiler } from "./compiler.ts";
import { type Conjuncts, conjunctsOf, itemOf, propertyOf } from "./conjuncts.ts";
import { demandOf } from "./sentences.ts";
import type { Direction } from "./view.ts";

/** One thing that is wrong with a value. */
export interface SchemaFault {
  /** Where, from the value: `["appIds", 0]`. */
  readonly path: readonly (string | number)[];
  /** The JSON Schema keyword that failed. */
  readonly rule: string;
  /** What is asked for, to be read after the name of the field: `must be at least 1`. */
  readonly message: string;
  /** The keyword's value. */
  readonly wanted: unknown;
  /** Whether only something else makes it wrong, as a property that another one asks for. */
  readonly isConditional: boolean;
}

/** Judges values by one schema. */
export interface Check {
  readonly fits: (value: unknown) => boolean;
  /** What is wrong: what is not known first, then what is missing, then in the order of the schema; up to 100 faults. */
  readonly faults: (value: unknown) => SchemaFault[];
}

export interface Validator {
  readonly check: (schema: SchemaOrReference, direction: Direction) => Check;
}

/**
 * Judges requests and responses by the schemas of a contract: JSON Schema 2020-12 with its formats, both ways the same.
 *
 * A schema is compiled when it is first asked for: once to say yes or no, and, where it once said no, again to say why.
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

/** What does not fit has a fault, also where nothing can be told of it. */
const UNTOLD: SchemaFault = {
  path: [],
  rule: "schema",
  message: "is not valid",
  wanted: undefined,
  isConditional: false,
};

/** The most faults that are looked at closely, of a body that may have thousands. */
const MOST_FAULTS = 100;

function tell(
  contract: Contract,
  schema: SchemaOrReference,
  value: unknown,
  errors: readonly ErrorObject[],
): SchemaFault[] {
  const ranked: readonly ErrorObject[][] = [[], [], []];
  for (const error of errors) if (isTold(error)) ranked[rankOf(error)]?.push(error);
  const faults = ranked
    .flat()
    .slice(0, MOST_FAULTS)
    .map((error) => faultOf(contract, schema, value, error));
  const telling = faults.filter(
    (fault) => !(fault.rule === "unevaluatedProperties" && isDeclared(contract, schema, fault.path)),
  );
  // What does not fit has a fault, even where none of them tells much.
  return (telling.length > 0 ? telling : faults).sort((a, b) => orderOf(a) - orderOf(b));
}

/** That a condition was not met is told by what was not met, and a wrong name by the object that has it. */
const isTold = ({ keyword, propertyName }: ErrorObject): boolean =>
  keyword !== "if" && (propertyName === undefined || keyword === "propertyNames");

const rankOf = ({ keyword }: ErrorObject) => (UNKNOWN.has(keyword) ? 0 : keyword === "required" ? 1 : 2);

const UNKNOWN = new Set(["additionalProperties", "unevaluatedProperties"]);

const orderOf = ({ rule, isConditional }: SchemaFault): number =>
  (UNKNOWN.has(rule) ? 0 : rule === "required" ? 2 : 4) + Number(isConditional);

function faultOf(contract: Contract, schema: SchemaOrReference, value: unknown, error: ErrorObject): SchemaFault {
  const { params } = error;
  const rule = RULES[error.keyword] ?? error.keyword;
  const named: unknown = params["missingProperty"] ?? params["additionalProperty"] ?? params["unevaluatedProperty"];
  const place = pathFrom(error.instancePath, value);
  const path = typeof named === "string" ? [...place, named] : place;
  const wanted = rule === "const" && error.keyword === "equals" ? (error.schema as unknown[])[0] : error.schema;
  const isConditional = rule === "not" || (rule === "required" && !isRequired(contract, schema, place, String(named)));
  const actual = rule === "otherDirection" ? String(wanted) : rule;
  return { path, rule: actual, message: demandOf(actual, wanted), wanted, isConditional };
}

/** Keywords of the compiled view by the names that they have in the contract. */
const RULES: Readonly<Record<string, string>> = {
  equals: "const",
  equalsOneOf: "enum",
  dependentRequired: "required",
};

/** `/appIds/0` -> `["appIds", 0]`; what is a number in a list may be a name in an object. */
function pathFrom(pointer: string, value: unknown): (string | number)[] {
  let node = value;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => {
      const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(node) ? Number(name) : name;
      node = (node as Record<string | number, unknown> | null | undefined)?.[step];
      return step;
    });
}

/** A property that only a condition asks for is not. */
function isRequired(contract: Contract, schema: SchemaOrReference, path: SchemaFault["path"], name: string): boolean {
  return schemasAt(contract, schema, path).some(
    ({ required }) => Array.isArray(required) && (required as string[]).includes(name),
  );
}

/** What was evaluated only by a part that failed was not unknown. */
const isDeclared = (contract: Contract, schema: SchemaOrReference, path: SchemaFault["path"]): boolean =>
  propertyOf(contract, schemasAt(contract, schema, path.slice(0, -1)), String(path.at(-1))) !== undefined;

/** The schemas that hold at a place inside a value, as far as they are declared. */
export function schemasAt(contract: Contract, schema: SchemaOrReference | undefined, path: SchemaFault["path"]) {
  return path.reduce<Conjuncts>(
    (conjuncts, part) =>
      typeof part === "number" ? itemOf(contract, conjuncts, part) : (propertyOf(contract, conjuncts, part) ?? []),
    conjunctsOf(contract, schema),
  );
}
