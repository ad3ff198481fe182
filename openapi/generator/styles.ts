import {
  type Content,
  type Contract,
  type Encoding,
  type MediaTypeObject,
  type Parameter,
  type Reference,
  resolve,
} from "../runtime/document.ts";
import { essence, isForm, isJson } from "../runtime/media-type.ts";
import type { ParameterStyle, Styles } from "../runtime/operation.ts";
import { conjunctsOf, kindOf, propertyNames, propertyOf } from "../runtime/schemas.ts";

/** The `styles` of a row: by place, since a parameter is identified by its name and place. */
export function stylesOf(contract: Contract, parameters: readonly Parameter[]) {
  const rows = parameters.flatMap((parameter) => {
    const style = parameterStyle(contract, parameter);
    return style ? [{ place: parameter.in, name: parameter.name, style }] : [];
  });
  const byPlace = [...Map.groupBy(rows, ({ place }) => place)].map(([place, found]) => [
    place,
    Object.fromEntries(found.map(({ name, style }) => [name, style])),
  ]);
  return byPlace.length > 0 ? { styles: Object.fromEntries(byPlace) } : {};
}

/** Only for parameters with a style other than the default. */
function parameterStyle(contract: Contract, parameter: Parameter): ParameterStyle | undefined {
  const [mediaType] = Object.keys(parameter.content ?? {});
  if (mediaType !== undefined) return isJson(mediaType) ? { style: "json", explode: false } : undefined;
  const isPair = parameter.in === "query" || parameter.in === "cookie";
  const style = (parameter.style ?? (isPair ? "form" : "simple")) as ParameterStyle["style"];
  const explode = parameter.explode ?? style === "form";
  const kind = kindOf(contract, parameter.schema ?? {});
  if (parameter.in === "cookie") return kind === "object" && !explode ? { style, explode } : undefined;
  if (parameter.in === "query") return pairStyle(kind, style, explode);
  if (style === "label" || style === "matrix") return { style, explode };
  return kind === "object" && explode ? { style, explode } : undefined;
}

function pairStyle(kind: string, style: ParameterStyle["style"], explode: boolean): ParameterStyle | undefined {
  const isPlain = kind === "scalar" || (kind === "array" && style === "form" && explode);
  return isPlain ? undefined : { style, explode };
}

/** The `encoding` of a row: how the fields of the operation's forms are serialized. */
export function encodingOf(contract: Contract, requestBody: { content?: Content } | Reference | undefined) {
  const { content = {} } = resolve<{ content?: Content }>(contract, requestBody ?? {});
  const forms = Object.entries(content)
    .filter(([mediaType]) => isForm(mediaType))
    .map(([mediaType, media]) => [mediaType, fieldStyles(contract, media, essence(mediaType) === MULTIPART)] as const)
    .filter(([, fields]) => Object.keys(fields).length > 0);
  return forms.length > 0 ? { encoding: Object.fromEntries(forms) } : {};
}

const MULTIPART = "multipart/form-data";

function fieldStyles(contract: Contract, { schema, encoding = {} }: MediaTypeObject, isMultipart: boolean): Styles {
  const conjuncts = conjunctsOf(contract, schema);
  const names = new Set([...propertyNames(contract, conjuncts), ...Object.keys(encoding)]);
  const styles = [...names].flatMap((name) => {
    const kind = kindOf(contract, { allOf: propertyOf(contract, conjuncts, name) ?? [] });
    const style = fieldStyle(kind, encoding[name] ?? {}, isMultipart);
    return style ? [[name, style] as const] : [];
  });
  return Object.fromEntries(styles);
}

/**
 * `style` and `explode` override `contentType` (OpenAPI 3.1.1, Encoding Object); for a list, `contentType` applies to
 * its items.
 */
function fieldStyle(kind: string, encoding: Encoding, isMultipart: boolean): ParameterStyle | undefined {
  const { style, explode, contentType } = encoding;
  const written = (style ?? "form") as ParameterStyle["style"];
  if (style !== undefined || explode !== undefined) return pairStyle(kind, written, explode ?? written === "form");
  const isWrittenAsJson = kind === "object" || (kind === "scalar" && isJson(contentType ?? ""));
  if (!isMultipart) return isWrittenAsJson ? { style: "json", explode: false } : undefined;
  // With several media types, or a range, only the sender knows the type of a part.
  const isOne = contentType !== undefined && !/[*,]/.test(contentType);
  return isOne ? { style: "part", explode: true, contentType } : undefined;
}
