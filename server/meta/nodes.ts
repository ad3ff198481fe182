import type { Schemas } from "../../generated/meta-graph/operations.ts";
import { type GatewayCalls, type GatewayContext, unusable } from "./gateway-calls.ts";
import { GraphFailure, isNotFound } from "./graph-errors.ts";

/** The ids of Meta's objects are numbers. Anything else could lead to another path. */
const ID = /^[0-9]{1,32}$/;

/** Returns the id if it is valid; Meta has no objects with other ids. */
export function metaId(id: string): string {
  if (ID.test(id)) return id;
  throw new GraphFailure("meta_api_error", "Meta has no such object.", { graphError: { code: 100, subcode: 33 } });
}

/**
 * Reads a node and checks that it is of the requested kind.
 *
 * @returns `undefined` when it does not exist or the token may not read it
 */
export async function readNode<Kind extends "BusinessAccount" | "PhoneNumberNode">(
  { client, version }: GatewayContext,
  calls: GatewayCalls,
  { kind, id, fields }: { readonly kind: Kind; readonly id: string; readonly fields: string },
): Promise<Schemas[Kind] | undefined> {
  try {
    const call = { path: { version, nodeId: metaId(id) }, query: { fields } };
    const node = await calls.read("getNode", kind, (options) => client.getNode(call, options));
    if (node.id !== id) throw unusable(new Error("The response is a different node."));
    return node;
  } catch (failure) {
    if (isNotFound(failure)) return undefined;
    throw failure;
  }
}
