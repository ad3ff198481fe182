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

/** Gives what the provider does not document a badge, and a remark: Redoc shows no badge at a response or header. */
export function documentForReaders(bundle: JsonObject): JsonObject {
  return visit(bundle) as JsonObject;
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
