import type { IPrismDiagnostic } from "@stoplight/prism-core";
import { stripReadOnlyProperties } from "@stoplight/prism-http/dist/utils/filterRequiredProperties.js";
import { findContentByMediaTypeOrFirst, validate } from "@stoplight/prism-http/dist/validator/validators/body.js";
import { ValidationContext } from "@stoplight/prism-http/dist/validator/validators/types.js";
import { validateAgainstSchema } from "@stoplight/prism-http/dist/validator/validators/utils.js";
import { type Content, type Contract, resolve } from "../../generated/runtime/document.ts";
import { createFormReader, type FormReader } from "../../generated/runtime/server.ts";
import { createValidator } from "../../generated/runtime/validator.ts";
import { createCompileCheck, type Operation } from "./compile-check.ts";
import type { Received } from "./receive.ts";

export type Diagnostics = readonly IPrismDiagnostic[];

type MediaType = Parameters<typeof validate>[1][number];

/** Says what is wrong with a body that Prism cannot read or takes for none; `undefined` leaves it to Prism. */
export function createBodyValidation(contract: Contract) {
  const stripped = new WeakMap<object, Stripped>();
  const readers = new WeakMap<object, FormReader>();
  const validator = createValidator(contract);
  const checkThatItCompiles = createCompileCheck();
  return (operation: Operation, received: Received): Diagnostics | undefined => {
    const { isSent, hasMalformedType, isMalformed, mediaType = "", fields, body } = received;
    if (!isSent) return undefined;
    checkThatItCompiles(operation);
    if (hasMalformedType) return [diagnostic(415, "The Content-Type is malformed")];
    const contents = operation.request?.body?.contents ?? [];
    const found = findContentByMediaTypeOrFirst(contents, mediaType);
    if (found._tag === "None") return undefined;
    if (isMalformed) return [diagnostic("malformed", "The body cannot be read")];
    const bundle = (operation as { __bundled__?: unknown }).__bundled__;
    if (fields !== undefined) return wrongFields(found.value.content, fields, { operation, bundle });
    if (body !== null) return undefined;
    const judged = validate(null, contents, ValidationContext.Input, mediaType, undefined, bundle);
    return judged._tag === "Left" ? judged.left : [];
  };

  function wrongFields(
    content: MediaType,
    fields: readonly [string, string][],
    { operation: { path, method }, bundle }: { operation: Operation; bundle: unknown },
  ): Diagnostics {
    if (content.schema === undefined) return [];
    const declared = contract.paths?.[path]?.[method as "post"]?.requestBody;
    const media = declared && resolve<{ content: Content }>(contract, declared).content[content.mediaType];
    const readForm = readers.get(content) ?? createFormReader(contract, validator, media ?? {});
    readers.set(content, readForm);
    const known = stripped.get(content) ?? stripReadOnlyProperties(content.schema);
    stripped.set(content, known);
    if (known._tag === "None") return [];
    const wrong = validateAgainstSchema(readForm(fields), known.value, true, ValidationContext.Input, "body", bundle);
    return wrong._tag === "None" ? [] : wrong.value;
  }
}

type Stripped = ReturnType<typeof stripReadOnlyProperties>;

export const diagnostic = (code: string | number, message: string): IPrismDiagnostic => ({
  code,
  message,
  // An error, as Prism's types number them.
  severity: 0,
});
