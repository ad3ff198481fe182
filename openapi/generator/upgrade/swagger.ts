import { type Contract, METHODS, type Parameter, pointerParts, type Reference } from "../../runtime/document.ts";
import { ContractError } from "../contract-error.ts";
import { type Remark, remarkAt } from "../remarks.ts";
import type { Node } from "../walk.ts";

interface Swagger {
  readonly paths?: { readonly [path: string]: Node };
  readonly parameters?: { [name: string]: Parameter };
  readonly consumes?: readonly string[];
}

const FORM = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data";

/**
 * Prepares a Swagger 2.0 document for the upgrader, which would otherwise change its meaning:
 *
 * - It leaves references to body or form parameters among the parameters, so those are inlined where they are used.
 * - It copies a path's body only to methods listed after it, so each operation gets its own.
 * - It makes a form without a declared media type multipart only, though a form without files may be either.
 * - It forgets that a form with a required field is required, and an empty `consumes` leaves no media type at all.
 * - It turns a file in a response into JSON if nothing else is produced, but JSON has no files.
 * - It drops `tsv` silently, and 3.x has no replacement.
 */
export function prepareSwagger(document: object): void {
  const swagger = document as Swagger;
  refuseTabs(swagger);
  const shared = swagger.parameters ?? {};
  for (const item of Object.values(swagger.paths ?? {})) {
    const common = parametersOf(swagger, item);
    const moved = common.filter(isBody);
    for (const method of METHODS) {
      const operation = item[method] as Node | undefined;
      if (operation === undefined) continue;
      const own = parametersOf(swagger, operation);
      const inherited = own.some(isBody) ? [] : moved;
      if (own.length + inherited.length > 0) operation["parameters"] = [...inherited, ...own];
      nameMediaTypes(swagger, operation, [...inherited, ...own]);
    }
    if (common.length > 0) item["parameters"] = common.filter((parameter) => !isBody(parameter));
  }
  for (const [name, parameter] of Object.entries(shared)) if (isBody(parameter)) delete shared[name];
}

const placeOf = (parameter: Parameter) => parameter.in as string;
const isField = (parameter: Parameter) => placeOf(parameter) === "formData";
const isBody = (parameter: Parameter) => isField(parameter) || placeOf(parameter) === "body";

/** Inlines references to bodies; other references stay. */
function parametersOf(swagger: Swagger, { parameters = [] }: { parameters?: unknown }): Parameter[] {
  return (parameters as (Parameter | Reference)[]).map((parameter) => {
    const target = targetIn(swagger, parameter);
    return target !== undefined && isBody(target) ? structuredClone(target) : (parameter as Parameter);
  });
}

function targetIn(swagger: Swagger, parameter: Parameter | Reference): Parameter | undefined {
  if (!("$ref" in parameter)) return parameter;
  const [section, name = ""] = pointerParts(parameter.$ref);
  return section === "parameters" ? swagger.parameters?.[name] : undefined;
}

function nameMediaTypes(swagger: Swagger, operation: Node, parameters: readonly Parameter[]): void {
  const given = [operation["consumes"], swagger.consumes].find((list) => Array.isArray(list) && list.length > 0);
  const declared = (given ?? []) as string[];
  const fields = parameters.filter(isField);
  const forms = declared.filter((mediaType) => mediaType === FORM || mediaType === MULTIPART);
  const hasFile = fields.some((field) => (field as { type?: unknown }).type === "file");
  if (fields.length === 0) operation["consumes"] = declared.length > 0 ? declared : ["application/json"];
  else operation["consumes"] = forms.length > 0 ? forms : hasFile ? [MULTIPART] : [FORM, MULTIPART];
  for (const section of ["produces"] as const)
    if (Array.isArray(operation[section]) && operation[section].length === 0) delete operation[section];
}

function refuseTabs(swagger: Swagger): void {
  for (const [path, item] of Object.entries(swagger.paths ?? {}))
    for (const method of METHODS)
      for (const parameter of ((item[method] as Node | undefined)?.["parameters"] ?? []) as Node[])
        if (parameter["collectionFormat"] === "tsv")
          throw new ContractError(
            `${method.toUpperCase()} ${path}: parameter "${parameter["name"]}" is a tab-separated list (collectionFormat: tsv), which OpenAPI 3 does not support; choose another format.`,
            { at: `#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}` },
          );
}

const JSON_TYPE = "application/json";

function giveAsBytes({ content }: Node): void {
  const types = Object(content) as { [mediaType: string]: { schema?: Node } };
  const media = types[JSON_TYPE];
  if (media?.schema?.["type"] !== "string" || media.schema["format"] !== "binary") return;
  delete types[JSON_TYPE];
  if (Object.keys(types).length === 0) types["application/octet-stream"] = media;
}

/** A form with a required field is itself required. */
function hasRequiredField({ content }: Node): boolean {
  const types = Object(content) as { [mediaType: string]: { schema?: { required?: readonly string[] } } };
  return [FORM, MULTIPART].some((type) => (types[type]?.schema?.required ?? []).length > 0);
}

/** Restores what the upgrader lost from a Swagger 2.0 document, and removes what 3.x does not have. */
export function finishSwagger(contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  for (const [path, item] of Object.entries(contract.paths ?? {}))
    for (const method of METHODS) {
      const operation = item[method] as Node | undefined;
      if (operation === undefined) continue;
      const { requestBody } = operation as { requestBody?: Node };
      if (requestBody !== undefined && hasRequiredField(requestBody)) requestBody["required"] = true;
      for (const response of Object.values((operation["responses"] ?? {}) as Record<string, Node>))
        giveAsBytes(response);
      if (operation["schemes"] === undefined) continue;
      delete operation["schemes"];
      remarks.push(remarkAt(`${method.toUpperCase()} ${path}`, "`schemes` of an operation are ignored."));
    }
  return remarks;
}
