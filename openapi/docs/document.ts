/** What the page shows of a bundle: the same document, with its provenance where a reader sees it. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

interface Provenance {
  readonly badge: string;
  readonly remark: string;
}

const PROVENANCES: Readonly<Record<string, Provenance>> = {
  extension: {
    badge: "Extension",
    remark: "**Extension:** added here; Chirp's production API may not have it.",
  },
  inferred: {
    badge: "Inferred",
    remark: "**Inferred:** a conclusion; Chirp's public reference does not state it.",
  },
};

/**
 * Gives what the provider does not document a badge, and a remark: Redoc shows no badge at a response or header.
 *
 * Redoc shows the description of a server as it is written, so that loses its backticks.
 */
export function documentForReaders(bundle: JsonObject): JsonObject {
  const document = visit(bundle) as JsonObject;
  return { ...document, servers: serversWithoutMarkup(document["servers"] ?? []) };
}

function serversWithoutMarkup(servers: Json): Json {
  if (!isList(servers)) return servers;
  return servers.map((server) => {
    const description = isObject(server) ? server["description"] : undefined;
    if (!isObject(server) || typeof description !== "string") return server;
    return { ...server, description: description.replaceAll("`", "") };
  });
}

function visit(value: Json): Json {
  if (isList(value)) return value.map(visit);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, visit(child)]));
  const provenance = PROVENANCES[String(value["x-provenance"])];
  return provenance === undefined ? copy : marked(copy, provenance);
}

function marked(part: JsonObject, { badge, remark }: Provenance): JsonObject {
  return { ...part, "x-badges": [{ name: badge }], description: `${remark}\n\n${part["description"] ?? ""}` };
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json): value is JsonObject => typeof value === "object" && value !== null && !isList(value);
