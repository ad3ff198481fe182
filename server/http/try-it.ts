/** What the consoles of the docs page are told: where they may send, and the key of a sandbox. */
export interface TryIt {
  readonly key?: string;
  readonly targets: readonly TryItTarget[];
}

interface TryItTarget {
  readonly name: string;
  /** The server that serves the page is the one without a URL. */
  readonly url?: string;
  /** The command that starts it. */
  readonly start?: string;
}

/** Whoever reads the page brings a key. */
export const THIS_SERVER: TryIt = { targets: [{ name: "This server" }] };

/** A sandbox's key may be known by anybody; mock and stub run on the same machine. */
export const sandboxTryIt = (key: string): TryIt => ({
  key,
  targets: [
    { name: "This server (sandbox)" },
    { name: "Mock, port 4010", url: "http://127.0.0.1:4010", start: "npm run mock" },
    { name: "Stub, port 4020", url: "http://127.0.0.1:4020", start: "npm run stub" },
  ],
});
