/** What the docs page's consoles can use: the servers to send requests to, and the sandbox's key. */
export interface TryIt {
  readonly key?: string;
  readonly targets: readonly TryItTarget[];
}

interface TryItTarget {
  readonly name: string;
  /** Absent for the server that serves the page. */
  readonly url?: string;
  /** The command that starts it. */
  readonly start?: string;
}

/** For a live server: readers of the page enter their own key. */
export const THIS_SERVER: TryIt = { targets: [{ name: "This server" }] };

/** For a sandbox: its key is public, and mock and stub may run on the same machine, also at other ports. */
export const sandboxTryIt = (key: string): TryIt => ({
  key,
  targets: [
    { name: "This server (sandbox)" },
    { name: "Mock", url: "http://127.0.0.1:4010", start: "npm run mock" },
    { name: "Stub", url: "http://127.0.0.1:4020", start: "npm run stub" },
  ],
});
