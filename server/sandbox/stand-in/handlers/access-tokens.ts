import type { TaggedHandlers } from "../../../../generated/meta-graph/operations.ts";
import type { Graph } from "../graph.ts";
import { graphError } from "../graph-refusal.ts";
import { STAND_IN_APP, type Token, type Tokens } from "../tokens.ts";

/** The end of a signup: exchanges its code for a token. */
export const accessTokenHandlers = (graph: Graph, tokens: Tokens): TaggedHandlers<"Access Tokens", Token> => ({
  exchangeCode: async ({ operationId, body: { client_id, client_secret, code } }) => {
    if (client_id !== STAND_IN_APP.id || client_secret !== STAND_IN_APP.secret)
      throw graphError(operationId, "UnknownError", { message: "Error validating client secret." });
    const { value } = tokens.signup(code) ?? {};
    if (value !== undefined) (await graph.nodes()).refuseByScenario(operationId, value);
    return { status: 200, body: { access_token: await tokens.exchange(code), token_type: "bearer" } };
  },
});
