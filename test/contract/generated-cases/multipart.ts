import { isJson, type MediaTypeObject, type Schema } from "../contract-reader.ts";
import { textOf } from "./serialize.ts";

/** Long enough not to occur in any value: https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1 */
const BOUNDARY = "----contract-tests-7d1f0c52a9";

export const MULTIPART_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

type Encodings = Readonly<Record<string, { readonly contentType?: string }>>;

/** A multipart body: a part per property and per list item, objects as JSON, files with a file name. */
export function multipartText(
  value: object,
  properties: Readonly<Record<string, Schema>>,
  media: MediaTypeObject,
): string {
  const encodings = ((media as { encoding?: Encodings }).encoding ?? {}) as Encodings;
  const parts = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .flatMap(([name, item]) => {
      const { items, ...own } = properties[name] ?? {};
      const schema = Array.isArray(item) ? ((items ?? {}) as Schema) : own;
      return [item].flat().map((each) => part(name, each, schema, encodings[name]));
    });
  return `${parts.join("")}--${BOUNDARY}--\r\n`;
}

function part(name: string, value: unknown, schema: Schema = {}, encoding: { contentType?: string } = {}): string {
  const isComposed = value !== null && typeof value === "object";
  const declared = encoding.contentType?.split(",")[0]?.trim();
  const type = declared ?? (isComposed ? "application/json" : undefined);
  const isText = isComposed || (type !== undefined && isJson(type));
  const file = isFile(schema) && !isText ? `; filename="${name}.bin"` : "";
  const contentType = type ?? (file === "" ? undefined : "application/octet-stream");
  const headers = [
    `Content-Disposition: form-data; name="${name}"${file}`,
    ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
  ];
  return `--${BOUNDARY}\r\n${headers.join("\r\n")}\r\n\r\n${isText ? JSON.stringify(value) : textOf(value)}\r\n`;
}

/** Whether a property is a file, which holds bytes instead of text. */
export const isFile = (schema: Schema): boolean =>
  schema["format"] === "binary" || "contentMediaType" in schema || Object.keys(schema).length === 0;
