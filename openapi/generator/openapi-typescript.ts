import { join } from "node:path";
import { inOneFile } from "./in-one-file.ts";

export type { GlobalContext, OpenAPI3, TransformNodeOptions } from "openapi-typescript";

export const {
  addJSDocComment,
  QUESTION_TOKEN,
  resolveRef,
  scanDiscriminators,
  transformSchema,
  transformSchemaObject,
  tsPropertyIndex,
} = await inOneFile(
  join(import.meta.dirname, "openapi-typescript-parts.ts"),
  () => import("./openapi-typescript-parts.ts"),
);
