/** One Markdown page per operation, for machines and for readers without JavaScript. */
import { remarkOn } from "./document.ts";
import { type JsonObject, objectIn } from "./json.ts";
import type { Answer, Content, NextCall, Operation, Parameter } from "./operations.ts";
import { samplesFor } from "./samples.ts";
import { describe, schemaTable, typeOf } from "./schema-table.ts";
import { credentialsFor, keyGuideOf } from "./security.ts";
import type { DocsStyle } from "./style.ts";
import { block, jsonBlock, table } from "./tables.ts";

/** Everything the contract says about an operation. */
export function operationPage(operation: Operation, document: JsonObject, style: DocsStyle): string {
  const { summary, method, path, provenance, description } = operation;
  return page([
    `# ${summary}`,
    `\`${method} ${path}\``,
    remarkOn(provenance),
    description,
    access(operation, document),
    ...samples(operation, document, style),
    ...parameters(operation.parameters),
    ...body(operation, document),
    "## Responses",
    ...operation.answers.flatMap((answer) => answerSection(answer, document)),
    "---",
    "[All operations and guides](../llms.txt)",
  ]);
}

/** Paragraphs with an empty line between them. */
export const page = (parts: readonly (string | undefined)[]): string =>
  `${parts.filter((part) => part !== undefined && part !== "").join("\n\n")}\n`;

function access({ security, rateLimit }: Operation, document: JsonObject): string {
  const guide = keyGuideOf(document);
  const place = guide === undefined ? "" : ` ([where to get one](../guides/${guide}.md))`;
  const names = [...new Set(security)].map((name) => `\`${credentialsFor(document, name)}\``);
  const key = names.length === 0 ? "No key is needed." : `Authentication: ${names.join(" or ")}${place}.`;
  const { limit, windowSeconds } = objectIn(objectIn(document, "x-rate-limits"), rateLimit);
  const count =
    limit === undefined
      ? ""
      : ` Limit: ${String(limit)} requests in ${String(windowSeconds)} seconds per key (\`${rateLimit}\`).`;
  return key + count;
}

function samples(operation: Operation, document: JsonObject, style: DocsStyle): readonly string[] {
  const found = samplesFor(operation, document, style);
  if (found.length === 0) return [];
  return ["## Samples", ...found.flatMap(({ label, lang, source }) => [`${label}:`, block(FENCE[lang] ?? "", source)])];
}

const FENCE: Readonly<Record<string, string>> = { Shell: "sh", TypeScript: "ts", Python: "python", Go: "go" };

function parameters(declared: readonly Parameter[]): readonly string[] {
  if (declared.length === 0) return [];
  const rows = declared.map(({ name, place, required, schema, description, example }) => [
    `\`${name}\``,
    place,
    typeOf(schema),
    required ? "yes" : "no",
    describe({ ...schema, description }),
    example === undefined ? "" : `\`${String(example)}\``,
  ]);
  return ["## Parameters", table(["name", "in", "type", "required", "description", "example"], rows)];
}

function body({ body: content }: Operation, document: JsonObject): readonly (string | undefined)[] {
  if (content === undefined) return [];
  const required = content.required ? "Required" : "Optional";
  return ["## Request body", `${required}, \`${content.mediaType}\`.`, ...contentParts(content, document)];
}

function answerSection(
  { status, description, content, nextCalls }: Answer,
  document: JsonObject,
): readonly (string | undefined)[] {
  const isSuccess = status.startsWith("2");
  // Errors have one shape, which the errors guide explains; a table for each would bury the rest.
  const shown = content && (isSuccess ? contentParts(content, document) : examples(content));
  return [`### ${status}`, description, ...(shown ?? ["No body."]), ...nextCallTable(nextCalls)];
}

/** The contract's links; leaves out those to another document, whose operations have no page here. */
function nextCallTable(calls: readonly NextCall[]): readonly string[] {
  const rows = calls
    .filter(({ operationId }) => operationId !== "")
    .map(({ operationId, description, takes }) => [
      `[${operationId}](${operationId}.md)`,
      description,
      Object.entries(takes)
        .map(([name, source]) => `\`${name}\` = \`${String(source)}\``)
        .join(", "),
    ]);
  return rows.length === 0 ? [] : ["Next calls:", table(["operation", "what it does", "arguments"], rows)];
}

function contentParts(content: Content, document: JsonObject): readonly (string | undefined)[] {
  return [schemaTable(document, content.schema), ...examples(content)];
}

const examples = (content: Content) =>
  content.examples.flatMap(({ summary, value }) => [`${summary}:`, jsonBlock(value)]);
