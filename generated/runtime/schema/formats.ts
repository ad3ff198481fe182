// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Ajv2020 as Compiler, Format } from "ajv/dist/2020.js";
import { type FormatName, fullFormats } from "ajv-formats/dist/formats.js";

const MOST_INT64 = 2 ** 63;

/**
 * What a format means, both ways the same: those of JSON Schema in full (30 February is no date), and OpenAPI's for numbers.
 *
 * A double between 2^53 and 2^63 is an int64 if its text was exactly that number, which is looked at where JSON is read.
 */
const FORMATS: Readonly<Record<string, Format>> = {
  ...(fullFormats as Record<FormatName, Format>),
  int64: {
    type: "number",
    validate: (value: number) => Number.isInteger(value) && value >= -MOST_INT64 && value < MOST_INT64,
  },
};

export const isKnownFormat = (format: string): boolean => Object.hasOwn(FORMATS, format);

export function addFormats(ajv: Compiler): void {
  for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format);
}
