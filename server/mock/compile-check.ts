import type { PrismHttpComponents } from "@stoplight/prism-http";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { printOnce } from "./print-once.ts";

/** Prism's type of an operation. */
export type Operation = Parameters<PrismHttpComponents["validateInput"]>[0]["resource"];

/**
 * Warns on the error output about bodies that are not checked: if a schema does not compile, Prism silently accepts
 * every body. Called before each request; checks each schema once.
 */
export function createCompileCheck(): (operation: Operation) => void {
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  const seen = new WeakSet<object>();
  return (operation) => {
    const { method, path, request } = operation;
    const bundled = (operation as { __bundled__?: unknown }).__bundled__;
    for (const { schema } of request?.body?.contents ?? []) {
      if (schema === undefined || seen.has(schema)) continue;
      seen.add(schema);
      try {
        ajv.compile({ ...(schema as object), __bundled__: bundled });
      } catch (error) {
        const reason = (error as Error).message;
        printOnce(
          `The mock does not check bodies of ${method.toUpperCase()} ${path}, because their schema is invalid: ${reason}`,
        );
      }
    }
  };
}
