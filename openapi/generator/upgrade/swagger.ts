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
 * Writes a Swagger 2.0 document so that the upgrader makes of it what it says:
 *
 * - it leaves a reference to a body or a form field among the parameters, so those are written out where they are used;
 * - it takes a body of a path over only into methods that stand below it, so that each operation gets its own;
 * - of a form whose media type is not said it makes multipart only, though a form without files may be either;
 * - it forgets that a form with a required field is required, and an empty `consumes` leaves no media type at all;
 * - a file among the answers it gives as JSON where nothing else is produced, and JSON has no files;
 * - `tsv` it drops without a word, and 3.x has nothing in its place.
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

/** With what leads to a body written out; the other references stay. */
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
            `${method.toUpperCase()} ${path}: parameter "${parameter["name"]}" is a list with tabs (collectionFormat: tsv), which OpenAPI 3 does not have; choose another format.`,
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

/** A form whose fields must come must come itself. */
function hasRequiredField({ content }: Node): boolean {
  const types = Object(content) as { [mediaType: string]: { schema?: { required?: readonly string[] } } };
  return [FORM, MULTIPART].some((type) => (types[type]?.schema?.required ?? []).length > 0);
}

/** What the upgrader has forgotten of a Swagger 2.0 document, or left in places where 3.x knows nothing of it. */
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
