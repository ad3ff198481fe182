import type { PrismHttpComponents } from "@stoplight/prism-http";
import { validateInput } from "@stoplight/prism-http/dist/validator/index.js";
import type { Contract } from "../../generated/runtime/document.ts";
import type { Operation } from "./compile-check.ts";
import { UnreadableParameter } from "./deserializers.ts";
import { judgeable } from "./parameters.ts";
import type { Received } from "./receive.ts";
import { createBodyValidation, type Diagnostics, diagnostic, type JudgedBody } from "./validate-body.ts";

type Validation = PrismHttpComponents["validateInput"];

/** Prism's validation of a request, except for bodies and parameters that it cannot read. */
export function createInputValidation(contract: Contract): Validation {
  const validateBody = createBodyValidation(contract);
  return ({ resource, element }) => {
    const received = element as Received;
    const judged = validateBody(resource, received);
    const left = judgeable(leftToPrism(resource, received, judged), element);
    const [first, ...others] = [...wrongForPrism(left.operation, left.element), ...(judged.wrong ?? [])];
    return first === undefined ? { _tag: "Right", right: element } : { _tag: "Left", left: [first, ...others] };
  };
}

/** Prism takes `false`, 0 and "" for a missing body. Bodies that are already checked need no schema in Prism. */
function leftToPrism(operation: Operation, { isSent, mediaType }: Received, { content, wrong }: JudgedBody): Operation {
  const { request } = operation;
  if (!isSent || request?.body === undefined) return operation;
  const [first] = request.body.contents ?? [];
  const any = { id: "any", mediaType: mediaType ?? first?.mediaType ?? "" };
  const contents = first === undefined ? [] : [wrong === undefined && content !== undefined ? content : any];
  return { ...operation, request: { ...request, body: { ...request.body, required: false, contents } } };
}

function wrongForPrism(resource: Operation, element: Parameters<Validation>[0]["element"]): Diagnostics {
  try {
    const judged = validateInput({ resource, element });
    return judged._tag === "Left" ? judged.left : [];
  } catch (failure) {
    if (failure instanceof UnreadableParameter) return [diagnostic("style", failure.message)];
    throw failure;
  }
}
