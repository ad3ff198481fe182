import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { http } from "../../generated/runtime/server.ts";

type GivenHeaders = OutgoingHttpHeaders | readonly OutgoingHttpHeader[];

const CHANGE = Symbol("change");
type ChangedResponse = ServerResponse & { [CHANGE]?: () => void };

/**
 * Runs `change` when all headers of a response are known, just before they are sent. A response has one change.
 *
 * Node sends all headers through `writeHead`, implicit ones too, so `change` sees what every later handler has set.
 */
export function beforeHead(response: ChangedResponse, change: () => void): void {
  response[CHANGE] = change;
  // The same function for all responses: with one for each, V8 gives each response a shape of its own, and a third of
  // all memory survives garbage collections.
  response.writeHead = changeAndWriteHead;
}

function changeAndWriteHead(
  this: ChangedResponse,
  status: number,
  ...rest: readonly (string | GivenHeaders | undefined)[]
): ServerResponse {
  // Node itself passes the status alone, so this is the usual case.
  if (rest.length > 0) setHeaders(this, rest.find((given) => typeof given === "object") ?? {});
  this[CHANGE]?.();
  const message = rest.find((given) => typeof given === "string");
  return writeHead.call(this, status, message);
}

const writeHead = http.ServerResponse.prototype.writeHead as (
  this: ServerResponse,
  status: number,
  message: string | undefined,
) => ServerResponse;

/** Works like `writeHead`: replaces headers that are already set, and sends a name twice that is given twice. */
function setHeaders(response: ServerResponse, given: GivenHeaders): void {
  const replaced = new Set<string>();
  for (const [name, value] of isFlat(given) ? pairsIn(given) : Object.entries(given)) {
    if (value === undefined) continue;
    if (replaced.has(name.toLowerCase())) response.appendHeader(name, [value].flat().map(String));
    else response.setHeader(name, value);
    replaced.add(name.toLowerCase());
  }
}

const isFlat = (given: GivenHeaders): given is readonly OutgoingHttpHeader[] => Array.isArray(given);

const pairsIn = (flat: readonly OutgoingHttpHeader[]): [string, OutgoingHttpHeader | undefined][] =>
  flat.flatMap((name, index) => (index % 2 === 0 ? [[String(name), flat[index + 1]]] : []));
