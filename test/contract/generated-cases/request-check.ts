import { Ajv2020, type ErrorObject, type FuncKeywordDefinition, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { type Contract, type Reference, resolve, type Schema } from "../contract-reader.ts";
import type { SchemaCheck } from "../schema-check.ts";
import type { SecondOpinion } from "../second-opinion.ts";
import { isMultipleOf } from "./decimals.ts";
import { expressionOf } from "./schema-nodes.ts";

/** A second validator that receives each value with Ajv's verdict, so that it can disagree. */
interface Opinions {
  on(contract: Contract): SecondOpinion;
}

/** Replaces Ajv's own keyword, which divides binary fractions: 19.99 is a multiple of 0.01 (Validation, 6.2.1). */
export const EXACT_MULTIPLE_OF: FuncKeywordDefinition = {
  keyword: "multipleOf",
  type: "number",
  schemaType: "number",
  validate: (step: number, value: number) => isMultipleOf(value, step),
};

/**
 * Checks values of requests: `readOnly` properties are not required, decimals are exact, and a pattern that is not
 * valid in Unicode mode is read in the older dialect. Each schema is compiled once per contract, when it is first
 * needed.
 */
export function createRequestCheck(contract: Contract, opinions?: Opinions): SchemaCheck {
  const { ofRequests, check } = known.get(contract) ?? requestCheck(contract);
  const opinion = opinions?.on(ofRequests);
  if (opinion === undefined) return (pointer, value) => check(pointer, onTheWire(value));
  return (pointer, value) => {
    const sent = onTheWire(value);
    const errors = check(pointer, sent);
    opinion.hear(pointer, sent, errors.length === 0);
    return errors;
  };
}

interface RequestCheck {
  /** The contract with the changes for request checks. */
  readonly ofRequests: Contract;
  readonly check: SchemaCheck;
}

const known = new WeakMap<Contract, RequestCheck>();

function requestCheck(contract: Contract): RequestCheck {
  const ofRequests = withoutReadOnly(contract) as Contract;
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    allErrors: true,
    ownProperties: true,
    validateSchema: false,
    code: { regExp: lenientExpression },
  });
  addFormats.default(ajv);
  ajv.removeKeyword("multipleOf");
  ajv.addKeyword(EXACT_MULTIPLE_OF);
  ajv.addSchema({ $id: "contract:/", ...ofRequests });
  const compiled = new Map<string, ValidateFunction>();
  const check: SchemaCheck = (pointer, value) => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `contract:/#${pointer}` });
    compiled.set(pointer, validate);
    return isValid(validate, value) ? [] : (validate.errors ?? [ENDLESS]);
  };
  const made = { ofRequests, check };
  known.set(contract, made);
  return made;
}

/** Ajv requires the name of a function that generated code could import. */
export const lenientExpression = Object.assign(expressionOf, { code: "expressionOf" });

/** Nothing can match a schema that refers to itself without a step into the value. */
const ENDLESS: ErrorObject = {
  keyword: "$ref",
  instancePath: "",
  schemaPath: "",
  params: {},
  message: "must not refer to itself",
};

function isValid(validate: ValidateFunction, value: unknown): boolean {
  try {
    return validate(value);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** As it arrives: JSON writes what it cannot express as `null`, or leaves it out. */
const onTheWire = (value: unknown): unknown =>
  value !== null && typeof value === "object" ? (JSON.parse(JSON.stringify(value)) as unknown) : wireScalar(value);

const wireScalar = (value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? null : value);

/** A copy of the contract where no `readOnly` property is required, since the server sets it. */
function withoutReadOnly(contract: Contract): unknown {
  const copied = (node: unknown, inherited: ReadonlySet<string>): unknown => {
    if (Array.isArray(node)) return node.map((item) => copied(item, new Set()));
    if (node === null || typeof node !== "object") return node;
    const names = new Set([...inherited, ...readOnlyNames(contract, node as Schema)]);
    // `nullable` is a keyword of OpenAPI 3.0, not of 3.1; Ajv knows it, and refuses it without a type beside it.
    const known = Object.entries(node).filter(([key, value]) => key !== "nullable" || typeof value !== "boolean");
    const entries = known.map(([key, value]): [string, unknown] => {
      if (key === "required" && isNameList(value)) return [key, value.filter((name) => !names.has(name))];
      if (key === "allOf" && Array.isArray(value)) return [key, value.map((part) => copied(part, names))];
      return [key, copied(value, new Set())];
    });
    return Object.fromEntries(entries);
  };
  return copied(contract, new Set());
}

const isNameList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === "string");

/** The properties that a schema, its parts or its references declare as `readOnly`. */
export function readOnlyNames(contract: Contract, schema: Schema, depth = 0): string[] {
  if (depth > 5 || typeof schema !== "object" || schema === null) return [];
  const { properties, allOf } = schema as { properties?: unknown; allOf?: unknown };
  const own = Object.entries(isObject(properties) ? properties : {}).filter(([, property]) =>
    isReadOnly(contract, property),
  );
  const parts = [...(Array.isArray(allOf) ? allOf : []), ...targetOf(contract, schema)] as Schema[];
  return [...own.map(([name]) => name), ...parts.flatMap((part) => readOnlyNames(contract, part, depth + 1))];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Whether a property, a part of it or what it refers to is `readOnly`. */
function isReadOnly(contract: Contract, property: unknown, depth = 0): boolean {
  if (!isObject(property) || depth > 5) return false;
  const { readOnly, allOf } = property;
  const parts: unknown[] = [...(Array.isArray(allOf) ? allOf : []), ...targetOf(contract, property as Schema)];
  return readOnly === true || parts.some((part) => isReadOnly(contract, part, depth + 1));
}

function targetOf(contract: Contract, schema: Schema): Schema[] {
  const { $ref } = schema as Partial<Reference>;
  if (typeof $ref !== "string" || !$ref.startsWith("#/")) return [];
  try {
    return [resolve<Schema>(contract, { $ref })];
  } catch {
    return [];
  }
}
