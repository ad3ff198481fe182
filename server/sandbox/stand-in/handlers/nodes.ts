import type { TaggedHandlers } from "../../../../generated/meta-graph/operations.ts";
import type { Graph } from "../graph.ts";
import { graphError } from "../graph-refusal.ts";
import { setPin } from "../pins.ts";
import { project } from "../projection.ts";
import type { Token } from "../tokens.ts";

/** Reads and changes nodes of any kind, by id. */
export const nodeHandlers = (graph: Graph): TaggedHandlers<"Nodes", Token> => ({
  getNode: async ({ operationId, caller, path: { nodeId }, query: { fields } }) => {
    const nodes = await graph.nodes();
    if (nodes.isNumber(nodeId)) {
      const { node } = nodes.read(operationId, caller, nodeId);
      return { status: 200, body: project(operationId, "PhoneNumberNode", node, fields) };
    }
    const { phoneNumbers, isPrivate, ...account } = nodes.account(operationId, caller, nodeId);
    return { status: 200, body: project(operationId, "BusinessAccount", account, fields) };
  },

  updateNode: ({ operationId, caller, path: { nodeId }, body: { pin } }) =>
    graph.work(operationId, caller, nodeId, ({ node, kept }) => {
      // If the number was never set up, it has no two-step verification to change.
      if (node.platform_type === "NOT_APPLICABLE" && kept.pin === undefined)
        throw graphError(operationId, "NumberNotRegistered");
      setPin(kept, pin);
      return { status: 200, body: { success: true } };
    }),
});
