import type { Contract, Encoding, MediaTypeObject, Parameter } from "../document.ts";
import { isJson } from "../media-type.ts";
import { conjunctsOf, itemOf, propertyNames, propertyOf } from "../schema/conjuncts.ts";
import { kindOf } from "../schema/kind.ts";
import type { Validator } from "../schema/validator.ts";
import { type Shape, shapeOf } from "./parameter-shape.ts";
import { fromJson, namesTaken, type Pairs, readQuery } from "./parameters.ts";
import { createTextReader, type TextReader } from "./text.ts";

/** Makes an object of the fields of a form. */
export type FormReader = (fields: Pairs) => Record<string, unknown>;

/** A field of a form, or all fields of one name. */
interface Field {
  readonly name: string;
  readonly shape: Shape;
  /** Turns its text into what the schema speaks of. */
  readonly read: (sent: unknown) => unknown;
}

/**
 * Makes a reader of forms: the fields of a name belong to a property of the schema, and are written as its `encoding` says.
 *
 * Without an `encoding` a list is a field for each item, and an object is JSON (OpenAPI 3.1, Encoding Object).
 */
export function createFormReader(contract: Contract, validator: Validator, media: MediaTypeObject): FormReader {
  const conjuncts = conjunctsOf(contract, media.schema);
  const fieldOf = (name: string): Field => {
    const schema = { allOf: propertyOf(contract, conjuncts, name) ?? [] };
    return createField(name, schema, media.encoding?.[name] ?? {});
  };
  const declared = propertyNames(contract, conjuncts).map(fieldOf);
  return (fields) => {
    const sent = new Map(
      declared.map((field) => [field.name, field.read(readQuery(field.name, field.shape, fields, []))]),
    );
    const known = new Set(declared.flatMap(({ name, shape }) => [name, ...namesTaken(name, shape, fields)]));
    for (const [name] of fields)
      if (!known.has(name) && !sent.has(name)) {
        const { shape, read } = fieldOf(name);
        sent.set(name, read(readQuery(name, shape, fields, [])));
      }
    return Object.fromEntries([...sent].filter(([, value]) => value !== undefined));
  };

  function createField(name: string, schema: { allOf: object[] }, encoding: Encoding): Field {
    const { style, explode, contentType } = encoding;
    const hasStyle = style !== undefined || explode !== undefined;
    const kind = kindOf(contract, schema);
    const asJson = (text: unknown) => fromJson(text, { in: "body", path: [name] });
    if (!hasStyle && (kind === "object" || (contentType !== undefined && isJson(contentType) && kind !== "array")))
      return { name, shape: { ...SCALAR, kind: "json" }, read: asJson };
    const shape = shapeOf(contract, {
      name,
      in: "query",
      schema,
      ...(style !== undefined && { style }),
      ...(explode !== undefined && { explode }),
    } as Parameter);
    const items = { allOf: itemOf(contract, conjunctsOf(contract, schema), Number.POSITIVE_INFINITY) };
    const hasJsonItems = !hasStyle && kind === "array" && kindOf(contract, items) === "object";
    const readText: TextReader = hasJsonItems
      ? (sent) => (Array.isArray(sent) ? sent.map(asJson) : sent)
      : createTextReader(contract, validator, schema);
    return { name, shape, read: (sent) => (sent === undefined ? undefined : readText(sent)) };
  }
}

const SCALAR = { kind: "scalar", style: "form", explode: true, properties: [], open: false } as const;

/**
 * The fields of a multipart body as those of a URL-encoded one.
 *
 * A part of a JSON media type is text, also with a file name, as a browser sends a `Blob` (RFC 7578, 4.2). Any other file
 * stands as the empty text: its bytes are nothing that a schema could speak of.
 */
export async function partsAsPairs(parts: Iterable<[string, FormDataEntryValue]>): Promise<[string, string][]> {
  const pairs: [string, string][] = [];
  for (const [name, value] of parts) {
    const text = typeof value === "string" ? value : isJson(value.type) ? await value.text() : "";
    // A comma may separate items, as `encoding` says; everything else is kept as it is.
    pairs.push([name, encodeURIComponent(text).replaceAll("%2C", ",")]);
  }
  return pairs;
}
