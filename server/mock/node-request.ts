import { Readable } from "node:stream";
import type { OperationPlan } from "../../generated/runtime/server.ts";
import type { PrismRequest } from "./messages.ts";

export type NodeRequest = Parameters<OperationPlan["readInput"]>[0];

/** As much of Node's request as the server's readers use. */
export function nodeRequest({ method, url, headers, body }: PrismRequest): NodeRequest {
  const { "transfer-encoding": _, ...others } = headers;
  const query = Object.fromEntries(new URL(`http://mock${url}`).searchParams);
  const rawHeaders = Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
  return Object.assign(Readable.from([Buffer.from(body)]), {
    ...{ method, url, query, rawHeaders, socket: {} },
    headers: { ...others, "content-length": String(body.length) },
  }) as unknown as NodeRequest;
}
