import { createClient } from "../../generated/client.ts";
import type { OperationId } from "../../generated/operations.ts";
import { cases } from "./cases.ts";
import type { ContractCase } from "./contract-case.ts";
import { curlOf } from "./curl.ts";
import type { Target } from "./targets.ts";

/** A case whose operation type has been erased. */
export type AnyCase = Omit<ContractCase<OperationId>, "status"> & { readonly status: number };

/** The cases by operation. */
export const allCases = Object.entries(cases) as [OperationId, readonly AnyCase[]][];

export interface Performed {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  readonly error: object;
  /** What Prism found wrong with the response. What it finds wrong with the request is intended by the case. */
  readonly violations: readonly unknown[];
  /** The same request as a curl command, shown when the case fails. */
  readonly curl: string;
  /** The parameters that were sent, as `in name`. */
  readonly parameters: readonly string[];
}

/** Sends the request of a case to a target, through the generated client. */
export async function perform(target: Target, id: OperationId, each: AnyCase): Promise<Performed> {
  const { url, ids } = await target.arrange([each.given ?? []].flat());
  let curl = "";
  const client = createClient({
    baseUrl: url,
    // A case is one request, even if the response has Retry-After.
    retries: 0,
    headers: each.anonymous ? {} : { Authorization: `Bearer ${target.apiKey}` },
    fetch: async (request) => {
      curl = `${id} on ${target.name}: ${await curlFor(request.clone())}`;
      return fetch(request);
    },
  });
  const prefer = !target.stateful && each.by === "state" ? { Prefer: `code=${each.status}` } : {};
  const method = client[id] as (call: object, options: object) => Promise<AnyResult>;
  const call = callFor(target, each, ids);
  const result = await method(call, { headers: { ...prefer, ...each.headers } });
  const { status, headers, data, error } = result;
  return {
    status,
    contentType: result.contentType,
    headers: Object.fromEntries(headers),
    body: data ?? error,
    curl,
    error: (error as { error?: object } | undefined)?.error ?? {},
    violations: violationsIn(headers),
    parameters: parametersIn(call),
  };
}

function parametersIn({ path = {}, query = {} }: { readonly path?: object; readonly query?: object }): string[] {
  return [...Object.keys(path).map((name) => `path ${name}`), ...Object.keys(query).map((name) => `query ${name}`)];
}

interface AnyResult {
  readonly status: number;
  readonly headers: Headers;
  readonly contentType?: string;
  readonly data?: unknown;
  readonly error?: unknown;
}

/** The mock cannot refuse 2 MB, since Prism does not check the size; it gets an ordinary body and `Prefer` instead. */
function callFor(target: Target, each: AnyCase, ids: Parameters<typeof each.call>[0]): object {
  const ofOperation = allCases.find(([, candidates]) => candidates.includes(each))?.[1] ?? [];
  const chosen = target.name === "mock" && each.status === 413 ? ofOperation[0] : each;
  return chosen?.call(ids) ?? {};
}

/** What `prism proxy` found wrong with the response. What it finds wrong with the request is intended by the case. */
export function violationsIn(headers: Headers): unknown[] {
  const found = headers.get("sl-violations");
  if (found === null) return [];
  if (!found.startsWith("[")) return [found];
  return (JSON.parse(found) as { location: string[] }[]).filter(({ location }) => location[0] === "response");
}

async function curlFor(request: Request): Promise<string> {
  const { origin, pathname, search } = new URL(request.url);
  const { method, headers } = request;
  const body = await request.text();
  const sent = { method, path: pathname + search, headers: Object.fromEntries(headers) };
  return curlOf(origin, body === "" ? sent : { ...sent, body });
}
