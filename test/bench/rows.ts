import { median, type Peer } from "./load.ts";

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** Relative to the row it is compared with. */
  readonly ratio?: string;
}

export type Section = (rounds: number, folder: string) => Promise<readonly Row[]>;

/** The median of the ratios of all rounds, so that a slow minute slows down both sides. */
export const medianRatio = (values: readonly number[], base: readonly number[]): number =>
  median(values.map((value, round) => value / (base[round] ?? Number.NaN)));

/** The rates of the peers, with their ratios to the first one. */
export function besideFirst(peers: readonly Pick<Peer, "name" | "rates">[], prefix = ""): Row[] {
  const base = peers[0]?.rates ?? [];
  return peers.map(({ name, rates }) => ({
    what: prefix + name,
    figure: `${Math.round(median(rates)).toLocaleString("en")}/s`,
    ratio: medianRatio(rates, base).toFixed(2),
  }));
}
