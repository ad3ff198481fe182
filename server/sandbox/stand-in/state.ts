/** What happened to a number since the stand-in started. */
export interface NumberState {
  /** Fields of its node that have changed. */
  node: Record<string, string | null>;
  /** When it was last verified, in milliseconds since 1970. */
  verifiedAt?: number;
  /** The latest code, if it was not used yet. */
  code?: { sentAt: number; wrongTries: number };
  /** When codes were sent. */
  codesSentAt: number[];
  /** The digest of its PIN. */
  pin?: string;
  /** When wrong PINs were tried since the last correct one. */
  wrongPinsAt: number[];
  /** When it was registered and deregistered, successfully or not. */
  calls: Record<LimitedCall, number[]>;
  lockedUntil: Partial<Record<LimitedCall, number>>;
  settings: Record<string, object>;
}

/** The calls that Meta allows ten times in 72 hours. */
export type LimitedCall = "registerPhoneNumber" | "deregisterPhoneNumber";

/** The stored state, as plain JSON. */
export interface State {
  version: 1;
  beganAt: number;
  /** How far the sandbox's clock is ahead of the machine's, in milliseconds. */
  clockAheadMs: number;
  numbers: Record<string, NumberState>;
  /** The ids of the subscribed apps, by account. */
  subscriptions: Record<string, string[]>;
  /** The account that a business token can read, by the token's digest. */
  tokens: Record<string, string>;
  /** The digests of used signup codes. */
  usedCodes: string[];
}

/** The stand-in's time, in milliseconds since 1970. */
export const nowIn = ({ clockAheadMs }: State): number => Date.now() + clockAheadMs;

/** The stored state of the stand-in cannot be used. */
export class UnusableState extends Error {
  override readonly name = "UnusableState";
}

/** The state of a stand-in that starts now, with the machine's clock. */
export const newState = (): State => ({
  version: 1,
  beganAt: Date.now(),
  clockAheadMs: 0,
  numbers: {},
  subscriptions: {},
  tokens: {},
  usedCodes: [],
});

/** Parses a stored state. `place` names where it is stored, for the error message. */
export function stateFrom(text: string, place: string): State {
  try {
    const state: unknown = JSON.parse(text);
    if (isState(state)) return state;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw new UnusableState(
    `${place} does not hold a Meta state that this version can use. "npm run reset" creates a new sandbox; ` +
      "for a separate stand-in, delete the file.",
  );
}

/** Checks only the type of each part, because only the stand-in writes it. */
function isState(value: unknown): value is State {
  const given = Object(value) as Partial<Record<string, unknown>>;
  const isLike = ([name, part]: [string, unknown]) => kindOf(given[name]) === kindOf(part);
  return given["version"] === 1 && Object.entries(newState()).every(isLike);
}

const kindOf = (value: unknown) => Object.prototype.toString.call(value);
