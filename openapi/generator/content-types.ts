import { type Content, type MediaTypeObject, negotiatedTypes, type Operation } from "../runtime/document.ts";
import { isJson, isStreamable } from "../runtime/media-type.ts";
import { conjunctsOf, filePartsOf, propertyNames } from "../runtime/schemas.ts";
import { literal } from "./literal.ts";
import type { TypeWriter } from "./type-writer.ts";

/** A body of one media type, both as types. */
export interface Body {
  readonly contentType: string;
  readonly body: string;
  readonly isJson: boolean;
  /** Whether it can come piece by piece. */
  readonly isStreamable: boolean;
}

/** Who has the body: a handler that gets one or gives one, a call that sends one or gives what came. */
export type BodyUse = "taken" | "taken as stream" | "given" | "sent" | "got";

export const contentsOf = (writer: TypeWriter, content: Content, use: BodyUse): Body[] =>
  Object.entries(content).map(([mediaType, media]) => ({
    contentType: typeOfKey(mediaType),
    body: bodyType(writer, mediaType, media, use),
    isJson: isJson(mediaType),
    isStreamable: isStreamable(mediaType),
  }));

const typeOfKey = (mediaType: string) => (mediaType.includes("*") ? "string" : literal(mediaType));

/** The type of what `Accept` chooses, where it has a choice. */
export function acceptedTypes({ contract }: TypeWriter, { declared }: Operation): string | undefined {
  const types = negotiatedTypes(contract, declared).map(typeOfKey);
  return types.length === 0 ? undefined : [...new Set(types)].join(" | ");
}

/** What is read from, or written to, the wire. */
function bodyType(writer: TypeWriter, mediaType: string, media: MediaTypeObject, use: BodyUse): string {
  if (mediaType.startsWith("multipart/")) return formType(writer, media, use);
  if (!isStreamable(mediaType)) return writer.types.write(media.schema ?? {}, writer.names.schema);
  if (use === "taken as stream") return "ReceivedStream";
  const whole = mediaType.startsWith("text/") ? "string" : "Bytes";
  return use === "given" ? `${whole} | StreamBody` : use === "sent" ? `${whole} | SentStream` : whole;
}

/** Of a form whose parts have no names, nothing is known. */
function formType({ typed, types, names }: TypeWriter, media: MediaTypeObject, use: BodyUse): string {
  const isOfCall = use === "sent";
  if (use === "given" || use === "got" || propertyNames(typed, conjunctsOf(typed, media.schema)).length === 0)
    return "FormData";
  const files = [...filePartsOf(typed, media)].map((name) => literal(name)).join(" | ");
  const fields = `${types.write(media.schema ?? {}, names.schema)}${files === "" ? "" : `, ${files}`}`;
  return isOfCall ? `FormData | FormFields<${fields}>` : `Form<${fields}>`;
}
