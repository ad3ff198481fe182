/** What became of a number since the stand-in began. */
export interface NumberState {
  /** Fields of its node that have changed. */
  node: Record<string, string | null>;
  /** When it was verified last, in milliseconds since 1970. */
  verifiedAt?: number;
  /** The code that was sent last and is not used yet. */
  code?: { sentAt: number; wrongTries: number };
  /** When codes were sent. */
  codesSentAt: number[];
  /** The digest of its PIN. */
  pin?: string;
  /** When wrong PINs were tried since the last right one. */
  wrongPinsAt: number[];
  /** When it was registered and deregistered, whether that succeeded or not. */
  calls: Record<LimitedCall, number[]>;
  lockedUntil: Partial<Record<LimitedCall, number>>;
  settings: Record<string, object>;
}

/** The calls that Meta allows ten times in 72 hours. */
export type LimitedCall = "registerPhoneNumber" | "deregisterPhoneNumber";

/** What is kept; all of it is plain JSON. */
export interface State {
  version: 1;
  beganAt: number;
  /** How far the sandbox's clock is ahead of the machine's. */
  clockAheadMs: number;
  numbers: Record<string, NumberState>;
  /** The ids of the subscribed apps by account. */
  subscriptions: Record<string, string[]>;
  /** The account that a business token is for, by the token's digest. */
  tokens: Record<string, string>;
  /** The digests of the signup codes that are used up. */
  usedCodes: string[];
}

/** The time at the stand-in, in milliseconds since 1970. */
export const nowIn = ({ clockAheadMs }: State): number => Date.now() + clockAheadMs;

/** What is kept of the stand-in cannot be used. */
export class UnusableState extends Error {
  override readonly name = "UnusableState";
}

/** The state of a stand-in that begins now, with the machine's clock. */
export const newState = (): State => ({
  version: 1,
  beganAt: Date.now(),
  clockAheadMs: 0,
  numbers: {},
  subscriptions: {},
  tokens: {},
  usedCodes: [],
});

/** Reads a state that was kept as JSON; `place` is where, for whoever has to mend it. */
export function stateFrom(text: string, place: string): State {
  try {
    const state: unknown = JSON.parse(text);
    if (isState(state)) return state;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw new UnusableState(
    `${place} does not hold what this version keeps of the sandbox's Meta. "npm run reset" makes the sandbox anew; ` +
      "a stand-in of its own begins anew without its file.",
  );
}

/** Looks at the kind of each part only: nobody writes it but the stand-in. */
function isState(value: unknown): value is State {
  const given = Object(value) as Partial<Record<string, unknown>>;
  const isLike = ([name, part]: [string, unknown]) => kindOf(given[name]) === kindOf(part);
  return given["version"] === 1 && Object.entries(newState()).every(isLike);
}

const kindOf = (value: unknown) => Object.prototype.toString.call(value);
