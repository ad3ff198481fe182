/** What the docs of a contract need to know that the contract does not say. */
export interface DocsStyle {
  /** The environment variable that contains the key in samples. */
  readonly keyVariable: string;
  /** The client's package name; without it, there are no TypeScript samples. */
  readonly client?: string;
  /** How to start a server that serves the page. */
  readonly start?: string;
  /** The operation that the page begins with; by default the first one. */
  readonly firstCall?: string;
  /** Whether there are Markdown pages beside the page; by default there are. */
  readonly hasTextPages?: boolean;
  /** Where a reader can go after the first call: Markdown, with links as in guides. */
  readonly waysOn?: readonly string[];
}

/** For any other contract. */
export const OTHER_STYLE: DocsStyle = { keyVariable: "API_KEY" };

/** This project's own contract. */
export const CHIRP_STYLE: DocsStyle = {
  keyVariable: "CHIRP_API_KEY",
  client: "chirp-api-client",
  start: 'Start the sandbox with "npm start", and open http://127.0.0.1:3000/docs/.',
  firstCall: "registerWhatsAppPhoneNumber",
  waysOn: [
    "**You build a frontend**: `npm run mock` returns examples for every call, including errors; `npm run build:client` builds the typed client. [Mock, stub or server](mock-stub-or-server.md)",
    "**You build a backend**: `npm run stub` runs the generated server, ready for your handlers. [Build on the stub](mock-stub-or-server.md#build-on-the-stub)",
    "**You test in CI**: `npm run test:contract` checks any server against the contract. [Guard it in CI](guard-it-in-ci.md)",
  ],
};
