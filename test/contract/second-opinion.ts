/** A second validator, independent of Ajv, that checks every value that Ajv checks for a contract. */
import {
  type InvalidSchemaError,
  registerSchema,
  setShouldValidateFormat,
  setShouldValidateSchema,
  unregisterSchema,
  type Validator,
  validate,
} from "@hyperjump/json-schema/openapi-3-1";
import "@hyperjump/json-schema/formats";
import type { Contract } from "./contract-reader.ts";
import { VALIDATOR_DIFFERENCES, type ValidatorDifference } from "./validator-differences.ts";

/** The dialect of schemas in an OpenAPI 3.1 document that does not name one. */
const DIALECT = "https://spec.openapis.org/oas/3.1/schema-base";

/** A value that one validator accepts and the other refuses. */
export interface Difference {
  readonly pointer: string;
  readonly value: unknown;
  readonly ajv: boolean;
}

export interface Agreement {
  /** The number of distinct values, counted per schema, that both checked. */
  readonly judged: number;
  readonly accepted: number;
  /** Why the second validator cannot read a schema, by its pointer. */
  readonly notJudged: ReadonlyMap<string, string>;
  readonly differences: readonly Difference[];
  /** The listed differences that occurred. */
  readonly needed: ReadonlySet<ValidatorDifference>;
}

/** Records Ajv's verdicts on the values of one contract. */
export interface SecondOpinion {
  hear(pointer: string, value: unknown, isValid: boolean): void;
}

export interface SecondOpinions {
  on(contract: Contract): SecondOpinion;
  /**
   * Checks everything recorded. This runs at the end because compiling is asynchronous; each value is checked once per
   * schema.
   */
  compare(): Promise<Agreement>;
}

type Heard = Map<string, Map<string, boolean>>;

export function createSecondOpinions(): SecondOpinions {
  const documents: { readonly contract: Contract; readonly heard: Heard }[] = [];
  const on = (contract: Contract): SecondOpinion => {
    const heard: Heard = new Map();
    documents.push({ contract, heard });
    return { hear: (pointer, value, isValid) => hear(heard, pointer, value, isValid) };
  };
  const compare = async (): Promise<Agreement> => {
    const tally: Tally = { judged: 0, accepted: 0, notJudged: new Map(), differences: [], needed: new Set() };
    for (const { contract, heard } of documents) await compareOne(contract, heard, tally);
    return tally;
  };
  return { on, compare };
}

function hear(heard: Heard, pointer: string, value: unknown, isValid: boolean): void {
  // An absent value, or one that JSON cannot express, is not an instance of a schema.
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return;
  const ofSchema = heard.get(pointer) ?? new Map<string, boolean>();
  heard.set(pointer, ofSchema.set(text, isValid));
}

interface Tally extends Agreement {
  judged: number;
  accepted: number;
  readonly notJudged: Map<string, string>;
  readonly differences: Difference[];
  readonly needed: Set<ValidatorDifference>;
}

let documentsRead = 0;

/** The compiled schemas of a contract by pointer, or the reason why one did not compile. */
const validators = new WeakMap<Contract, Map<string, Validator | string>>();

/** The second validator reads the contract and resolves its references on its own. */
async function compareOne(contract: Contract, heard: Heard, tally: Tally): Promise<void> {
  const known = validators.get(contract) ?? new Map<string, Validator | string>();
  validators.set(contract, known);
  await compile(
    contract,
    [...heard.keys()].filter((pointer) => !known.has(pointer)),
    known,
  );
  for (const [pointer, values] of heard) {
    const check = known.get(pointer) ?? "";
    const problem = typeof check === "string" ? check : judge(pointer, values, check, tally);
    if (problem !== undefined) tally.notJudged.set(pointer, problem);
  }
}

async function compile(
  contract: Contract,
  pointers: readonly string[],
  known: Map<string, Validator | string>,
): Promise<void> {
  if (pointers.length === 0) return;
  setShouldValidateFormat(true);
  // The linter already checks that the contract is a correct document.
  setShouldValidateSchema(false);
  documentsRead += 1;
  const uri = `https://contract.example/${documentsRead}.openapi.json`;
  try {
    registerSchema(contract as never, uri, DIALECT);
    for (const pointer of pointers)
      known.set(pointer, await compiled(`${uri}#${encodeURI(decodeURIComponent(pointer))}`));
  } catch (error) {
    for (const pointer of pointers) known.set(pointer, (error as Error).message);
  } finally {
    unregisterSchema(uri);
  }
}

/** A validator, or the reason why there is none. */
async function compiled(uri: string): Promise<Validator | string> {
  return validate(uri).catch((error: Error | InvalidSchemaError) => error.message);
}

/** Returns why it cannot judge: a schema may compile and still be unusable if it refers only to itself. */
function judge(
  pointer: string,
  values: ReadonlyMap<string, boolean>,
  check: Validator,
  tally: Tally,
): string | undefined {
  for (const [text, ajv] of values) {
    const value = JSON.parse(text) as never;
    const verdict = verdictOf(check, value);
    if (typeof verdict === "string") return verdict;
    tally.judged += 1;
    if (verdict) tally.accepted += 1;
    if (verdict === ajv) continue;
    const difference = { pointer, value, ajv };
    const listed = VALIDATOR_DIFFERENCES.find(({ applies }) => applies(difference));
    if (listed === undefined) tally.differences.push(difference);
    else tally.needed.add(listed);
  }
  return undefined;
}

function verdictOf(check: Validator, value: never): boolean | string {
  try {
    return check(value).valid;
  } catch (error) {
    return (error as Error).message;
  }
}
