import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";

type GivenHeaders = OutgoingHttpHeaders | readonly OutgoingHttpHeader[];

/**
 * Runs `change` when all headers of a response are known, just before they are sent.
 *
 * Node sends all headers through `writeHead`, implicit ones too, so `change` sees what every later handler has set.
 */
export function beforeHead(response: ServerResponse, change: () => void): void {
  const writeHead = response.writeHead.bind(response) as (status: number, message?: string) => ServerResponse;
  response.writeHead = (status: number, ...rest: readonly (string | GivenHeaders | undefined)[]) => {
    const message = rest.find((given) => typeof given === "string");
    setHeaders(response, rest.find((given) => typeof given === "object") ?? {});
    change();
    return message === undefined ? writeHead(status) : writeHead(status, message);
  };
}

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
