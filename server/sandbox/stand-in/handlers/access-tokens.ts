import type { TaggedHandlers } from "../../../../generated/meta-graph/operations.ts";
import { graphError } from "../graph-refusal.ts";
import type { Nodes } from "../nodes.ts";
import { STAND_IN_APP, type Token, type Tokens } from "../tokens.ts";

/** The end of a signup: a code for a token. */
export const accessTokenHandlers = (nodes: Nodes, tokens: Tokens): TaggedHandlers<"Access Tokens", Token> => ({
  exchangeCode: ({ operationId, body: { client_id, client_secret, code } }) => {
    if (client_id !== STAND_IN_APP.id || client_secret !== STAND_IN_APP.secret)
      throw graphError(operationId, "UnknownError", { message: "Error validating client secret." });
    const { value } = tokens.signup(code) ?? {};
    if (value !== undefined) nodes.refuseByScenario(operationId, value);
    return { status: 200, body: { access_token: tokens.exchange(code), token_type: "bearer" } };
  },
});
