/** `["appIds", 0]` -> `appIds[0]`, `["owner", "id"]` -> `owner.id`: how this project's errors name a field. */
export function fieldName(path: readonly (string | number)[]): string {
  const written = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("");
  return written.startsWith(".") ? written.slice(1) : written;
}

/** Whether a rule is broken by an undeclared field. */
export const isUnknown = ({ rule }: { readonly rule: string; readonly [more: string]: unknown }): boolean =>
  rule === "additionalProperties" || rule === "unevaluatedProperties";
