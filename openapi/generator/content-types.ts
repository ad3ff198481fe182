import type { Content, Reference, Schema } from "../runtime/document.ts";
import { isJson } from "../runtime/media-type.ts";
import { literal } from "./literal.ts";
import type { TypeWriter } from "./type-writer.ts";

/** A body of one media type, both as types. */
export interface Body {
  readonly contentType: string;
  readonly body: string;
  readonly isJson: boolean;
}

export const contentsOf = (writer: TypeWriter, content: Content): Body[] =>
  Object.entries(content).map(([mediaType, { schema = {} }]) => ({
    contentType: mediaType.includes("*") ? "string" : literal(mediaType),
    body: bodyType(writer, mediaType, schema),
    isJson: isJson(mediaType),
  }));

/** What is read from, or written to, the wire. */
function bodyType({ types, names }: TypeWriter, mediaType: string, schema: Schema | Reference): string {
  if (isJson(mediaType) || mediaType.startsWith("application/x-www-form-urlencoded"))
    return types.write(schema, names.schema);
  if (mediaType.startsWith("multipart/")) return "FormData";
  return mediaType.startsWith("text/") ? "string" : "Bytes";
}
