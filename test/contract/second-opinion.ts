/** A second validator, which has nothing in common with Ajv, on all that Ajv is asked of a contract. */
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

/** The dialect of the schemas in an OpenAPI 3.1 document that names none. */
const DIALECT = "https://spec.openapis.org/oas/3.1/schema-base";

/** Where one validator takes what the other refuses. */
export interface Difference {
  readonly pointer: string;
  readonly value: unknown;
  readonly ajv: boolean;
}

export interface Agreement {
  /** The different values, each for its schema, that both have judged. */
  readonly judged: number;
  readonly accepted: number;
  /** By schema: why the second validator cannot read it. */
  readonly notJudged: ReadonlyMap<string, string>;
  readonly differences: readonly Difference[];
  /** The listed differences that were seen. */
  readonly needed: ReadonlySet<ValidatorDifference>;
}

/** Notes what Ajv says of the values of one contract. */
export interface SecondOpinion {
  hear(pointer: string, value: unknown, isValid: boolean): void;
}

export interface SecondOpinions {
  on(contract: Contract): SecondOpinion;
  /** Judges all that was noted. At the end, since compiling takes a promise; each value once for its schema. */
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
  // What is absent, or is no JSON, is no instance of a schema.
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

/** The second validator reads the contract, and follows its references, by itself. */
async function compareOne(contract: Contract, heard: Heard, tally: Tally): Promise<void> {
  setShouldValidateFormat(true);
  // That the contract is right as a document is what the linter is for.
  setShouldValidateSchema(false);
  documentsRead += 1;
  const uri = `https://contract.example/${documentsRead}.openapi.json`;
  registerSchema(contract as never, uri, DIALECT);
  try {
    for (const [pointer, values] of heard) {
      const check = await compiled(`${uri}#${encodeURI(decodeURIComponent(pointer))}`);
      if (typeof check === "string") tally.notJudged.set(pointer, check);
      else judge(pointer, values, check, tally);
    }
  } finally {
    unregisterSchema(uri);
  }
}

/** A validator, or the reason why there is no validator. */
async function compiled(uri: string): Promise<Validator | string> {
  return validate(uri).catch((error: Error | InvalidSchemaError) => error.message);
}

function judge(pointer: string, values: ReadonlyMap<string, boolean>, check: Validator, tally: Tally): void {
  for (const [text, ajv] of values) {
    const value = JSON.parse(text) as never;
    const { valid } = check(value);
    tally.judged += 1;
    if (valid) tally.accepted += 1;
    if (valid === ajv) continue;
    const difference = { pointer, value, ajv };
    const listed = VALIDATOR_DIFFERENCES.find(({ applies }) => applies(difference));
    if (listed === undefined) tally.differences.push(difference);
    else tally.needed.add(listed);
  }
}
