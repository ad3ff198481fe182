import { median, type Peer } from "./load.ts";

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** Relative to the row it is compared with. */
  readonly ratio?: string;
}

export type Section = (rounds: number, folder: string) => Promise<readonly Row[]>;

/** The rates of the peers, with their ratios to the first one. */
export function besideFirst(peers: readonly Peer[], prefix = ""): Row[] {
  const [first] = peers;
  const base = median(first?.rates ?? []);
  return peers.map(({ name, rates }) => ({
    what: prefix + name,
    figure: `${Math.round(median(rates)).toLocaleString("en")}/s`,
    ratio: (median(rates) / base).toFixed(2),
  }));
}
