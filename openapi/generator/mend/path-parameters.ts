import { type Contract, METHODS, type Parameter, parametersOf } from "../../runtime/document.ts";
import { type Remark, remarkAt } from "../remarks.ts";
import type { Node } from "../walk.ts";

type Remarker = (place: string, what: string) => void;

/** Completes path parameters as every reader does: they are required, and strings unless declared otherwise. */
export function mendPathParameters(contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  const remark = (place: string, what: string) => void remarks.push(remarkAt(place, what));
  requirePathParameters(contract, remark);
  declareInPaths(contract, remark);
  return remarks;
}

/** Declares a name in the path without a parameter as a string. */
function declareInPaths(contract: Contract, remark: Remarker): void {
  for (const [path, item] of Object.entries(contract.paths ?? {}))
    for (const method of path.startsWith("x-") ? [] : METHODS) {
      const operation = item[method] as { parameters?: Parameter[] } | undefined;
      if (operation === undefined) continue;
      const declared = parametersOf(contract, item, operation).filter((parameter) => parameter.in === "path");
      // A parameter declared under another name is probably a typo, which is refused.
      if (declared.some(({ name }) => !path.includes(`{${name}}`))) continue;
      for (const [, name = ""] of path.matchAll(/\{([^}]+)\}/g)) {
        if (declared.some((parameter) => parameter.name === name)) continue;
        const parameter: Parameter = { name, in: "path", required: true, schema: { type: "string" } };
        operation.parameters = [...(operation.parameters ?? []), parameter];
        remark(
          `${method.toUpperCase()} ${path}, "${name}"`,
          "a name in the path that is not declared is read as a string.",
        );
      }
    }
}

/** A path parameter is always present. */
function requirePathParameters(contract: Contract, remark: Remarker): void {
  const require = (parameters: unknown, place: string) => {
    for (const parameter of (Array.isArray(parameters) ? parameters : Object.values(Object(parameters))) as Node[]) {
      if (parameter?.["in"] !== "path" || parameter["required"] === true) continue;
      parameter["required"] = true;
      remark(`${place}, parameter "${String(parameter["name"])}"`, "a path parameter is always required.");
    }
  };
  require(contract.components?.["parameters"], "#/components");
  for (const [path, item] of Object.entries(contract.paths ?? {})) {
    require((item as Node)["parameters"], path);
    for (const method of METHODS) require(item[method]?.parameters, `${method.toUpperCase()} ${path}`);
  }
}
