import { type CharSet, JS, NFA } from "refa";

/** Longer texts are found by lengthening a matching one or not at all: an automaton would be too large. */
export const LONGEST = 300;
const MOST_STATES = 4_000;

/** Finds texts that match a regular expression, by length. */
export interface PatternTexts {
  /** A text of exactly this length in code points; other seeds give other texts, if there are any. */
  ofLength(length: number, seed?: number): string | undefined;
}

const NONE: PatternTexts = { ofLength: () => undefined };
const known = new Map<string, PatternTexts>();

/** Finds nothing if the expression is not supported, such as one with a lookahead. */
export function textsOf(pattern: string): PatternTexts {
  const texts = known.get(pattern) ?? automatonOf(pattern);
  known.set(pattern, texts);
  return texts;
}

type Node = NFA.ReadonlyNode;

function automatonOf(pattern: string): PatternTexts {
  try {
    const { alternatives } = JS.Parser.fromLiteral({ source: pattern, flags: "u" }).ast.pattern;
    const source = alternatives.map(({ elements }) => wholeText(elements)).join("|");
    const { expression, maxCharacter } = JS.Parser.fromLiteral({ source, flags: "u" }).parse({
      assertions: "throw",
      backreferences: "throw",
    });
    const automaton = NFA.fromRegex(expression, { maxCharacter });
    return automaton.countNodes() > MOST_STATES ? NONE : walker(automaton);
  } catch {
    return NONE;
  }
}

type Elements = JS.RegexppAst["pattern"]["alternatives"][number]["elements"];

/** The expression for the whole text: anchors are removed, and a missing anchor allows any text on that side. */
function wholeText(elements: Elements): string {
  const isAnchor = (index: number, kind: string) => {
    const element = elements.at(index);
    return element?.type === "Assertion" && element.kind === kind;
  };
  const [fromStart, toEnd] = [isAnchor(0, "start"), isAnchor(-1, "end")];
  const inner = elements.slice(fromStart ? 1 : 0, toEnd ? -1 : undefined).map(({ raw }) => raw);
  return [fromStart ? "" : "[^]*", ...inner, toEnd ? "" : "[^]*"].join("");
}

function walker(automaton: NFA): PatternTexts {
  // Indexed by the number of characters left: the states from which exactly that many lead to a match.
  const leading: Set<Node>[] = [new Set(automaton.finals)];
  const states = [...automaton.nodes()];
  const leadingTo = (left: number): Set<Node> => {
    for (let length = leading.length; length <= left; length++) {
      const before = leading[length - 1] ?? new Set<Node>();
      leading.push(new Set(states.filter((state) => [...state.out.keys()].some((next) => before.has(next)))));
    }
    return leading[left] ?? new Set();
  };
  const ofLength = (length: number, seed = 0): string | undefined => {
    if (length > LONGEST || !leadingTo(length).has(automaton.initial)) return undefined;
    const random = numbersFrom(seed);
    let state: Node = automaton.initial;
    let text = "";
    for (let left = length - 1; left >= 0; left--) {
      const open = [...state.out].filter(([next]) => leadingTo(left).has(next));
      const [next, characters] = open[random() % open.length] ?? [];
      if (next === undefined || characters === undefined) return undefined;
      text += characterOf(characters, random());
      state = next;
    }
    return text;
  };
  return { ofLength };
}

/** A letter or digit if one is allowed, otherwise any printable character. */
function characterOf({ ranges }: CharSet, random: number): string {
  const within = (from: number, to: number) =>
    ranges.flatMap(({ min, max }) => {
      const [low, high] = [Math.max(min, from), Math.min(max, to)];
      return low <= high ? [[low, high] as const] : [];
    });
  const preferred = [
    [...within(0x61, 0x7a), ...within(0x30, 0x39), ...within(0x41, 0x5a)],
    within(0x21, 0x7e),
    within(0xa1, 0xd7ff),
  ].find((found) => found.length > 0) ?? [[ranges[0]?.min ?? 0x20, ranges[0]?.min ?? 0x20] as const];
  const [low = 0x20, high = 0x20] = preferred[random % preferred.length] ?? [];
  return String.fromCodePoint(low + (random % (high - low + 1)));
}

/** Repeatable random numbers per seed: https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function numbersFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1_013_904_223) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
