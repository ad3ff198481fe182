import type { Contract } from "../../generated/runtime/document.ts";
import { isJson } from "../../generated/runtime/media-type.ts";
import { visitObjects } from "../../openapi/generator/walk.ts";

const DRAFT_2020_12 = "https://json-schema.org/draft/2020-12/schema";

/** A copy of a contract without the things at which Prism, without a word, no longer validates. */
export function fitForPrism(contract: Contract): object {
  const fit = structuredClone(contract) as Contract & { jsonSchemaDialect?: string };
  // OpenAPI's own dialect is this one with four keywords more, none of which validates; Prism does not know its name.
  fit.jsonSchemaDialect = DRAFT_2020_12;
  visitObjects(fit, (node) => {
    // The meta-schema forbids an item that comes twice, and such a schema does not compile.
    for (const keyword of ["enum", "required", "type"])
      if (Array.isArray(node[keyword])) node[keyword] = distinct(node[keyword]);
    // In OpenAPI 3.1 it means nothing, and it compiles only beside a type.
    if ("nullable" in node && (node["type"] === undefined || [node["type"]].flat().includes("null")))
      delete node["nullable"];
    if (isObject(node["content"])) node["content"] = jsonFirst(node["content"]);
  });
  return fit;
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === "object";

const distinct = (values: readonly unknown[]) => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** Of several media types Prism answers with the first one, also with text where only a JSON body is declared. */
const jsonFirst = (content: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(content).sort(([one], [other]) => Number(isJson(other)) - Number(isJson(one))));
