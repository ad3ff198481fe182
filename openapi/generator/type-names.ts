import ts from "typescript";
import { capitalised } from "./text.ts";

/**
 * Assigns type names, each only once.
 *
 * An identifier keeps its name. Any other text becomes PascalCase words: `a.b` is `AB`. A name that is taken, or
 * reserved by the language or the file, gets a word appended, and then a number.
 */
export class TypeNames {
  readonly #taken: Set<string>;

  constructor(reserved: Iterable<string>) {
    this.#taken = new Set(reserved);
  }

  /** @param forms the names needed for one text: `GetThingCall` and `GetThingResult` for `GetThing` */
  take(text: string, word: string, forms: (name: string) => readonly string[] = (name) => [name]): string {
    const base = identifierFrom(text, word);
    for (let count = 0; ; count++) {
      const name = `${base}${count > 0 ? word : ""}${count > 1 ? count : ""}`;
      if (!forms(name).every((form) => this.#isFree(form))) continue;
      for (const form of forms(name)) this.#taken.add(form);
      return name;
    }
  }

  #isFree(name: string): boolean {
    const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, name);
    // The scanner has separate kinds for all keywords, including `string` and `any`.
    return scanner.scan() === ts.SyntaxKind.Identifier && !this.#taken.has(name);
  }
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

export const isIdentifier = (text: string): boolean => IDENTIFIER.test(text);

/** `with-dash` -> `WithDash`, `2fa` -> `Schema2fa` */
function identifierFrom(text: string, word: string): string {
  if (isIdentifier(text)) return text;
  const words = text.split(/[^\p{ID_Continue}$]+/u).map(capitalised);
  const joined = words.join("");
  return isIdentifier(joined) ? joined : `${word}${joined}`;
}

/** The names of the schema types; schemas whose own name is a valid type name come first, so that they keep it. */
export function nameAll(texts: readonly string[], names: TypeNames, word: string): ReadonlyMap<string, string> {
  const inOrder = [...texts].sort((a, b) => Number(isIdentifier(b)) - Number(isIdentifier(a)));
  const named = new Map(inOrder.map((text) => [text, names.take(text, word)]));
  return new Map(texts.map((text) => [text, named.get(text) ?? text]));
}
