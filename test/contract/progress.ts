/** Reports progress, so that a run that waits for limits does not seem to hang. */
export interface Progress {
  /** Sets the number of requests. */
  expect(total: number): void;
  /** Counts one request as done. */
  sent(): void;
  /** Reports that the next request has to wait for a limit. */
  waits(seconds: number): void;
  stop(): void;
}

const EVERY_MS = 10_000;

/** Writes a line every ten seconds and, at the first wait, how to turn limits off. */
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
      tell("Without rate limits this takes seconds: start this project's server with CHIRP_RATE_LIMITS=off npm start.");
    },
    stop: () => clearInterval(timer),
  };
}
