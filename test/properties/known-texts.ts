/**
 * Ids and other texts that the server knows. They are drawn by number, since they exist only when a request is sent.
 */
import fc from "fast-check";

/** Stands for a text that matches the pattern; plain data, so that a case can be stored. */
export interface KnownText {
  readonly $known: number;
  readonly pattern: string;
  /** The text to send if no known text matches. */
  readonly otherwise: string;
}

/** Sometimes a text that the server has shown, otherwise one of the given texts. */
export const known = (pattern: string, otherwise: fc.Arbitrary<string>): fc.Arbitrary<KnownText | string> =>
  fc.oneof(
    { weight: 1, arbitrary: otherwise },
    { weight: 3, arbitrary: fc.record({ $known: whichOne, pattern: fc.constant(pattern), otherwise }) },
  );

/** Mostly one of the newest, which are likely to exist. */
const whichOne = fc.oneof({ weight: 2, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(40) });

const isKnownText = (value: object): value is KnownText => "$known" in value;

/** Texts in the order in which they were first seen. */
export class KnownTexts {
  readonly #texts = new Set<string>();
  readonly #matching = new Map<string, RegExp>();

  constructor(...documents: readonly unknown[]) {
    for (const document of documents) this.learn(document);
  }

  /** Remembers everything in a value that looks like an id or a number. */
  learn(value: unknown): void {
    if (typeof value === "string") {
      if (/^[\w+-]{1,64}$/.test(value)) this.#texts.add(value);
    } else if (value !== null && typeof value === "object") for (const part of Object.values(value)) this.learn(part);
  }

  /** Replaces each {@link KnownText} in a value; number 0 is the newest text. */
  resolve(value: unknown): unknown {
    return replaced(value, ({ $known, pattern, otherwise }) => {
      const matches = [...this.#texts].filter((text) => this.#expression(pattern).test(text)).reverse();
      return matches[$known % Math.max(matches.length, 1)] ?? otherwise;
    });
  }

  #expression(pattern: string): RegExp {
    const expression = this.#matching.get(pattern) ?? new RegExp(pattern, "u");
    this.#matching.set(pattern, expression);
    return expression;
  }
}

/** The value as it was generated, without known texts. */
export const literal = (value: unknown): unknown => replaced(value, ({ otherwise }) => otherwise);

function replaced(value: unknown, replace: (text: KnownText) => string): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, replace));
  if (isKnownText(value)) return replace(value);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, replace)]));
}
