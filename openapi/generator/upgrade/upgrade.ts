import { upgrade } from "@scalar/openapi-upgrader";
import type { Contract } from "../../runtime/document.ts";
import { mendNullable } from "../mend/nullable.ts";
import type { Remark } from "../remarks.ts";
import type { Version } from "../version.ts";
import { binaryTexts, typeBinaryTexts } from "./after.ts";
import { dropBesideReferences, keepExamples } from "./before.ts";
import { upgradeRemark } from "./changes.ts";
import { finishSwagger, prepareSwagger } from "./swagger.ts";

/**
 * Upgrades a bundled document from 2.0 or 3.0 to OpenAPI 3.1 with `@scalar/openapi-upgrader`; its mistakes are
 * corrected before and after.
 *
 * @param document is changed
 */
export function upgraded(file: string, document: object, version: Version): { contract: Contract; remarks: Remark[] } {
  if (version === "3.1") return { contract: document as Contract, remarks: [] };
  if (version === "2.0") prepareSwagger(document);
  const three = upgrade(document as Record<string, unknown>, "3.0") as unknown as Contract;
  const remarks = [upgradeRemark(file, version, three)];
  if (version === "2.0") remarks.push(...finishSwagger(three));
  remarks.push(...dropBesideReferences(three), ...mendNullable(three));
  keepExamples(three);
  const binary = binaryTexts(three);
  const contract = upgrade(three as never, "3.1") as unknown as Contract;
  typeBinaryTexts(contract, binary);
  return { contract, remarks };
}
