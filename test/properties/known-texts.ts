/** Ids and the like that the server knows: drawn by number, since they are there only when a request is sent. */
import fc from "fast-check";

/** Stands for a text that matches the pattern; plain data, so that a case can be written down. */
export interface KnownText {
  readonly $known: number;
  readonly pattern: string;
  /** What is sent when nothing known matches. */
  readonly otherwise: string;
}

/** Now and then a text that the server has seen, else one of the given ones. */
export const known = (pattern: string, otherwise: fc.Arbitrary<string>): fc.Arbitrary<KnownText | string> =>
  fc.oneof(
    { weight: 1, arbitrary: otherwise },
    { weight: 3, arbitrary: fc.record({ $known: whichOne, pattern: fc.constant(pattern), otherwise }) },
  );

/** Mostly one of the newest: those are there. */
const whichOne = fc.oneof({ weight: 2, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(40) });

const isKnownText = (value: object): value is KnownText => "$known" in value;

/** Texts in the order in which they were first seen. */
export class KnownTexts {
  readonly #texts = new Set<string>();
  readonly #matching = new Map<string, RegExp>();

  constructor(...documents: readonly unknown[]) {
    for (const document of documents) this.learn(document);
  }

  /** Remembers what looks like an id or a number anywhere in a value. */
  learn(value: unknown): void {
    if (typeof value === "string") {
      if (/^[\w+-]{1,64}$/.test(value)) this.#texts.add(value);
    } else if (value !== null && typeof value === "object") for (const part of Object.values(value)) this.learn(part);
  }

  /** The value with each {@link KnownText} replaced: the newest is number 0. */
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

/** The value as it was made, with nothing of what is known. */
export const literal = (value: unknown): unknown => replaced(value, ({ otherwise }) => otherwise);

function replaced(value: unknown, replace: (text: KnownText) => string): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, replace));
  if (isKnownText(value)) return replace(value);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, replace)]));
}
