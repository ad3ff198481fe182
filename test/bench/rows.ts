import { median, type Peer } from "./load.ts";

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** Relative to the row it is compared with. */
  readonly ratio?: string;
}

export type Section = (rounds: number, folder: string) => Promise<readonly Row[]>;

/** What was measured in turns, one number per round. */
interface Measured {
  readonly what: string;
  readonly values: readonly number[];
}

/**
 * The medians, each with its ratio to the first one: the median of the ratios of all rounds, so that a slow minute
 * slows down both sides.
 */
export function rowsBesideFirst(measured: readonly Measured[], figureOf: (value: number) => string): Row[] {
  const base = measured[0]?.values ?? [];
  return measured.map(({ what, values }) => ({
    what,
    figure: figureOf(median(values)),
    ratio: median(values.map((value, round) => value / (base[round] ?? Number.NaN))).toFixed(2),
  }));
}

/** The rates of the peers, with their ratios to the first one. */
export const besideFirst = (peers: readonly Pick<Peer, "name" | "rates">[], prefix = ""): Row[] =>
  rowsBesideFirst(
    peers.map(({ name, rates }) => ({ what: prefix + name, values: rates })),
    (rate) => `${Math.round(rate).toLocaleString("en")}/s`,
  );
