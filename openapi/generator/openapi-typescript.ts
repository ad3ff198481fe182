/** The parts of openapi-typescript that are used; importing all of it would load a second linter, a tenth of a run. */
import type * as Whole from "openapi-typescript";
// @ts-expect-error the package declares its types for the whole only
import * as nodes from "openapi-typescript/dist/lib/ts.mjs";
// @ts-expect-error as above
import * as references from "openapi-typescript/dist/lib/utils.mjs";
// @ts-expect-error as above
import document from "openapi-typescript/dist/transform/index.mjs";
// @ts-expect-error as above
import schemaObject from "openapi-typescript/dist/transform/schema-object.mjs";

export type { GlobalContext, OpenAPI3, TransformNodeOptions } from "openapi-typescript";

type Part<Name extends keyof typeof Whole> = Pick<typeof Whole, Name>;

export const {
  addJSDocComment,
  QUESTION_TOKEN,
  tsPropertyIndex,
}: Part<"addJSDocComment" | "QUESTION_TOKEN" | "tsPropertyIndex"> = nodes;
export const { resolveRef, scanDiscriminators }: Part<"resolveRef" | "scanDiscriminators"> = references;
export const transformSchema: typeof Whole.transformSchema = document;
export const transformSchemaObject: typeof Whole.transformSchemaObject = schemaObject;
