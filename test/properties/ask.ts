/** Sends a request and checks what holds for every response. */
import { curlOf } from "../contract/curl.ts";
import type { ContractOperation } from "../contract/generated-cases/contract-operations.ts";
import type { HttpRequest } from "../contract/generated-cases/generated-case.ts";
import type { RequestParts } from "../contract/generated-cases/request-parts.ts";
import { credentialsOf, httpRequest } from "../contract/generated-cases/wire.ts";
import type { WireAnswer } from "../contract/send.ts";
import { Finding } from "./finding.ts";
import type { CallerName, World } from "./world.ts";

export interface Asked extends WireAnswer {
  /** The same request as a curl command. */
  readonly curl: string;
}

/** The server's response. Fails with a {@link Finding} if it is late, a 5xx, or not in the contract. */
export async function ask(
  world: World,
  operation: ContractOperation,
  caller: CallerName,
  parts: RequestParts,
): Promise<Asked> {
  const send = () => judged(world, world.serverUrl, operation, requestOf(world, operation, caller, parts));
  const answer = await send();
  if (answer.status !== 401) return answer;
  // The session's own key may have been deleted.
  await world.renewKey(caller);
  return send();
}

/** The response of the stub, which has the server's own validation and nothing behind it. */
export const askStub = (world: World, operation: ContractOperation, parts: RequestParts): Promise<Asked> =>
  judged(world, world.stubUrl, operation, requestOf(world, operation, "A", parts));

const requestOf = (world: World, operation: ContractOperation, caller: CallerName, parts: RequestParts): HttpRequest =>
  httpRequest(operation, parts, credentialsOf(operation, world.keyOf(caller)));

async function judged(
  { sender, checkAnswer }: World,
  url: string,
  operation: ContractOperation,
  request: HttpRequest,
): Promise<Asked> {
  const curl = curlOf(url, request);
  const answer = await sender.send(url, request).catch((error: Error) => {
    throw new Finding("hang", `${operation.id}: ${error.message}`, curl);
  });
  const told = `${operation.id} answered ${answer.status}`;
  if (answer.status >= 500) throw new Finding("5xx", `${told}: ${answer.text}`, curl);
  const [wrong] = checkAnswer(operation, answer);
  if (wrong !== undefined) throw new Finding("undocumented", `${told}: ${wrong}`, curl);
  return { ...answer, curl };
}
