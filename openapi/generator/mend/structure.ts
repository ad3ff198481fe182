import type { Contract, Parameter } from "../../runtime/document.ts";
import { type Remark, remarkAt } from "../remarks.ts";
import { isSchemaPlace } from "../schemas.ts";
import { escapePointer, type Node, visitObjects } from "../walk.ts";

/** Strings that YAML parses as numbers or booleans without quotes: `version: 1.0`. */
const TEXTS = ["title", "version", "description", "summary", "operationId", "name", "url"];

/** Below these, an absent value means anything. */
const OF_ANYTHING = ["properties", "patternProperties", "schemas", "content"];

/**
 * Corrects, outside of schemas, common deviations from OpenAPI with a clear meaning: null for an absent value, numbers
 * for strings, examples in a list or without `value`, parameters in the form of Swagger 2.0.
 */
export function mendStructure(contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  const remark = (place: string, what: string) => void remarks.push(remarkAt(place, what));
  nameInfo(contract);
  visitObjects(contract, (node, pointer) => {
    dropNulls(node, pointer, remark);
    // The parameters and body of a link are values.
    if (isSchemaPlace(pointer) || /\/links\/[^/]+$/.test(pointer)) return;
    for (const key of TEXTS)
      if (typeof node[key] === "number" || typeof node[key] === "boolean") node[key] = String(node[key]);
    if (Array.isArray(node["tags"]) && node["responses"] !== undefined)
      node["tags"] = node["tags"].map((tag) => (typeof tag === "object" ? String(Object(tag)["name"]) : String(tag)));
    if ("schema" in node || "content" in node || "in" in node) mendExamples(node, pointer, remark);
    for (const key of ["parameters", "headers"])
      for (const [name, each] of Object.entries((node[key] ?? {}) as Record<string, Parameter>))
        wrapType(each as unknown as Node, `${pointer}/${key}/${escapePointer(name)}`, remark);
    if (!IS_OPERATION.test(pointer)) return;
    mendResponses(node, pointer, remark);
    mendRequestBody(node, pointer, remark);
  });
  return remarks;
}

const IS_OPERATION = /\/(get|put|post|delete|options|head|patch|trace)$/;

type Remarker = (place: string, what: string) => void;

function nameInfo(contract: Contract): void {
  const info = Object(contract.info ?? {}) as Node;
  (contract as { info: object }).info = info;
  info["title"] ??= "Untitled";
  info["version"] ??= "0.0.0";
}

function dropNulls(node: Node, pointer: string, remark: Remarker): void {
  const isSchema = isSchemaPlace(pointer);
  for (const [key, value] of Object.entries(node)) {
    if (OF_ANYTHING.includes(key) && typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries(value as Node)) if (inner === null) (value as Node)[name] = {};
    if (key.startsWith("x-") || MAY_BE_NULL.has(key)) continue;
    const isList = Array.isArray(value) && value.includes(null);
    if (isList) node[key] = key === "type" ? value.map(String) : value.filter((item) => item !== null);
    if (isList) remark(`${pointer}/${escapePointer(key)}`, NOTHING);
    if (value !== null) continue;
    if (isSchema && key === "type") node[key] = "null";
    else delete node[key];
    remark(`${pointer}/${escapePointer(key)}`, NOTHING);
  }
}

const NOTHING = "null is read as absent.";

const MAY_BE_NULL = new Set(["default", "example", "examples", "const", "enum", "value"]);

function mendExamples(node: Node, pointer: string, remark: Remarker): void {
  const { examples } = node;
  if (typeof examples !== "object" || examples === null) return;
  if (Array.isArray(examples)) {
    node["examples"] = Object.fromEntries(examples.map((value, index) => [`example${index + 1}`, { value }]));
    remark(`${pointer}/examples`, "`examples` is a list; each example gets a name.");
    return;
  }
  for (const [name, example] of Object.entries(examples as Node)) {
    const isExample = typeof example === "object" && example !== null && !Array.isArray(example);
    const given = (isExample ? example : { value: example }) as Node;
    if (["value", "externalValue", "$ref", "dataValue", "serializedValue"].some((key) => key in given) && isExample) {
      // The name in OpenAPI 3.2.
      if ("dataValue" in given && !("value" in given)) given["value"] = given["dataValue"];
      continue;
    }
    const isEmpty = Object.keys(given).every((key) => key === "summary" || key === "description");
    if (isEmpty) continue;
    (examples as Node)[name] = { value: example };
    remark(`${pointer}/examples/${escapePointer(name)}`, 'an example without "value" is the value itself.');
  }
}

const STATUS = /^([1-5](\d\d|XX)|default)$/;

/**
 * `2xx` and `200 OK` are read as statuses; any other key is left out. A Swagger 2.0 `schema` is read as that of JSON.
 */
function mendResponses(node: Node, pointer: string, remark: Remarker): void {
  const { responses } = node;
  if (typeof responses !== "object" || responses === null) return;
  const mended: Node = {};
  for (const [key, response] of Object.entries(responses as Record<string, Node>)) {
    const [status = ""] = key
      .trim()
      .toUpperCase()
      .split(/[\s:-]/, 1);
    const name = key.startsWith("x-") || STATUS.test(key) ? key : STATUS.test(status) ? status : undefined;
    const place = `${pointer}/responses/${escapePointer(key)}`;
    if (name !== key)
      remark(place, name === undefined ? "this is not a status; it is left out." : `is read as ${name}.`);
    if (name === undefined || (name !== key && name in (responses as Node))) continue;
    mended[name] = response;
    if (response?.["schema"] === undefined || response["content"] !== undefined || name.startsWith("x-")) continue;
    const { schema, ...others } = response;
    mended[name] = { ...others, content: { "application/json": { schema } } };
    remark(place, "the schema of a response is read as that of JSON.");
  }
  node["responses"] = mended;
}

function mendRequestBody(node: Node, pointer: string, remark: Remarker): void {
  const { requestBody } = node as { requestBody?: Node };
  if (requestBody === undefined || "$ref" in requestBody || requestBody["content"] !== undefined) return;
  delete node["requestBody"];
  remark(`${pointer}/requestBody`, "a body without `content` is left out.");
}

const PARAMETER_FIELDS = new Set(
  "name in description required deprecated allowEmptyValue style explode allowReserved schema content example examples $ref".split(
    " ",
  ),
);

/** `{name, in, type: string}` becomes `{name, in, schema: {type: string}}`. */
function wrapType(parameter: Node | null, pointer: string, remark: Remarker): void {
  if (typeof parameter !== "object" || parameter === null) return;
  const { schema, content, type } = parameter;
  if (schema !== undefined || content !== undefined || "$ref" in parameter) return;
  if (typeof type !== "string") {
    parameter["schema"] = {};
    remark(pointer, "its value is not described; any value is accepted.");
    return;
  }
  const keywords = Object.entries(parameter).filter(([key]) => !PARAMETER_FIELDS.has(key) && !key.startsWith("x-"));
  for (const [key] of keywords) delete parameter[key];
  parameter["schema"] = Object.fromEntries(keywords);
  remark(pointer, 'schema keywords beside "in" are read as its "schema".');
}
