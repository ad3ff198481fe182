import {
  type Client,
  createClient as createGeneratedClient,
  type ClientOptions as Options,
} from "../generated/client.ts";
import { servers } from "../generated/operations.ts";
import { toChirpError } from "./chirp-error.ts";
import { environmentVariable, isBrowser } from "./environment.ts";
import { version } from "./version.ts";

/** Besides these: `retries`, `timeoutMs` and `deadlineMs` for all calls, and a `fetch` of one's own. */
export interface ClientOptions extends Omit<Options, "baseUrl" | "headers" | "toError"> {
  /**
   * An admin key, `sk_admin_…`. It acts for the whole organization and belongs on a server, never into a page.
   *
   * A function is asked for each call, and once more after a 401: with another key the call is made again.
   * @default the environment variable `CHIRP_API_KEY`, where there is an environment
   */
  readonly apiKey?: string | (() => string | Promise<string>);
  /** Chirp's production API by default; the sandbox is `http://127.0.0.1:3000`. */
  readonly baseUrl?: string;
  /** Lets a page use an admin key. Whoever opens that page can then read the key and act for the organization. */
  readonly dangerouslyAllowBrowser?: boolean;
}

/**
 * Makes a client for the WhatsApp phone numbers of an organization: one method per operation, each with a union by
 * `status` as its result.
 *
 * Throws a `TypeError` without a key, for a key that no header can carry, and for an admin key in a browser.
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
        "createClient: an admin key in a browser is in the hands of everyone who opens the page. Call the API from a server, or pass dangerouslyAllowBrowser: true.",
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

/** The message never has the key: it would end up in a log. */
function refuseUnusable(apiKey: string | undefined): asserts apiKey is string {
  if (apiKey === undefined || apiKey === "")
    throw new TypeError("createClient: no key. Pass apiKey, or set the environment variable CHIRP_API_KEY.");
  if (!/^[\x21-\x7e]+$/.test(apiKey))
    throw new TypeError("createClient: apiKey has a space, a line break or another character that no key has.");
}

/** A browser says by itself who it is. */
const userAgent = () => (isBrowser() ? {} : { "User-Agent": `chirp-api-client/${version}` });
