/**
 * What is used of refa, a library for automata of regular expressions.
 *
 * Its own types describe everything that it can do, and each compiler of generated code would have to read them.
 */
export interface Refa {
  readonly JS: {
    readonly Parser: { fromLiteral(literal: { readonly source: string; readonly flags: string }): Parser };
  };
  readonly NFA: AutomatonClass<Automaton> & {
    fromIntersection(left: Transitions, right: Transitions, factory?: Factory): Automaton;
    fromRegex(expression: Expression, characters: Characters, options?: Conversion, factory?: Factory): Automaton;
  };
  readonly DFA: AutomatonClass<{ complement(): void }>;
  readonly Transformers: { applyAssertions(): Transformer };
  transform(transformer: Transformer, expression: Expression): Expression;
}

/** A graph of states; each path from the initial state to a final one is a text. */
export interface Automaton {
  readonly initial: State;
  readonly finals: Iterable<State>;
  nodes(): Iterable<State>;
}

export interface State {
  readonly out: ReadonlyMap<State, CharSet>;
}

export interface CharSet {
  readonly ranges: readonly { readonly min: number; readonly max: number }[];
}

/** A part of an expression as it is written. */
export interface Element {
  readonly type: string;
  readonly raw: string;
  readonly kind?: string;
  /** Only a group and a lookaround have alternatives. */
  readonly alternatives?: readonly Alternative[];
  readonly negate?: boolean;
}

export interface Alternative {
  readonly elements: readonly Element[];
}

interface AutomatonClass<Made> {
  /** Throws if an automaton gets more states. */
  readonly LimitedNodeFactory: new (
    limit: number,
  ) => Factory;
  fromFA(automaton: Transitions, factory?: Factory): Made;
}

interface Parser {
  readonly ast: { readonly pattern: { readonly alternatives: readonly Alternative[] } };
  parse(options: { readonly assertions: "parse"; readonly backreferences: "throw" }): Characters & {
    readonly expression: Expression;
  };
}

interface Characters {
  readonly maxCharacter: number;
}

interface Conversion {
  readonly assertions: "ignore";
  /** Larger counts become unbounded. */
  readonly infinityThreshold: number;
}

// Only passed on; an automaton is also an object of transitions.
type Expression = object;
type Factory = object;
type Transformer = object;
type Transitions = object;
