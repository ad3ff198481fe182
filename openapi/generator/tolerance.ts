import type { NormalizedProblem } from "@redocly/openapi-core";
import type { Remark } from "./remarks.ts";
import { isSchemaPlace } from "./schemas.ts";

/**
 * What happens to a linter problem: `mended` if a pass over the bundle corrects it, with a remark; a remark if it is
 * harmless; `fine` if neither the specification nor its readers object; `refused` if it has no agreed meaning.
 */
export type Verdict = Remark | "mended" | "fine" | "refused";

type Judge = (found: Found) => Verdict | undefined;

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly pointer: string;
  /** The names that the linter suggests instead. */
  readonly suggestions: readonly string[];
  readonly place: string;
}

export function verdictOn({ ruleId, message, location, suggest = [] }: NormalizedProblem, place: string): Verdict {
  const pointer = location[0]?.pointer ?? "";
  const found = { rule: ruleId, message, pointer, suggestions: suggest, place };
  for (const judge of JUDGES) {
    const verdict = judge(found);
    if (verdict !== undefined) return verdict;
  }
  return "refused";
}

const nameIn = (message: string) => /`([^`]+)`/.exec(message)?.[1] ?? "";

/** False alarms of the linter: inside an extension, or where 3.1 allows `true` as a schema. */
const fine: Judge = ({ rule, message, pointer }) => {
  const isExtension = rule === "struct" && pointer.includes("/x-");
  const isBooleanSchema = rule === "struct" && message === "Expected type `Schema` (object) but got `boolean`";
  const isExternalValue = /\/examples\/[^/]+$/.test(pointer) && message.startsWith("Can't resolve $ref");
  return isExtension || isBooleanSchema || isExternalValue ? "fine" : undefined;
};

/** Keywords that `mend/` and `upgrade/` rewrite for JSON Schema 2020-12. */
const MENDED_KEYWORDS = new Set(
  "nullable $recursiveRef $recursiveAnchor discriminator exclusiveMinimum exclusiveMaximum".split(" "),
);

/** Fields of later OpenAPI versions whose meaning would be lost. */
const LOST = new Set("query additionalOperations itemSchema itemEncoding prefixEncoding mediaTypes".split(" "));

const unknownField: Judge = ({ message, pointer, suggestions, place }) => {
  if (!message.endsWith(" is not expected here.")) return undefined;
  const name = nameIn(message);
  if (isInSchema(pointer.slice(0, pointer.lastIndexOf("/")))) return inSchema(name, place);
  if (/^#\/paths\/[^/]+$|\/responses\/[^/]+(\/schema)?$/.test(pointer)) return "mended";
  if (/\/examples\/[^/]+\/[^/]+$/.test(pointer) || isParameterType(pointer, name)) return "mended";
  const known = suggestions.filter((each) => !each.startsWith("x-"));
  if (LOST.has(name) || known.some((each) => isMisspelt(name, each))) return "refused";
  return { kind: `field ${name}`, text: `${place}: OpenAPI has no field "${name}" there; it is ignored.` };
};

function inSchema(name: string, place: string): Verdict {
  if (MENDED_KEYWORDS.has(name)) return "mended";
  if (LATER_KEYWORDS.has(name))
    return { kind: `later ${name}`, text: `${place}: "${name}" is newer than this version; it is read as in 3.1.` };
  return { kind: `keyword ${name}`, text: `${place}: "${name}" is not a JSON Schema keyword; it is ignored.` };
}

/** Keywords of 3.1 that 3.0 and 2.0 do not have. */
const LATER_KEYWORDS = new Set(
  "const examples if then else contains minContains maxContains prefixItems patternProperties propertyNames $defs dependentRequired dependentSchemas unevaluatedProperties unevaluatedItems contentEncoding contentMediaType oneOf anyOf not writeOnly deprecated $comment".split(
    " ",
  ),
);

/** `{name, in, type}`, the form of parameters in Swagger 2.0. */
const isParameterType = (pointer: string, name: string) =>
  /\/(parameters|headers)\/[^/]+\/[^/]+$/.test(pointer) &&
  "type format items enum default minimum maximum pattern minLength maxLength minItems maxItems uniqueItems collectionFormat"
    .split(" ")
    .includes(name);

/** Missing fields that affect neither requests nor responses. */
const HARMLESS_ABSENCE = new Set(
  "title version description url name authorizationUrl tokenUrl scopes flows openIdConnectUrl responses items paths default identifier".split(
    " ",
  ),
);

const absentField: Judge = ({ message, pointer, place }) => {
  if (message.startsWith("Must contain at least one of the following fields: "))
    return pointer === "#/" || pointer === "#" ? "refused" : "mended";
  if (!message.endsWith(" must be present on this level.")) return undefined;
  const name = nameIn(message);
  if (name === "propertyName" || (name === "content" && /\/requestBod(y|ies\/[^/]+)$/.test(pointer))) return "mended";
  const isNeeded = name === "name" && /\/(parameters|securitySchemes|securityDefinitions)\//.test(pointer);
  return HARMLESS_ABSENCE.has(name) && !isNeeded ? absence(`"${name}"`, place) : undefined;
};

const absence = (what: string, place: string): Remark => ({
  kind: `absent ${what}`,
  text: `${place}: ${what.replace(/\.$/, "")} is missing; OpenAPI requires it, but nothing here needs it.`,
});

const fieldOfOtherKind: Judge = ({ message, place }) => {
  if (!message.endsWith(" is not allowed here.")) return undefined;
  const name = nameIn(message);
  return { kind: `field ${name}`, text: `${place}: "${name}" has no meaning there; it is ignored.` };
};

/** The passes in `mend/` correct these, and refuse by name what they cannot interpret. */
const ofOtherType: Judge = ({ message, pointer }) => {
  if (/^The value of the \w+ field must be /.test(message)) return "mended";
  const [, expected = "", got = ""] = /^Expected type `([^`]+)`.* but got `([^`]+)`/.exec(message) ?? [];
  if (got === "")
    return /^`type` can be one of the following only/.test(message) && isInSchema(pointer) ? "mended" : undefined;
  if (got === "null" && pointer !== "#/") return "mended";
  if (isInSchema(pointer) && (expected !== "Schema" || /\/items$/.test(pointer))) return "mended";
  if (expected === "string" && (got === "number" || got === "integer" || got === "boolean")) return "mended";
  if (/\/examples$/.test(pointer) && got === "array") return "mended";
  if (/\/tags\/\d+$/.test(pointer) && expected === "string" && got === "object") return "mended";
  return undefined;
};

/** `mend/paths.ts` merges two paths that differ only in the names of their parameters, or refuses them. */
const identicalPaths: Judge = ({ rule }) => (rule === "no-identical-paths" ? "mended" : undefined);

const JUDGES = [fine, unknownField, absentField, fieldOfOtherKind, ofOtherType, identicalPaths];

/** A schema in a file of its own is at the top of it; there only its keywords show what it is. */
const isInSchema = (pointer: string) =>
  isSchemaPlace(pointer) || /\/(properties|items|allOf|oneOf|anyOf|additionalProperties)(\/|$)/.test(pointer);

/** Whether a name is a misspelling of a known one: `respones`, `operation_id`. */
export function isMisspelt(name: string, known: string): boolean {
  const [one, other] = [name, known].map((text) => text.toLowerCase().replaceAll(/[-_]/g, ""));
  return one === other || (known.length > 4 && isWithin(one ?? "", other ?? "", 2));
}

function isWithin(one: string, other: string, edits: number): boolean {
  if (one === other) return true;
  if (edits === 0) return false;
  if (one[0] === other[0] && one !== "") return isWithin(one.slice(1), other.slice(1), edits);
  return (
    isWithin(one.slice(1), other, edits - 1) ||
    isWithin(one, other.slice(1), edits - 1) ||
    isWithin(one.slice(1), other.slice(1), edits - 1)
  );
}
