import { type Content, type MediaTypeObject, negotiatedTypes, type Operation } from "../runtime/document.ts";
import { isJson, isStreamable, isText } from "../runtime/media-type.ts";
import { conjunctsOf, filePartsOf, isTextValue, propertyNames } from "../runtime/schemas.ts";
import { literal } from "./literal.ts";
import type { TypeWriter } from "./type-writer.ts";

/** A body of one media type: the types of its media type and of its value. */
export interface Body {
  readonly contentType: string;
  readonly body: string;
  readonly isJson: boolean;
  /** Whether the body can be a stream. */
  readonly isStreamable: boolean;
}

/** Who handles the body: a handler that receives or returns it, or a call that sends or returns it. */
export type BodyUse = "taken" | "taken as stream" | "given" | "sent" | "got";

export const contentsOf = (writer: TypeWriter, content: Content, use: BodyUse): Body[] =>
  Object.entries(content).map(([mediaType, media]) => ({
    contentType: typeOfKey(mediaType),
    body: bodyType(writer, mediaType, media, use),
    isJson: isJson(mediaType),
    isStreamable: isStreamable(mediaType),
  }));

const typeOfKey = (mediaType: string) => (mediaType.includes("*") ? "string" : literal(mediaType));

/** The type of the media types that `Accept` can choose; `undefined` if there is no choice. */
export function acceptedTypes({ contract }: TypeWriter, { declared }: Operation): string | undefined {
  const types = negotiatedTypes(contract, declared).map(typeOfKey);
  return types.length === 0 ? undefined : [...new Set(types)].join(" | ");
}

/** The type of a body that is read or sent. */
function bodyType(writer: TypeWriter, mediaType: string, media: MediaTypeObject, use: BodyUse): string {
  if (mediaType.startsWith("multipart/")) return formType(writer, media, use);
  if (!isStreamable(mediaType)) return writer.types.write(media.schema ?? {}, writer.names.schema);
  if (use === "taken as stream") return "ReceivedStream";
  const isValue =
    use === "taken" && isText(mediaType) && media.schema !== undefined && isTextValue(writer.typed, media.schema);
  if (isValue) return writer.types.write(media.schema, writer.names.schema);
  const whole = isText(mediaType) ? "string" : "Bytes";
  return use === "given" ? `${whole} | StreamBody` : use === "sent" ? `${whole} | SentStream` : whole;
}

/** Nothing is known about a form whose parts have no names. */
function formType({ typed, types, names }: TypeWriter, media: MediaTypeObject, use: BodyUse): string {
  const isOfCall = use === "sent";
  if (use === "given" || use === "got" || propertyNames(typed, conjunctsOf(typed, media.schema)).length === 0)
    return "FormData";
  const files = [...filePartsOf(typed, media)].map((name) => literal(name)).join(" | ");
  const fields = `${types.write(media.schema ?? {}, names.schema)}${files === "" ? "" : `, ${files}`}`;
  return isOfCall ? `FormData | FormFields<${fields}>` : `Form<${fields}>`;
}
