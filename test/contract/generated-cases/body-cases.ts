import { parsed } from "../answer-check.ts";
import { essence, isJson } from "../contract-reader.ts";
import { fieldName, isUnknown } from "../field-name.ts";
import { type CaseMaker, type GivenCase, refused } from "./case-maker.ts";
import { fittingValuesOf, isUnbounded } from "./fitting-values.ts";
import type { GeneratedCase } from "./generated-case.ts";
import { isFile } from "./multipart.ts";
import { type Mutation, mutationsOf } from "./mutations.ts";
import { bodyExamples, brokenExamples } from "./request-parts.ts";
import { applicable, nodeAt, propertyNodes, type SchemaNode, typesOf } from "./schema-nodes.ts";
import { variantsOf } from "./variants.ts";
import { isText, readFromText } from "./wire-values.ts";

/** The bodies that the contract allows, and bodies with one fault each. */
export function bodyCases(maker: CaseMaker): GeneratedCase[] {
  const { operation } = maker;
  if (operation.body === undefined) return [];
  const hasFields = isJson(operation.body.mediaType) || isForm(operation.body.mediaType);
  const atEdges = hasFields ? [...fittingBodies(maker, operation.body), ...invalidBodies(maker, operation.body)] : [];
  return [...validBodies(maker), ...atEdges, ...bodyWithCharset(maker), ...unreadableBodies(maker)].map((given) =>
    maker.make(given),
  );
}

const isForm = (mediaType: string) =>
  ["multipart/form-data", "application/x-www-form-urlencoded"].includes(essence(mediaType));

function validBodies({ contract, operation, options, checkSchema, required, full }: CaseMaker): GivenCase[] {
  const broken = brokenExamples(contract, operation, checkSchema, options.ids);
  const examples = [...bodyExamples(contract, operation, options.ids)].filter(([name]) => !broken.includes(name));
  const named = examples.map(
    ([name, body]): GivenCase => ({
      kind: "valid",
      title: name === "" ? "a body made from the schema" : `the example "${name}"`,
      parts: { ...required, body },
      determinedBy: "state",
      expected: {},
      ...(name !== "" && { covers: { requestExample: name } }),
    }),
  );
  const every: GivenCase = {
    kind: "valid",
    title: "every field and parameter",
    parts: full,
    determinedBy: "state",
    expected: {},
  };
  return [...named, every];
}

type Body = NonNullable<CaseMaker["operation"]["body"]>;

/** A server may refuse a larger body for its size alone. */
const LARGEST = 64_000;

const isSmall = (value: unknown) => JSON.stringify(value).length < LARGEST;

/** A body at each bound, made from an example that has the field, or else from the body with every field. */
function fittingBodies(maker: CaseMaker, body: Body): GivenCase[] {
  const { contract, operation, options, required, full } = maker;
  const examples = [...bodyExamples(contract, operation, options.ids).values()];
  const root = nodeAt(contract, body.pointer);
  const fits = (at: string, value: unknown) => maker.checkSchema(at, value).length === 0;
  const bases = [...examples, full.body, ...variantsOf(contract, root, full.body, fits)];
  const all = bases
    .flatMap((base) => fittingValuesOf(contract, root.schema, base, { pointer: body.pointer, fits }))
    .filter((edge) => options.foreign || !isUnbounded(edge));
  const byEdge = Map.groupBy(all, ({ path, rule, title }) => JSON.stringify([path, rule, title]));
  const distinct = [...byEdge.values()]
    .flatMap(([first]) => first ?? [])
    .filter(({ value }) => isSmall(value) && canBeSent(body, value));
  const groups = Map.groupBy(distinct, ({ value }) => JSON.stringify(value));
  return [...groups.values()].map((sameValue): GivenCase => {
    const [{ value, path, title } = { value: undefined, path: [], title: "" }] = sameValue;
    return {
      kind: "valid",
      title: titleOf({ path, title }),
      parts: { ...required, body: value },
      determinedBy: "state",
      expected: {},
      madeUp: String(path.findLast((step) => typeof step === "string") ?? ""),
      covers: { keywords: sameValue.flatMap(({ pointer }) => (pointer === undefined ? [] : [pointer])) },
    };
  });
}

function invalidBodies(maker: CaseMaker, body: Body): GivenCase[] {
  const { contract, operation, options, full, required } = maker;
  const { pointer, required: isRequired } = body;
  const root = nodeAt(contract, pointer);
  const place = { pointer, fits: (at: string, value: unknown) => maker.checkSchema(at, value).length === 0 };
  // Some rules apply only if a field is missing, so the body with every field never meets them.
  const examples = [...bodyExamples(contract, operation, options.ids).values()];
  const bases = [full.body, ...variantsOf(contract, root, full.body, place.fits), ...examples];
  const all = bases.flatMap((base) => mutationsOf(contract, root.schema, base, place));
  const byKind = Map.groupBy(all, ({ path, pointer: at, title }) => JSON.stringify([path, at, title]));
  const wrong = [...byKind.values()]
    .flatMap(([first]) => first ?? [])
    // A body that the schema still allows would blame the implementation wrongly.
    .filter(({ value }) =>
      readings(maker, body, root, value).every((reading) => maker.checkSchema(pointer, reading).length > 0),
    )
    // Where no body is required, a missing one is no fault.
    .filter(({ value }) => isRequired || !isNothing(body, value))
    .filter(({ value }) => value === undefined || (isSmall(value) && canBeSent(body, value)));
  return distinctOnly(wrong).map(({ keywords, ...mutation }) => ({
    kind: mutation.kind,
    title: titleOf(mutation),
    parts: { ...full, query: required.query, body: mutation.value },
    expected: refused(
      operation,
      { param: fieldName(mutation.path) || null, code: codeOf(mutation) },
      tooLarge(mutation.value),
    ),
    covers: { keywords },
  }));
}

/** Whether nothing is sent: no body, or a form without fields, which has no bytes. */
const isNothing = ({ mediaType }: Body, value: unknown) =>
  value === undefined || (isForm(mediaType) && value !== null && Object.keys(value as object).length === 0);

/** A server need not read what it refuses for its size. */
const tooLarge = (value: unknown) => (value !== undefined && JSON.stringify(value).length > 10_000 ? [413] : []);

/** A pointer to the broken rule; for `required`, with the missing name. */
export const keywordPlace = ({ pointer = "", rule, path }: Mutation): string =>
  rule === "required" ? `${pointer} ${JSON.stringify(path.at(-1))}` : pointer;

/**
 * A body as the server may read it: form fields are text, objects in them are JSON, and a single field may be a list of
 * one. Where only some alternatives of the schema are lists, it may be either.
 */
function readings({ contract }: CaseMaker, body: Body, root: SchemaNode, value: unknown): unknown[] {
  if (isJson(body.mediaType) || value === null || typeof value !== "object" || Array.isArray(value)) return [value];
  const nodes = applicable(contract, root, value, undefined);
  return ["every", "some"].map((how) => {
    const entries = Object.entries(value).map(([name, field]) => {
      const isJsonPart = field !== null && typeof field === "object" && !Array.isArray(field);
      const below = nodes.flatMap((node) => propertyNodes(node, name));
      const mayBeList = below.some((node) => typesOf([node])?.includes("array"));
      const isList = how === "some" ? mayBeList : typesOf(below)?.join() === "array";
      return [name, isJsonPart ? field : readFromText(contract, below, isList ? [field].flat() : field)];
    });
    return Object.fromEntries(entries);
  });
}

function canBeSent(body: Body, value: unknown): boolean {
  if (isJson(body.mediaType)) return true;
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  // A file can have any bytes, and a null or empty field is not sent at all.
  return Object.entries(value).every(
    ([name, field]) => isText(field) || (isFile(body.properties[name] ?? {}) && typeof field === "string"),
  );
}

/** One value may break two rules; it is sent once and counts for both. */
export function distinctOnly(mutations: readonly Mutation[]): (Mutation & { readonly keywords: readonly string[] })[] {
  const byValue = Map.groupBy(mutations, ({ path, value }) => JSON.stringify([path, value]));
  return [...byValue.values()].flatMap((same) => {
    const last = same.at(-1);
    const keywords = same.filter(({ pointer }) => pointer !== undefined).map(keywordPlace);
    return last === undefined ? [] : [{ ...last, keywords }];
  });
}

export const titleOf = ({ path, title }: Pick<Mutation, "path" | "title">): string =>
  `${fieldName(path) || "the body"}: ${title}`;

/** A field may name the error code for a malformed value in `x-error-code`; a missing value is not malformed. */
export function codeOf(mutation: Pick<Mutation, "rule" | "schema">): string | null {
  const isMalformed = mutation.rule !== "required" && !isUnknown({ ...mutation, in: "body", path: [], message: "" });
  const code = mutation.schema?.["x-error-code"];
  return isMalformed && typeof code === "string" ? code : null;
}

const FOREIGN_TYPES = [
  "text/plain",
  "application/octet-stream",
  "application/xml",
  "application/x-www-form-urlencoded",
  "image/png",
];

/** Many clients name the charset, which means nothing for JSON: https://www.rfc-editor.org/rfc/rfc8259#section-11 */
function bodyWithCharset({ operation, options, required, full, make }: CaseMaker): GivenCase[] {
  const { mediaType = "" } = operation.body ?? {};
  if (!isJson(mediaType) || mediaType.includes(";") || mediaType.includes("*")) return [];
  const { request } = make({
    kind: "valid",
    title: "",
    expected: {},
    parts: { ...required, body: required.body ?? full.body },
  });
  // Media types ignore case: https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1
  const types = [`${mediaType}; charset=utf-8`, ...(options.foreign ? [mediaType.toUpperCase()] : [])];
  return types.map((type) => ({
    kind: "valid",
    title: `the body as ${type}`,
    request: { ...request, headers: { ...request.headers, "Content-Type": type } },
    determinedBy: "state",
    expected: {},
  }));
}

/**
 * The bytes of a JSON text, one character each. One byte, inside a text that allows any other character there, is not
 * UTF-8: https://www.rfc-editor.org/rfc/rfc8259#section-8.1
 */
function notUtf8({ operation, checkSchema }: CaseMaker, json: string): string | undefined {
  // A text before a comma or a closing bracket is a value, not a name.
  const texts = [...json.matchAll(/"(?:[^"\\]|\\.)+"(?=[,}\]])/g)].map(({ index }) => index + 1);
  const broken = texts
    .map((start) => `${json.slice(0, start)}\uFFFD${json.slice(start + 1)}`)
    .find((text) => {
      const body = parsed(text);
      return body !== undefined && checkSchema(operation.body?.pointer ?? "", body.value).length === 0;
    });
  return broken && Buffer.from(broken, "utf8").toString("latin1").replace("\u00ef\u00bf\u00bd", "\u00ff");
}

function unreadableBodies(maker: CaseMaker): GivenCase[] {
  const { operation, full, required, options, make } = maker;
  const { request } = make({ kind: "valid", title: "", expected: {}, parts: { ...full, query: required.query } });
  const { mediaType = "", mediaTypes = [], required: isRequired = false } = operation.body ?? {};
  const nothing = { param: null, code: null };
  const foreignTypes = FOREIGN_TYPES.filter((type) => !mediaTypes.some((declared) => isTypeOf(declared, type)));
  const cases: GivenCase[] = [];
  for (const foreignType of foreignTypes.slice(0, options.foreign ? undefined : 1))
    cases.push({
      kind: "media type",
      title: `the body as ${foreignType}`,
      request: { ...request, headers: { ...request.headers, "Content-Type": foreignType } },
      expected: { status: 415, orElse: operation.responses.has("415") ? [] : [400, 422], ...nothing },
    });
  const truncated = (request.body ?? "").slice(0, -1);
  if (isJson(mediaType))
    cases.push({
      kind: "malformed body",
      title: "a truncated body",
      // A number is still one without its last digit.
      request: { ...request, body: parsed(truncated) === undefined ? truncated || "{" : `${truncated}.` },
      expected: refused(operation, nothing),
    });
  const bytes = isJson(mediaType) ? notUtf8(maker, request.body ?? "") : undefined;
  if (bytes !== undefined)
    cases.push({
      kind: "malformed body",
      title: "a body that is not UTF-8",
      request: { ...request, body: bytes, encoding: "latin1" },
      expected: refused(operation, nothing),
    });
  const { "Content-Type": _, ...headers } = request.headers;
  const { body: __, ...withoutBody } = request;
  if (isRequired)
    cases.push({
      kind: "no body",
      title: "no body",
      request: { ...withoutBody, headers },
      expected: refused(operation, nothing, [415]),
    });
  return cases;
}

/** Whether a declared type, which may be a range, includes the other type. */
function isTypeOf(declared: string, type: string): boolean {
  const [range = "", essenceOf] = [essence(declared), essence(type)];
  return range === essenceOf || (range.includes("*") && essenceOf.startsWith(range.slice(0, range.indexOf("*"))));
}
