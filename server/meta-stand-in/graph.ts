import type { AddressInfo } from "node:net";
import type { OperationHandlers } from "../../generated/meta-graph/operation-types.ts";
import { type Answer, createServer, type Exchange, RequestRefusal } from "../../generated/meta-graph/server.ts";
import { STAND_IN_ACCOUNTS, type StandInAccount } from "./numbers.ts";

export interface StandIn {
  /** Where it listens, on loopback. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** The token that the stand-in takes; any other is an expired one. */
export const STAND_IN_TOKEN = "meta-stand-in-token";

/** The app that the stand-in knows, as which codes are exchanged. */
export const STAND_IN_APP = { id: "135792468013579", secret: "meta-stand-in-app-secret" } as const;

/**
 * Plays Meta's Graph API on a port of its own: the server generated from the upstream contract, with handlers that
 * answer from its accounts, with Meta's habits: only the fields that were asked for, and always the id.
 */
export async function startStandIn(accounts: readonly StandInAccount[] = STAND_IN_ACCOUNTS): Promise<StandIn> {
  const app = createServer(handlers(accounts), { authenticate: knownToken, answerError: graphError, examples: false });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve, reject) => server.once("listening", resolve).once("error", reject));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function handlers(accounts: readonly StandInAccount[]): OperationHandlers {
  const account = (id: string) => accounts.find((candidate) => candidate.id === id) ?? notFound(id);
  const nodes = accounts.flatMap(({ phoneNumbers, ...node }) => [node, ...phoneNumbers]);
  const node = (id: string) => nodes.find((candidate) => candidate.id === id) ?? notFound(id);
  return {
    getNode: ({ path, query }) => ({ status: 200, body: project(node(path.nodeId), query.fields) }),
    listPhoneNumbers: ({ path, query }) => {
      const { phoneNumbers } = account(path.businessAccountId);
      const { limit = 25, after } = query;
      const start = after === undefined ? 0 : Number(Buffer.from(after, "base64url").toString());
      const data = phoneNumbers.slice(start, start + limit).map((node) => project(node, query.fields));
      return { status: 200, body: { data, ...paging(start, data.length, phoneNumbers.length) } };
    },
    updateNode: notYet,
    subscribeApp: notYet,
    unsubscribeApp: notYet,
    listOwnedBusinessAccounts: notYet,
    requestCode: notYet,
    verifyCode: notYet,
    registerPhoneNumber: notYet,
    deregisterPhoneNumber: notYet,
    getSettings: notYet,
    updateSettings: notYet,
    exchangeCode: notYet,
  };
}

/** Calls that the stand-in does not play. */
function notYet(): never {
  throw new GraphRefusal(400, { type: "OAuthException", code: 1 }, "The stand-in does not play this call yet.");
}

/** Only the fields that were asked for, and the id in any case. */
function project<Node extends { id: string }>(node: Node, fields = "id"): Pick<Node, "id"> & Partial<Node> {
  const wanted = new Set(["id", ...fields.split(",")]);
  return Object.fromEntries(Object.entries(node).filter(([name]) => wanted.has(name))) as Pick<Node, "id"> &
    Partial<Node>;
}

function paging(start: number, count: number, total: number) {
  if (count === 0) return {};
  const cursor = (position: number) => Buffer.from(String(position)).toString("base64url");
  const cursors = { before: cursor(start), after: cursor(start + count) };
  const next = start + count < total ? { next: `https://graph.facebook.com/?after=${cursors.after}` } : {};
  return { paging: { cursors, ...next } };
}

/** An error of the Graph API, thrown by a handler. */
class GraphRefusal extends Error {
  readonly answer: Answer;

  constructor(
    status: number,
    error: { readonly type: string; readonly code: number; readonly error_subcode?: number },
    message: string,
  ) {
    super(message);
    this.answer = { status, body: { error: { message, ...error, fbtrace_id: "AStandInTrace0000000000" } } };
  }
}

function notFound(id: string): never {
  const message = `The object ${id} does not exist, cannot be loaded with these permissions, or does not support this operation.`;
  throw new GraphRefusal(400, { type: "GraphMethodException", code: 100, error_subcode: 33 }, message);
}

function knownToken({ request }: Exchange): undefined {
  if (request.headers.authorization === `Bearer ${STAND_IN_TOKEN}`) return undefined;
  throw new GraphRefusal(
    401,
    { type: "OAuthException", code: 190, error_subcode: 463 },
    "The access token has expired.",
  );
}

function graphError(failure: unknown): Answer {
  if (failure instanceof GraphRefusal) return failure.answer;
  const [status, code] = failure instanceof RequestRefusal ? [400, 100] : [500, 131000];
  const message = failure instanceof Error ? failure.message : "Something went wrong.";
  return new GraphRefusal(status, { type: "OAuthException", code }, `(#${code}) ${message}`).answer;
}
