import { NoResponse, UnexpectedResponse } from "../../generated/meta-graph/client.ts";
import type { Schemas } from "../../generated/meta-graph/operations.ts";
import { createSchemaCheck, pointerOf } from "../../generated/meta-graph/server/schema-check.ts";
import { contract } from "../../generated/meta-graph/server.ts";
import { MetaFailure } from "../domain/meta.ts";
import { TooLarge } from "./bounded-fetch.ts";
import { errorIn, failureFrom, type GraphError, isTransient } from "./graph-errors.ts";
import { retryRead } from "./reads.ts";

/** What the generated client gives for a call, whichever it was. */
export type GraphResult<Body> = { readonly status: number } & (
  | { readonly ok: true; readonly data: Body }
  | { readonly ok: false; readonly error: unknown }
);

/** Meta's own error, on its way to the one place that decides about it. */
export class GraphRefusal extends Error {
  override readonly name = "GraphRefusal";
  readonly error: GraphError;
  readonly status: number;

  constructor(error: GraphError, status: number) {
    super(error.message ?? `status ${status}`);
    this.error = error;
    this.status = status;
  }
}

type SchemaName = keyof Schemas & string;

const checkSchema = createSchemaCheck(contract);

/**
 * Makes a read and gives its answer, of the kind that was asked for.
 *
 * It is made again while it fails in a way that may pass, at most three times in all.
 */
export async function read<Name extends SchemaName>(
  kind: Name,
  call: () => Promise<GraphResult<unknown>>,
  signal: AbortSignal,
): Promise<Schemas[Name]> {
  return retryRead(async () => answerOf(kind, await call()), mayPass, signal).catch(asGraphRefusal);
}

/** Judges an answer by the kind that was asked for: the contract allows others on the same path. */
function answerOf<Name extends SchemaName>(kind: Name, result: GraphResult<unknown>): Schemas[Name] {
  if (!result.ok) throw new GraphRefusal(errorIn(result.error), result.status);
  // Meta may answer 200 with an error in the body, so the status alone proves nothing.
  if (Object.hasOwn(Object(result.data), "error")) throw new GraphRefusal(errorIn(result.data), result.status);
  const faults = checkSchema(pointerOf("components", "schemas", kind), result.data);
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`Meta's answer is no ${kind}: body${fault.instancePath} ${fault.message}.`);
  return result.data as Schemas[Name];
}

/** From most to least certain; what is not recognised is not repeated. */
function mayPass(failure: unknown): boolean {
  if (failure instanceof GraphRefusal) return isTransient(failure.error, failure.status);
  if (failure instanceof UnexpectedResponse) return failure.status >= 500;
  return failure instanceof NoResponse && !isTooLarge(failure);
}

const isTooLarge = ({ cause }: Error) => cause instanceof TooLarge;

/** A status that the upstream contract leaves out may still carry Meta's own error. */
function asGraphRefusal(failure: unknown): never {
  if (!(failure instanceof UnexpectedResponse)) throw failure;
  const error = errorIn(parsed(failure.text));
  throw error.code === undefined ? failure : new GraphRefusal(error, failure.status);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Puts whatever a call failed with into the domain's words. */
export function asMetaFailure(failure: unknown): MetaFailure {
  if (failure instanceof MetaFailure) return failure;
  if (failure instanceof GraphRefusal) return failureFrom(failure.error, failure.status);
  if (failure instanceof UnexpectedResponse) return failureFrom({}, failure.status);
  if (failure instanceof NoResponse && !isTooLarge(failure))
    return new MetaFailure("meta_api_unavailable", "Meta did not answer. Try again later.", { cause: failure });
  return new MetaFailure("meta_api_error", "Meta's answer could not be used.", { cause: failure });
}
