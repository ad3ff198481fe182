/** Prepares a bundle for the page: adds provenance, samples and links where a reader sees them. */
import { isGuide, linksIntoPage, tagsForPage } from "./guides.ts";
import { isList, isObject, type Json, type JsonObject, objectIn, objectsIn, textIn } from "./json.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { samplesFor } from "./samples.ts";
import { keyGuideOf, withSpokenSchemes } from "./security.ts";
import { withoutSoftBreaks } from "./soft-breaks.ts";
import { startPage } from "./start-page.ts";
import type { DocsStyle } from "./style.ts";

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

/** The remark on a part of the contract that the provider does not document. */
export const remarkOn = (provenance: string): string | undefined => PROVENANCES[provenance]?.remark;

/**
 * Adds a badge and a remark to each part that the provider does not document. The remark is needed because Redoc shows
 * no badge on a response or header.
 *
 * Each operation gets its samples and a link to its Markdown page. Each guide gets the tables generated from the
 * contract. The bundle itself is not changed.
 */
export function documentForReaders(bundle: JsonObject, style: DocsStyle): JsonObject {
  const description = linksIntoPage(startPage(bundle, style), bundle);
  const completed = {
    ...bundle,
    ...(description !== "" && { info: { ...objectIn(bundle, "info"), description } }),
    ...(isList(bundle["tags"]) && { tags: tagsForPage(bundle) }),
  };
  const document = withSpokenSchemes(visit(withSamples(completed, style)) as JsonObject);
  return { ...document, ...groups(completed), servers: serversWithoutMarkup(document["servers"] ?? []) };
}

/** Separates guides from operations in the menu, unless the contract has no guides or has its own groups. */
function groups(bundle: JsonObject): JsonObject {
  const tags = objectsIn(bundle, "tags");
  const [guides, others] = [tags.filter(isGuide), tags.filter((tag) => !isGuide(tag))];
  if (guides.length === 0 || bundle["x-tagGroups"] !== undefined) return {};
  const group = (name: string, members: readonly JsonObject[]) => ({
    name,
    tags: members.map((tag) => textIn(tag, "name")),
  });
  return { "x-tagGroups": [group("Guides", guides), group("Operations", others)] };
}

/** The path of an operation's Markdown page, relative to the HTML page. */
export const markdownPage = (operationId: string): string => `operations/${operationId}.md`;

function withSamples(bundle: JsonObject, style: DocsStyle): JsonObject {
  const additions = new Map(
    operationsOf(bundle).map((operation) => {
      const samples = samplesFor(operation, bundle, style).map((sample) => ({ ...sample }));
      const description = `${withoutSoftBreaks(operation.description)}\n\n${waysOn(operation, bundle, style)}`;
      return [operation.node, { ...operation.node, description, "x-codeSamples": samples }];
    }),
  );
  const items = Object.entries(isObject(bundle["paths"]) ? bundle["paths"] : {}).map(([path, item]) => {
    const members = Object.entries(isObject(item) ? item : {});
    return [path, Object.fromEntries(members.map(([name, node]) => [name, additions.get(node as JsonObject) ?? node]))];
  });
  return { ...bundle, ...(bundle["paths"] !== undefined && { paths: Object.fromEntries(items) }) };
}

function waysOn({ operationId, security }: Operation, bundle: JsonObject, { hasTextPages = true }: DocsStyle): string {
  const guide = security.length > 0 ? keyGuideOf(bundle) : undefined;
  const links = [
    ...(guide === undefined ? [] : [`[Where to get a key](#/${guide})`]),
    ...(hasTextPages ? [`[This operation as Markdown](${markdownPage(operationId)})`] : []),
  ];
  return links.join(" · ");
}

/** Removes backticks from servers' descriptions, which Redoc does not render as Markdown. */
function serversWithoutMarkup(servers: Json): Json {
  return objectsIn({ servers }, "servers").map((server) => ({
    ...server,
    ...(server["description"] !== undefined && { description: textIn(server, "description").replaceAll("`", "") }),
  }));
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
