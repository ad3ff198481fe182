/** Says how far a run is, so that one that waits for limits does not look as if it hung. */
export interface Progress {
  /** How many requests there will be. */
  expect(total: number): void;
  /** One more request is done. */
  sent(): void;
  /** The next one has to wait for a limit. */
  waits(seconds: number): void;
  stop(): void;
}

const EVERY_MS = 10_000;

/** Tells a line every ten seconds, and at the first wait how to be rid of waiting. */
export function startProgress(tell: (line: string) => void): Progress {
  let total = 0;
  let done = 0;
  let waitsUntil: number | undefined;
  const tellNow = () => {
    const seconds = Math.ceil(((waitsUntil ?? 0) - Date.now()) / 1000);
    tell(`${done} of ${total} sent${seconds > 0 ? `, waiting ${seconds} s for the rate limit` : ""}`);
  };
  const timer = setInterval(tellNow, EVERY_MS).unref();
  return {
    expect: (count) => {
      total = count;
    },
    sent: () => void done++,
    waits: (seconds) => {
      const isFirst = waitsUntil === undefined;
      waitsUntil = Date.now() + seconds * 1000;
      if (!isFirst) return;
      tellNow();
      tell(
        "Without rate limits this takes seconds; this project's server runs so with CHIRP_RATE_LIMITS=off npm start.",
      );
    },
    stop: () => clearInterval(timer),
  };
}
