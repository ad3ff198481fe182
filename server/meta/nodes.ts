import type { Schemas } from "../../generated/meta-graph/operations.ts";
import { type GatewayCalls, type GatewayContext, unusable } from "./gateway-calls.ts";
import { GraphFailure, isNotFound } from "./graph-errors.ts";

/** The ids of Meta's objects; what is no id would lead to another path. */
const ID = /^[0-9]{1,32}$/;

/** Gives the id where it is one; Meta has nothing by any other. */
export function metaId(id: string): string {
  if (ID.test(id)) return id;
  throw new GraphFailure("meta_api_error", "Meta has no such object.", { graphError: { code: 100, subcode: 33 } });
}

/**
 * Reads a node of the kind that was asked for.
 *
 * @returns `undefined` when it does not exist or the token may not see it
 */
export async function readNode<Kind extends "BusinessAccount" | "PhoneNumberNode">(
  { client, version }: GatewayContext,
  calls: GatewayCalls,
  { kind, id, fields }: { readonly kind: Kind; readonly id: string; readonly fields: string },
): Promise<Schemas[Kind] | undefined> {
  try {
    const call = { path: { version, nodeId: metaId(id) }, query: { fields } };
    const node = await calls.read("getNode", kind, (options) => client.getNode(call, options));
    if (node.id !== id) throw unusable(new Error("This is another node."));
    return node;
  } catch (failure) {
    if (isNotFound(failure)) return undefined;
    throw failure;
  }
}
