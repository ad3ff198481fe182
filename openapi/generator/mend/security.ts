import { type Contract, METHODS, type SecurityRequirement } from "../../runtime/document.ts";
import { type Remark, remarkAt } from "../remarks.ts";
import type { Node } from "../walk.ts";

/**
 * Declares security schemes that are required but not declared as bearer tokens. Leaving them out would open the
 * operation, and each tool would require something else.
 */
export function mendSecurity(contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  const components = (contract.components ?? {}) as Node;
  const schemes = (components["securitySchemes"] ?? {}) as Node;
  const declare = (requirements: readonly SecurityRequirement[] | undefined, place: string) => {
    for (const name of (requirements ?? []).flatMap((requirement) => Object.keys(requirement))) {
      if (Object.hasOwn(schemes, name)) continue;
      schemes[name] = { type: "http", scheme: "bearer" };
      components["securitySchemes"] = schemes;
      remarks.push(remarkAt(place, `security scheme "${name}" is not declared; it is read as a bearer token.`));
    }
  };
  declare(contract.security, "#/security");
  for (const [path, item] of Object.entries(contract.paths ?? {}))
    for (const method of METHODS) declare(item[method]?.security, `${method.toUpperCase()} ${path}`);
  if (remarks.length > 0) (contract as { components?: Node }).components = components;
  return remarks;
}
