/** Compares regular expressions by the texts that they accept. */
import { DFA, JS, NFA } from "refa";

/**
 * Whether the second pattern accepts every text that the first one accepts; `undefined` if that cannot be decided, for
 * example if a pattern looks ahead.
 */
export function isWithin(first: unknown, second: unknown): boolean | undefined {
  if (second === undefined) return true;
  if (first === undefined) return undefined;
  try {
    const outside = languageOf(String(second));
    outside.complement();
    return NFA.fromIntersection(languageOf(String(first)), outside).isEmpty;
  } catch {
    return undefined;
  }
}

function languageOf(pattern: string): DFA {
  const { alternatives } = JS.Parser.fromLiteral({ source: pattern, flags: "u" }).ast.pattern;
  const source = alternatives.map(({ elements }) => wholeText(elements)).join("|");
  const parser = JS.Parser.fromLiteral({ source, flags: "u" });
  const { expression, maxCharacter } = parser.parse({ assertions: "throw", backreferences: "throw" });
  return DFA.fromFA(NFA.fromRegex(expression, { maxCharacter }));
}

type Elements = JS.RegexppAst["pattern"]["alternatives"][number]["elements"];

/** Removes the anchors, since an automaton matches whole texts. Where an anchor is missing, any text may be. */
function wholeText(elements: Elements): string {
  const isAnchor = (index: number, kind: string) => {
    const element = elements.at(index);
    return element?.type === "Assertion" && element.kind === kind;
  };
  const [fromStart, toEnd] = [isAnchor(0, "start"), isAnchor(-1, "end")];
  const inner = elements.slice(fromStart ? 1 : 0, toEnd ? -1 : undefined).map(({ raw }) => raw);
  return [fromStart ? "" : "[^]*", ...inner, toEnd ? "" : "[^]*"].join("");
}
