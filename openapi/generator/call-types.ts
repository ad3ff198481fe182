import type { Operation } from "../runtime/document.ts";
import { type Content, type Contract, type Parameter, resolve } from "../runtime/document.ts";
import { isJson } from "../runtime/media-type.ts";
import { acceptedTypes, type Body, type BodyUse, contentsOf } from "./content-types.ts";
import { defaultedParameters, defaultedProperties } from "./defaults.ts";
import { literal } from "./literal.ts";
import type { Form } from "./operation-names.ts";
import { indented, union } from "./text.ts";
import type { TypedOperation, TypeWriter } from "./type-writer.ts";

const PLACES = [
  { place: "path", form: "Path", section: "path" },
  { place: "query", form: "Query", section: "query" },
  { place: "header", form: "Headers", section: "headers" },
  { place: "cookie", form: "Cookies", section: "cookies" },
] as const satisfies { place: Parameter["in"]; form: Form; section: string }[];

/** The parameter types of each place that has parameters. */
export function parameterTypes(writer: TypeWriter, { operation: { id }, forTypes }: TypedOperation): string[] {
  return PLACES.flatMap(({ place, form, section }) => {
    const parameters = forTypes.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return [];
    const members = writer.types.members(parameters.map(fieldOf), writer.names.schema).join("\n");
    const name = writer.names.operation(id, form);
    return [`/** The ${section} of \`${id}\`. */\nexport interface ${name} {\n${indented(members)}\n}\n`];
  });
}

const fieldOf = (parameter: Parameter) => ({
  name: parameter.name,
  optional: parameter.in !== "path" && parameter.required !== true,
  schema: parameter.schema ?? { type: "string" },
  documented: parameter,
});

/** The type of a handler's argument. */
export function requestType(writer: TypeWriter, typed: TypedOperation): string {
  const { operation, forTypes } = typed;
  const security = writer.security(operation);
  const caller = security === "none" ? "_Caller" : "Caller";
  const sections = PLACES.flatMap(({ place, form, section }) => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return [];
    const defaulted = place === "path" ? [] : defaultedParameters(writer.contract, parameters);
    return [`readonly ${section}: ${filled(writer.names.operation(operation.id, form), defaulted)};`];
  });
  const accept = acceptedTypes(writer, operation);
  const common = [
    `readonly operationId: ${literal(operation.id)};`,
    ...sections,
    ...(security === "none" ? [] : [`readonly caller: Caller${security === "optional" ? " | undefined" : ""};`]),
    ...(accept === undefined ? [] : [`readonly accept: ${accept};`]),
  ];
  const isStreamed = operation.declared["x-stream-body"] === true;
  const { required, contents } = bodyOf(writer, forTypes, isStreamed ? "taken as stream" : "taken");
  const defaulted = defaultedIn(writer.contract, operation);
  const bodies = contents.map((content) => ({
    ...content,
    body: content.isJson ? filled(content.body, defaulted) : content.body,
  }));
  const name = `${writer.names.operation(operation.id, "Request")}<${caller} = unknown>`;
  return objectType(name, "EveryRequest", common, { required, contents: bodies, optionalType: false });
}

const filled = (type: string, names: readonly string[]) =>
  names.length === 0 ? type : `Filled<${type}, ${names.map((name) => literal(name)).join(" | ")}>`;

function defaultedIn(contract: Contract, { declared }: Operation): string[] {
  const { content = {} } = resolve<{ content?: Content }>(contract, declared.requestBody ?? {});
  const schemas = Object.entries(content).flatMap(([mediaType, { schema }]) =>
    isJson(mediaType) && schema !== undefined ? [schema] : [],
  );
  return [...new Set(schemas.flatMap((schema) => defaultedProperties(contract, schema)))];
}

/** The type of a call's argument. */
export function callType(writer: TypeWriter, { forTypes }: TypedOperation): string {
  const sections = PLACES.flatMap(({ place, form, section }) => {
    const parameters = forTypes.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return [];
    const optional = parameters.every((parameter) => fieldOf(parameter).optional) ? "?" : "";
    return [`readonly ${section}${optional}: ${writer.names.operation(forTypes.id, form)};`];
  });
  const { required, contents } = bodyOf(writer, forTypes, "sent");
  const name = writer.names.operation(forTypes.id, "Call");
  return objectType(name, "", sections, { required, contents, optionalType: true });
}

interface Bodies {
  readonly required: boolean;
  readonly contents: readonly Body[];
  /** Whether the media type may be omitted if there is only one. */
  readonly optionalType: boolean;
}

/** An interface; a union if there are several media types, so that `contentType` determines the type of the body. */
function objectType(name: string, base: string, members: readonly string[], bodies: Bodies): string {
  const { required, contents, optionalType } = bodies;
  const lines = (all: readonly string[]) => all.map((line) => `\n${indented(line)}`).join("");
  const [body, ...others] = contents;
  if (body === undefined)
    return `interface ${name} extends ${base === "" ? "NoBody" : "BodilessRequest"} {${lines(members)}\n}`;
  const head = `interface ${name}${base === "" ? "" : ` extends ${base}`}`;
  if (others.length === 0) {
    const [mark, orNone] = required ? ["", ""] : ["?", " | undefined"];
    const type = `readonly contentType${optionalType ? "?" : mark}: ${body.contentType}${optionalType ? "" : orNone};`;
    return `${head} {${lines([...members, type, `readonly body${mark}: ${body.body}${orNone};`])}\n}`;
  }
  const each = contents.map(
    ({ contentType, body: type }) => `{ readonly contentType: ${contentType}; readonly body: ${type} }`,
  );
  const all = union([...each, ...(required ? [] : ["NoBody"])]);
  return `type ${name} = ${base === "" ? "" : `${base} & `}{${lines(members)}\n} & (${all}\n);`;
}

function bodyOf(writer: TypeWriter, { declared }: Operation, use: BodyUse) {
  const { required = false, content = {} } = resolve<{ required?: boolean; content?: Content }>(
    writer.typed,
    declared.requestBody ?? {},
  );
  return { required, contents: contentsOf(writer, content, use) };
}
