// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Ajv2020 as Compiler, Format } from "ajv/dist/2020.js";
import { type FormatName, fullFormats } from "ajv-formats/dist/formats.js";

const MOST_INT64 = 2 ** 63;

const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i;

/** RFC 3339, 5.6 and 5.7; a leap second is the last second of a day in UTC. */
function isTime(text: string): boolean {
  const [, hour, minute, second, sign, offsetHour = 0, offsetMinute = 0] = TIME.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return false;
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return false;
  if (Number(second) < 60) return true;
  const offset = Number(`${sign ?? ""}1`) * (Number(offsetHour) * 60 + Number(offsetMinute));
  const inUtc = (Number(hour) * 60 + Number(minute) - offset + MINUTES) % MINUTES;
  return Number(second) === 60 && inUtc === MINUTES - 1;
}

const MINUTES = 24 * 60;

const { validate: isDate } = fullFormats.date as { validate: (text: string) => boolean };

const isDateTime = (text: string): boolean =>
  /^[t]$/i.test(text.charAt(10)) && isDate(text.slice(0, 10)) && isTime(text.slice(11));

const { source, flags } = fullFormats.url as RegExp;
/** The same texts as the package's expression, which takes seconds for 100 kB of colons: any of them could end a name. */
const URL_TEXT = new RegExp(source.replace(String.raw`\S+(?::\S*)?@`, String.raw`\S+@`), flags);

/**
 * The formats of JSON Schema, in full (30 February is not a date), and the number formats of OpenAPI; the same for
 * requests and responses.
 *
 * A double between 2^53 and 2^63 is a valid int64 only if its text was exactly that number; the JSON parser checks
 * this.
 */
export const FORMATS: Readonly<Record<string, Format>> = {
  ...(fullFormats as Record<FormatName, Format>),
  url: URL_TEXT,
  time: isTime,
  "date-time": isDateTime,
  // Without a leading `urn:uuid:` (JSON Schema 2020-12 validation, 7.3.5).
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  int64: {
    type: "number",
    validate: (value: number) => Number.isInteger(value) && value >= -MOST_INT64 && value < MOST_INT64,
  },
};

export const isKnownFormat = (format: string): boolean => Object.hasOwn(FORMATS, format);

export function addFormats(ajv: Compiler): void {
  for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format);
}
