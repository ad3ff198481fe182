/** Writes plain data as a TypeScript literal: keys without quotes and on one line where possible. */
export function literal(value: unknown, indent = ""): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([name, item]) => `${key(name)}: ${literal(item, inner)}`);
  const pad = Array.isArray(value) || items.length === 0 ? "" : " ";
  const line = `${open}${pad}${items.join(", ")}${pad}${close}`;
  if (indent.length + line.length <= 100 && !line.includes("\n")) return line;
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join("")}${indent}${close}`;
}

/** An expression for data of which JSON is known: the compiler reads a template faster than a string full of `\\"`. */
export const parsed = (json: string): string => `JSON.parse(\`${json.replaceAll(/[\\`]|\$\{/g, "\\$&")}\`)`;

/** A property name; `__proto__` is computed, since a plain key would set the prototype. */
export function key(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$|^(0|[1-9]\d*)$/.test(name) ? name : JSON.stringify(name);
}
