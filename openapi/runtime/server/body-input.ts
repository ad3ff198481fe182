import type { Contract, MediaTypeObject, Reference, Schema } from "../document.ts";
import { isForm, isJson } from "../media-type.ts";
import { conjunctsOf, propertyOf } from "../schema/conjuncts.ts";
import { createDefaults, type FillDefaults } from "../schema/defaults.ts";
import { filePartsOf } from "../schema/file-parts.ts";
import { isTextValue, kindOf } from "../schema/kind.ts";
import { type Check, schemasAt, type Validator } from "../schema/validator.ts";
import type { ReceivedBody } from "./body.ts";
import { roundingFault } from "./exact-numbers.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { createFormReader, type FormReader } from "./form.ts";
import { typedParts } from "./form-parts.ts";
import type { Parts } from "./multipart.ts";
import { merged, ofText, placed } from "./placed-faults.ts";
import type { Fault } from "./refusal.ts";
import { createTextReader, type TextReader } from "./text.ts";
import { brokenText } from "./unicode.ts";

/** What is worked out once for a media type of a body. */
export interface BodyPlan {
  readonly schema: Schema | Reference | boolean | undefined;
  readonly check: Check;
  readonly fill: FillDefaults | undefined;
  readonly readForm: FormReader;
  /** Converts the parts of a valid multipart form to their declared types. */
  readonly typedParts: (parts: FormData | Parts) => Promise<FormData>;
  /** Converts a text body to its declared type, which may be a number (OpenAPI 3.1, Media Type Object). */
  readonly readText: TextReader;
  /** Whether a text body is the value itself. */
  readonly isText: boolean;
}

export function bodyPlan(contract: Contract, validator: Validator, media: MediaTypeObject): BodyPlan {
  const { schema } = media;
  let readForm: FormReader | undefined;
  let readText: TextReader | undefined;
  let files: ReadonlySet<string> | undefined;
  const isScalar = (name: string) => isScalarProperty(contract, schema, name);
  return {
    schema,
    typedParts: (parts) => {
      files ??= filePartsOf(contract, media);
      return typedParts(parts, files, isScalar);
    },
    check: validator.check(schema ?? true, "request"),
    fill: schema && createDefaults(contract, schema),
    readForm: (fields) => {
      readForm ??= createFormReader(contract, validator, media);
      return readForm(fields);
    },
    readText: (text) => {
      readText ??= createTextReader(contract, validator, schema ?? true);
      return readText(text);
    },
    isText: isTextValue(contract, schema),
  };
}

function isScalarProperty(contract: Contract, schema: MediaTypeObject["schema"], name: string): boolean {
  const property = propertyOf(contract, conjunctsOf(contract, schema), name);
  return property !== undefined && kindOf(contract, { allOf: property } as unknown as Schema) === "scalar";
}

/** Returns the valid body, or adds its faults to the others. */
export function takeBody(
  contract: Contract,
  plan: BodyPlan,
  sent: unknown,
  received: ReceivedBody,
  faults: Fault[],
): unknown {
  const { contentType = "", rounded = [], mayBeBroken = false } = received;
  const isFields = isForm(contentType) && (typeof sent === "string" || sent instanceof Map);
  if (!isJson(contentType) && !isForm(contentType) && !(typeof sent === "string" && plan.isText)) return sent;
  const value = isFields
    ? plan.readForm(typeof sent === "string" ? fieldsOf(sent) : (sent as Fields))
    : isJson(contentType)
      ? sent
      : plan.readText(sent);
  const at = schemasAt(contract, plan.schema);
  const told = placed("body", [], (path) => merged(at(path)));
  const found = rounded.flatMap((one) => roundingFault(at, one) ?? []).map(told);
  if (!plan.check.fits(value))
    found.push(...plan.check.faults(value).map((fault) => told(isFields ? ofText(fault, value) : fault)));
  if (mayBeBroken) found.push(...brokenText(value).map(told));
  faults.push(...found);
  if (found.length > 0) return undefined;
  plan.fill?.(value);
  return value;
}
