import type { Contract } from "../../runtime/document.ts";
import type { Remark } from "../remarks.ts";
import { mendExampleTexts } from "./example-texts.ts";
import { mendKeywords } from "./keywords.ts";
import { mendNullable } from "./nullable.ts";
import { mendPathParameters } from "./path-parameters.ts";
import { mendPaths } from "./paths.ts";
import { mendReferences } from "./references.ts";
import { mendSecurity } from "./security.ts";
import { mendStructure } from "./structure.ts";

/**
 * Corrects common mistakes with a clear meaning in a 3.1 bundle, with a remark for each; refuses those without one by
 * name.
 *
 * @param contract is changed
 */
export const mendBundle = (file: string, contract: Contract): Remark[] => [
  ...mendStructure(contract),
  ...mendPaths(file, contract),
  ...mendPathParameters(contract),
  ...mendSecurity(contract),
  ...mendReferences(contract),
  ...mendKeywords(file, contract),
  ...mendNullable(contract),
  ...mendExampleTexts(contract),
];
