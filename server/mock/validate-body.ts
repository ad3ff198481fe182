import type { IPrismDiagnostic } from "@stoplight/prism-core";
import { stripReadOnlyProperties } from "@stoplight/prism-http/dist/utils/filterRequiredProperties.js";
import { validate } from "@stoplight/prism-http/dist/validator/validators/body.js";
import { ValidationContext } from "@stoplight/prism-http/dist/validator/validators/types.js";
import { validateAgainstSchema } from "@stoplight/prism-http/dist/validator/validators/utils.js";
import { type Content, type Contract, resolve } from "../../generated/runtime/document.ts";
import { mediaTypeFor } from "../../generated/runtime/media-type.ts";
import { createFormReader, type Fields, type FormReader } from "../../generated/runtime/server.ts";
import { createValidator } from "../../generated/runtime/validator.ts";
import { createCompileCheck, type Operation } from "./compile-check.ts";
import type { Received } from "./receive.ts";

export type Diagnostics = readonly IPrismDiagnostic[];

type MediaType = Parameters<typeof validate>[1][number];

/** The result of checking a body. Without `wrong`, Prism may validate it against `content`. */
export interface JudgedBody {
  readonly content?: MediaType;
  readonly wrong?: Diagnostics;
}

/**
 * Checks bodies that Prism cannot read or takes for missing, and chooses the content that is declared for the media
 * type.
 */
export function createBodyValidation(contract: Contract) {
  const stripped = new WeakMap<object, Stripped>();
  const readers = new WeakMap<object, FormReader>();
  const validator = createValidator(contract);
  const checkThatItCompiles = createCompileCheck();
  return (operation: Operation, received: Received): JudgedBody => {
    const { isSent, hasMalformedType, isMalformed, mediaType = "", fields, body, headers = {} } = received;
    if (!isSent) return {};
    checkThatItCompiles(operation);
    if (hasMalformedType) return { wrong: [diagnostic(415, "The Content-Type is malformed")] };
    const contents = operation.request?.body?.contents ?? [];
    if (contents.length === 0) return {};
    // Prism ignores parameters of media types and takes any `…+json` for JSON.
    const { "content-type": contentType } = headers;
    const chosenType =
      contentType === undefined ? contents[0]?.mediaType : mediaTypeFor(typesOf(contents), contentType);
    const content = contents.find((each) => each.mediaType === chosenType);
    if (content === undefined)
      return { wrong: [diagnostic(415, `Supported content types: ${typesOf(contents).join(",")}`)] };
    if (isMalformed) return { wrong: [diagnostic("malformed", "The body cannot be read")] };
    const bundle = (operation as { __bundled__?: unknown }).__bundled__;
    if (fields !== undefined) return { wrong: wrongFields(content, fields, { operation, bundle }) };
    const chosen = { ...content, mediaType: mediaType || content.mediaType };
    if (body !== null) return { content: chosen };
    const judged = validate(null, [chosen], ValidationContext.Input, mediaType, undefined, bundle);
    return { wrong: judged._tag === "Left" ? judged.left : [] };
  };

  function wrongFields(
    content: MediaType,
    fields: Fields,
    { operation: { path, method }, bundle }: { operation: Operation; bundle: unknown },
  ): Diagnostics {
    if (content.schema === undefined) return [];
    const declared = contract.paths?.[path]?.[method as "post"]?.requestBody;
    const media = declared && resolve<{ content: Content }>(contract, declared).content[content.mediaType];
    const readForm = readers.get(content.schema) ?? createFormReader(contract, validator, media ?? {});
    readers.set(content.schema, readForm);
    const known = stripped.get(content.schema) ?? stripReadOnlyProperties(content.schema);
    stripped.set(content.schema, known);
    if (known._tag === "None") return [];
    const wrong = validateAgainstSchema(readForm(fields), known.value, true, ValidationContext.Input, "body", bundle);
    return wrong._tag === "None" ? [] : wrong.value;
  }
}

const typesOf = (contents: readonly MediaType[]) => contents.map(({ mediaType }) => mediaType);

type Stripped = ReturnType<typeof stripReadOnlyProperties>;

export const diagnostic = (code: string | number, message: string): IPrismDiagnostic => ({
  code,
  message,
  // Prism's number for an error.
  severity: 0,
});
