import type { Operation } from "../runtime/document.ts";

/** The contract's description of an operation in one line. */
export function shortComment({ method, path, declared }: Operation): string {
  const [summary = ""] = (declared.summary ?? "").split("\n");
  const line = `${summary === "" ? "" : `${summary}: `}\`${method.toUpperCase()} ${path}\``;
  return `  /** ${escaped(line)}${declared.deprecated ? " @deprecated" : ""} */\n`;
}

/** The contract's full description of an operation, as a doc comment. */
export function comment({ method, path, declared }: Operation): string {
  const lines = [
    ...(declared.summary ? [declared.summary, ""] : []),
    ...(declared.description ? [...declared.description.trim().split("\n"), ""] : []),
    `\`${method.toUpperCase()} ${path}\``,
    ...(declared["x-provenance"] ? [`@remarks Provenance: ${declared["x-provenance"]}.`] : []),
    ...(declared.deprecated ? ["@deprecated"] : []),
  ];
  const text = lines.map((line) => `   * ${escaped(line)}`.trimEnd());
  return `  /**\n${text.join("\n")}\n   */\n`;
}

const escaped = (line: string) => line.replaceAll("*/", "*\\/");
