import {
  type Client,
  createClient as createGeneratedClient,
  type ClientOptions as Options,
} from "../generated/client.ts";
import { servers } from "../generated/operations.ts";
import { toChirpError } from "./chirp-error.ts";
import { environmentVariable, isBrowser } from "./environment.ts";
import { version } from "./version.ts";

/** In addition: `retries`, `timeoutMs` and `deadlineMs` for all calls, and your own `fetch`. */
export interface ClientOptions extends Omit<Options, "baseUrl" | "headers" | "toError"> {
  /**
   * An admin key, `sk_admin_…`. It gives access to the whole organization, so use it on a server, never in a page.
   *
   * A function is called for each request, and once more after a 401: if it returns another key, the request is sent again.
   * @default the environment variable `CHIRP_API_KEY`, if there is one
   */
  readonly apiKey?: string | (() => string | Promise<string>);
  /** Chirp's production API by default; the sandbox is at `http://127.0.0.1:3000`. */
  readonly baseUrl?: string;
  /** Allows an admin key in a page. Everyone who opens the page can then read the key and act for the organization. */
  readonly dangerouslyAllowBrowser?: boolean;
}

/**
 * Creates a client for the WhatsApp phone numbers of an organization. It has one method per operation, which returns a
 * union by `status`.
 *
 * Throws a `TypeError` if the key is missing or cannot be sent in a header, or if an admin key is used in a browser.
 */
export function createClient(options: ClientOptions = {}): Client {
  const {
    apiKey = environmentVariable("CHIRP_API_KEY"),
    baseUrl = servers[0],
    dangerouslyAllowBrowser,
    ...rest
  } = options;
  const headersFor = (key: string | undefined) => {
    refuseUnusable(key);
    if (isBrowser() && key.startsWith("sk_") && dangerouslyAllowBrowser !== true)
      throw new TypeError(
        "createClient: everyone who opens a page can read the admin key in it. Call the API from a server, or pass dangerouslyAllowBrowser: true.",
      );
    return { Authorization: `Bearer ${key}`, ...userAgent() };
  };
  return createGeneratedClient({
    ...rest,
    baseUrl: baseUrl.replace(/\/+$/, ""),
    headers: typeof apiKey === "function" ? async () => headersFor(await apiKey()) : headersFor(apiKey),
    toError: toChirpError,
  });
}

/** The message never contains the key, because it may end up in a log. */
function refuseUnusable(apiKey: string | undefined): asserts apiKey is string {
  if (apiKey === undefined || apiKey === "")
    throw new TypeError("createClient: no key. Pass apiKey, or set the environment variable CHIRP_API_KEY.");
  if (!/^[\x21-\x7e]+$/.test(apiKey))
    throw new TypeError("createClient: apiKey contains a space, a line break or another character that no key has.");
}

/** Browsers set this header themselves. */
const userAgent = () => (isBrowser() ? {} : { "User-Agent": `chirp-api-client/${version}` });
