import type { Parameter } from "../contract-reader.ts";
import type { CaseMaker, GivenCase } from "./case-maker.ts";
import { examplesOf, parameterPointer } from "./contract-operations.ts";
import type { GeneratedCase } from "./generated-case.ts";
import { numbersFrom, textsOf } from "./pattern-texts.ts";
import { exampleOf, type RequestParts } from "./request-parts.ts";
import { applicable, nodeAt } from "./schema-nodes.ts";

/** Each path id replaced by a valid id that does not exist, which must give the declared 404. */
export function unknownIdCases(maker: CaseMaker): GeneratedCase[] {
  const { operation, options } = maker;
  return unknownIds(maker).flatMap(({ name, id, parts }) => {
    const orElse = declaredOf(operation, ["403", "410"]);
    const expected = { status: 404, orElse, param: null, code: null };
    const title = `${name} ${JSON.stringify(id)}, which does not exist`;
    const usual: GivenCase = { kind: "unknown id", title, parts, determinedBy: "state", expected };
    if (operation.method !== "get" || operation.hasHead || !options.foreign) return [maker.make(usual)];
    const request = { ...maker.make(usual).request, method: "HEAD" };
    const isOptional = { ...expected, orElse: [...orElse, 405, 501] };
    return [usual, { ...usual, kind: "HEAD" as const, title: `HEAD for ${title}`, request, expected: isOptional }].map(
      maker.make,
    );
  });
}

interface UnknownId {
  readonly name: string;
  readonly id: string | number;
  /** The smallest valid request, with this id. */
  readonly parts: RequestParts;
}

/** Where the contract declares a 404: each path parameter with an id that does not exist. */
export function unknownIds(maker: CaseMaker): UnknownId[] {
  const { operation, required } = maker;
  if (!operation.responses.has("404") || makesWhatItNames(maker)) return [];
  const inPath = operation.parameters.filter((parameter) => parameter.in === "path");
  return inPath.flatMap((parameter) => {
    const { name } = parameter;
    const id = unknownId(maker, parameter);
    return id === undefined ? [] : [{ name, id, parts: { ...required, path: { ...required.path, [name]: id } } }];
  });
}

const declaredOf = ({ responses }: CaseMaker["operation"], statuses: readonly string[]) =>
  statuses.filter((status) => responses.has(status)).map(Number);

/** A PUT may create the resource that its path names. */
const makesWhatItNames = ({ operation: { method, responses } }: CaseMaker) => method === "put" && responses.has("201");

/** A valid value other than all known ones, made from pattern, format and example. */
export function unknownId(maker: CaseMaker, parameter: Parameter, seed = 1): string | number | undefined {
  const { contract, operation, options } = maker;
  const example = exampleOf(contract, operation, parameter, options.ids);
  const pointer = parameterPointer(contract, operation, parameter);
  const known = new Set([example, ...examplesOf(contract, parameter).values()].map(String));
  const isUnknown = (id: unknown) =>
    !known.has(String(id)) && parameter.schema !== undefined && maker.checkSchema(pointer, id).length === 0;
  const nodes = applicable(contract, nodeAt(contract, pointer), example, undefined);
  const pattern = nodes.map(({ schema }) => schema["pattern"]).find((each) => typeof each === "string");
  const isListed = nodes.some(({ schema }) => "enum" in schema || "const" in schema);
  if (isListed) return undefined;
  if (typeof example === "number") return unknownNumber(example, isUnknown);
  const text = String(example);
  const random = numbersFrom(seed * 7_919);
  const changed = Array.from({ length: 20 }, () => inOtherLetters(text, random));
  const made = pattern === undefined ? [] : [textsOf(pattern).ofLength([...text].length, seed + 4_711)];
  // A short id may be a counter, so that the next number may exist.
  const longer = text.length < 8 ? [`${text}98765432`, `${text}9876543`, `${text}98765`] : [];
  return [...longer, ...changed, ...made, `${text}-unknown`].find(isUnknown);
}

const unknownNumber = (example: number, isUnknown: (id: unknown) => boolean) =>
  [2_147_480_123, 99_999_999, 987_654, 9_876, 987, 97, example + 1].find(isUnknown);

/** Replaces the last letters and digits by others of the same kind; what comes before may be a meaningful prefix. */
function inOtherLetters(text: string, random: () => number): string {
  const start = Math.max(0, text.length - 10);
  const pick = (from: string) => from[random() % from.length] ?? "";
  const replaced = [...text.slice(start)].map((letter) => {
    if (/[0-9]/.test(letter)) return pick("0123456789");
    if (/[a-f]/.test(letter)) return pick("abcdef");
    if (/[g-z]/.test(letter)) return pick("ghijklmnopqrstuvwxyz");
    return /[A-Z]/.test(letter) ? pick("ABCDEFGHIJKLMNOPQRSTUVWXYZ") : letter;
  });
  return text.slice(0, start) + replaced.join("");
}
