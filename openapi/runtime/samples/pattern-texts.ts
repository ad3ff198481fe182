import type { Alternative, Automaton, CharSet, Element, State } from "./automata.ts";
import { loadRefa } from "./refa.ts";

/** Longer strings are found only by extending a shorter match, since the automaton would become large. */
export const LONGEST = 300;
const MOST_STATES = 4_000;

/** Finds strings of a given length that match a regular expression. */
export interface PatternTexts {
  /** A match with exactly this length in code points; different seeds give different matches, if there are any. */
  ofLength(length: number, seed?: number): string | undefined;
}

const NONE: PatternTexts = { ofLength: () => undefined };
const known = new Map<string, PatternTexts>();

/** Finds nothing if the expression cannot be converted to an automaton, for example because of a backreference. */
export function textsOf(pattern: string): PatternTexts {
  const texts = known.get(pattern) ?? textsOfAutomaton(pattern);
  known.set(pattern, texts);
  return texts;
}

/** The automaton ignores word boundaries, for example, so each result is tested against the expression itself. */
function textsOfAutomaton(pattern: string): PatternTexts {
  try {
    const expression = new RegExp(pattern, "u");
    const { ofLength } = walker(automatonOf(pattern));
    const find = (length: number, seed = 0) =>
      [seed, seed + 1_009, seed + 2_003, seed + 4_001]
        .map((each) => ofLength(length, each))
        .find((text) => text === undefined || expression.test(text));
    return { ofLength: find };
  } catch {
    return NONE;
  }
}

type Elements = Alternative["elements"];

function automatonOf(pattern: string): Automaton {
  const { JS, NFA } = loadRefa();
  const { alternatives } = JS.Parser.fromLiteral({ source: pattern, flags: "u" }).ast.pattern;
  const [only] = alternatives;
  const ahead = alternatives.length === 1 && only ? leadingLookaheads(only.elements) : [];
  const plain = alternatives.map(({ elements }) => wholeText(elements)).join("|");
  return ahead
    .map((each) => lookaheadAutomaton(each))
    .reduce(
      (left, right) => NFA.fromIntersection(left, right, new NFA.LimitedNodeFactory(MOST_STATES)),
      fromSource(plain),
    );
}

/** The conditions of leading lookaheads: `^(?=.*[0-9])(?!.*x)`. */
const leadingLookaheads = (elements: Elements) => {
  const isStart = elements[0]?.type === "Assertion" && elements[0].kind === "start";
  const rest = isStart ? elements.slice(1) : [];
  const end = rest.findIndex((element) => !isLookahead(element));
  return rest.slice(0, end === -1 ? undefined : end).filter(isLookahead);
};

const isLookahead = ({ type, kind }: Element) => type === "Assertion" && kind === "lookahead";

function lookaheadAutomaton({ alternatives = [], negate }: Element): Automaton {
  const { DFA, NFA } = loadRefa();
  const source = alternatives.map(({ elements }) => wholeText([...elements], true)).join("|");
  if (!negate) return fromSource(source);
  const outside = DFA.fromFA(fromSource(source), new DFA.LimitedNodeFactory(MOST_STATES));
  outside.complement();
  return NFA.fromFA(outside, new NFA.LimitedNodeFactory(MOST_STATES));
}

function fromSource(source: string): Automaton {
  const { JS, NFA, Transformers, transform } = loadRefa();
  const parser = JS.Parser.fromLiteral({ source, flags: "u" });
  const { expression, maxCharacter } = parser.parse({ assertions: "parse", backreferences: "throw" });
  const followed = transform(Transformers.applyAssertions(), expression);
  // Large counts such as `{1,4096}` become unbounded and word boundaries are ignored; the expression itself decides
  // later.
  const options = { assertions: "ignore", infinityThreshold: LONGEST } as const;
  return NFA.fromRegex(followed, { maxCharacter }, options, new NFA.LimitedNodeFactory(MOST_STATES));
}

/** Removes the anchors; where an anchor is missing, allows any characters. */
function wholeText(elements: Elements, fromStart = isAnchor(elements[0], "start")): string {
  const hasStart = isAnchor(elements[0], "start");
  const toEnd = isAnchor(elements.at(-1), "end");
  const inner = elements
    .slice(hasStart ? 1 : 0, toEnd ? -1 : undefined)
    .filter((each) => !hasStart || !isLookahead(each));
  return [fromStart ? "" : "[^]*", ...inner.map(({ raw }) => raw), toEnd ? "" : "[^]*"].join("");
}

const isAnchor = (element: Element | undefined, kind: string) => element?.type === "Assertion" && element.kind === kind;

function walker(automaton: Automaton): PatternTexts {
  // For each number of remaining characters: the states from which exactly that many lead to the end.
  const leading: Set<State>[] = [new Set(automaton.finals)];
  const states = [...automaton.nodes()];
  const leadingTo = (left: number): Set<State> => {
    for (let length = leading.length; length <= left; length++) {
      const before = leading[length - 1] ?? new Set<State>();
      leading.push(new Set(states.filter((state) => [...state.out.keys()].some((next) => before.has(next)))));
    }
    return leading[left] ?? new Set();
  };
  const ofLength = (length: number, seed = 0): string | undefined => {
    if (length > LONGEST || !leadingTo(length).has(automaton.initial)) return undefined;
    const random = numbersFrom(seed);
    let state: State = automaton.initial;
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

/** A letter or digit if allowed, otherwise a printable character. */
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

/** A deterministic generator: https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function numbersFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1_013_904_223) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
