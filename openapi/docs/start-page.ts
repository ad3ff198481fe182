/** What a reader sees first: a call to try, its response, and where to go from there. */
import { type JsonObject, objectIn, textIn } from "./json.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { samplesFor } from "./samples.ts";
import type { DocsStyle } from "./style.ts";
import { block, jsonBlock } from "./tables.ts";

/** Markdown, with links as in guides. The contract's own description comes last. */
export function startPage(bundle: JsonObject, style: DocsStyle): string {
  const { waysOn = [] } = style;
  const description = textIn(objectIn(bundle, "info"), "description").trim();
  const first = firstCall(bundle, style);
  return [
    ...(first === undefined ? [] : ["### The first call", ...first]),
    ...(waysOn.length === 0 ? [] : ["### Where to go from here", waysOn.map((way) => `- ${way}`).join("\n")]),
    ...(description === "" ? [] : [...(first === undefined ? [] : ["### What applies to every call"]), description]),
  ].join("\n\n");
}

function firstCall(bundle: JsonObject, style: DocsStyle): readonly string[] | undefined {
  const operations = operationsOf(bundle);
  const operation = operations.find(({ operationId }) => operationId === style.firstCall) ?? operations[0];
  if (operation === undefined) return undefined;
  const [curl] = samplesFor(operation, bundle, style);
  if (curl === undefined) return undefined;
  const link = `[${plain(operation.summary)}](../operations/${operation.operationId}.md)`;
  return [block("sh", curl.source), ...answerTo(operation), `You can send it from this page: ${link}.`];
}

/** A summary is plain text, so what Markdown or HTML would read in it is escaped. */
const plain = (text: string): string => text.replaceAll(/[\\`*_[\]<>&]/g, "\\$&");

/** The first success response that has an example. */
function answerTo({ answers }: Operation): readonly string[] {
  const success = answers.find(({ status, content }) => status.startsWith("2") && content?.examples[0] !== undefined);
  const example = success?.content?.examples[0];
  if (success === undefined || example === undefined) return [];
  return [`The response is \`${success.status}\`:`, jsonBlock(example.value)];
}
