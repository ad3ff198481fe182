import { median, type Peer } from "./load.ts";

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** Relative to the row it is compared with. */
  readonly ratio?: string;
}

export type Section = (rounds: number, folder: string) => Promise<readonly Row[]>;

/** The rates of the peers, with their ratios to the first one: the median of what each round says. */
export function besideFirst(peers: readonly Pick<Peer, "name" | "rates">[], prefix = ""): Row[] {
  const base = peers[0]?.rates ?? [];
  return peers.map(({ name, rates }) => ({
    what: prefix + name,
    figure: `${Math.round(median(rates)).toLocaleString("en")}/s`,
    ratio: median(rates.map((rate, round) => rate / (base[round] ?? Number.NaN))).toFixed(2),
  }));
}
