import type { Operation } from "../runtime/document.ts";

/** What the contract says of an operation, as a comment that editors show. */
export function comment({ method, path, declared }: Operation): string {
  const lines = [
    ...(declared.summary ? [declared.summary, ""] : []),
    ...(declared.description ? [...declared.description.trim().split("\n"), ""] : []),
    `\`${method.toUpperCase()} ${path}\``,
    ...(declared["x-provenance"] ? [`@remarks Provenance: ${declared["x-provenance"]}.`] : []),
    ...(declared.deprecated ? ["@deprecated"] : []),
  ];
  const text = lines.map((line) => `   * ${line.replaceAll("*/", "*\\/")}`.trimEnd());
  return `  /**\n${text.join("\n")}\n   */\n`;
}
