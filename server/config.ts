import { join } from "node:path";
import type { Access } from "./http/access.ts";
import { hostName } from "./http/allowed-hosts.ts";
import { originOf } from "./http/cors.ts";
import { isLoopback } from "./http/loopback.ts";
import type { RateLimits } from "./http/usual-limits.ts";
import { readRateLimits } from "./limit-settings.ts";
import { HOSTS, listed, PORT_NUMBERS } from "./setting-values.ts";
import { type Environment, misspeltIn, type Name, settingFrom, wrongIn } from "./settings.ts";

/** A setting or flag has a value that cannot be used; the message says which values can. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

export interface Config {
  readonly mode: "sandbox" | "live";
  readonly host: string;
  readonly port: number;
  /** The port of `/metrics`; `undefined` if metrics are off. */
  readonly metricsPort: number | undefined;
  readonly access: Access;
  /** The URL at which callers reach this server, if it differs from the address it listens on. */
  readonly publicUrl: string | undefined;
  /** The proxies whose `X-Forwarded-*` headers are trusted. */
  readonly trustedProxies: readonly string[];
  /** The URL of a PostgreSQL database; `undefined` if the data is in the file. */
  readonly databaseUrl: string | undefined;
  readonly databaseFile: string;
  /** `undefined` if no limits are enforced. */
  readonly rateLimits: RateLimits | undefined;
  /** Whether requests are refused under overload. */
  readonly shedding: boolean;
  readonly logLevel: string;
  /** Whether the log has lines for people instead of JSON. */
  readonly logLines: boolean;
}

/** Where Meta is, its access token, and our app at Meta. */
export interface MetaConfig {
  readonly baseUrl: string;
  readonly version: string;
  readonly accessToken: string;
  readonly appId: string;
  /** Exchanges signup codes, and seals the access tokens of businesses. */
  readonly appSecret: string;
}

/**
 * Reads the environment, once.
 *
 * Refuses all unusable values at once, and unknown `CHIRP_` variables, which are misspelt ones.
 */
export function readConfig(environment: Environment = process.env): Config {
  const value = (name: Name) => settingFrom(environment, name);
  const isLive = value("CHIRP_META") === "live";
  const wrong = wrongIn(environment, (name) => isLive || !isForMeta(name));
  refuse([...misspeltIn(environment), ...wrong, ...sharedPortIn(environment)]);
  const mode = value("CHIRP_META") as Config["mode"];
  const config: Config = {
    mode,
    host: value("HOST"),
    port: Number(value("PORT")),
    metricsPort: value("CHIRP_METRICS_PORT") === "" ? undefined : Number(value("CHIRP_METRICS_PORT")),
    access: readAccess(value("HOST"), isLive, environment),
    publicUrl: value("CHIRP_PUBLIC_URL") === "" ? undefined : new URL(value("CHIRP_PUBLIC_URL")).origin,
    trustedProxies: listed(value("CHIRP_TRUST_PROXY")),
    databaseUrl: value("CHIRP_DATABASE_URL") || undefined,
    databaseFile: join(value("CHIRP_DATA"), `${mode}.sqlite`),
    rateLimits: readRateLimits(value),
    shedding: value("CHIRP_SHEDDING") === "on",
    logLevel: value("LOG_LEVEL") || "info",
    logLines: !isLive && value("LOG_LEVEL") === "",
  };
  return Object.freeze(config);
}

/**
 * Reads which pages may call a server that listens on `host`, and which host names it answers to.
 *
 * In addition to the settings: pages of this machine, unless live; and any host name if the server is open to the
 * network.
 */
export function readAccess(host: string, isLive = false, environment: Environment = process.env): Access {
  const value = (name: Name) => settingFrom(environment, name);
  refuse(wrongIn(environment, (name) => name === "CHIRP_CORS_ORIGINS" || name === "CHIRP_ALLOWED_HOSTS"));
  const origins = listed(value("CHIRP_CORS_ORIGINS")).flatMap((origin) => originOf(origin) ?? []);
  const named = listed(value("CHIRP_ALLOWED_HOSTS")).map(hostName);
  const isOpen = isLive || !isLoopback(host);
  // A proxy may pass on the host name that callers use.
  const ofProxy = URL.parse(value("CHIRP_PUBLIC_URL"))?.hostname;
  const hosts = ofProxy === undefined ? named : [...named, hostName(ofProxy)];
  return { pages: { loopback: !isLive, origins }, hosts: isOpen && named.length === 0 ? "any" : hosts };
}

/** What live mode needs, and where to get it. */
const NEEDED_LIVE = {
  CHIRP_META_ACCESS_TOKEN: "a token with whatsapp_business_management",
  CHIRP_META_APP_ID: "the id of your app at Meta",
  CHIRP_META_APP_SECRET: "the secret of that app, from its dashboard under App settings, Basic",
} as const satisfies Partial<Record<Name, string>>;

/** Reads what live mode needs to call Meta; refuses with a list of everything that is missing. */
export function readMetaConfig(environment: Environment = process.env): MetaConfig {
  const value = (name: Name) => settingFrom(environment, name);
  refuse(wrongIn(environment, isForMeta));
  const missing = Object.entries(NEEDED_LIVE).filter(([name]) => value(name as Name) === "");
  if (missing.length > 0) {
    const list = missing.map(([name, meaning]) => `${name} (${meaning})`).join(", ");
    throw new ConfigError(`CHIRP_META=live needs these environment variables: ${list}.`);
  }
  return {
    baseUrl: value("CHIRP_META_BASE_URL"),
    version: value("CHIRP_META_VERSION"),
    accessToken: value("CHIRP_META_ACCESS_TOKEN"),
    appId: value("CHIRP_META_APP_ID"),
    appSecret: value("CHIRP_META_APP_SECRET"),
  };
}

/** Whether only live mode uses the setting. */
const isForMeta = (name: Name) => name.startsWith("CHIRP_META_");

function refuse(complaints: readonly string[]): void {
  if (complaints.length > 0) throw new ConfigError(complaints.join("\n"));
}

/** Metrics are for the operator, so they are never on the API's port. */
function sharedPortIn(environment: Environment): readonly string[] {
  const port = settingFrom(environment, "CHIRP_METRICS_PORT");
  if (port === "0" || port !== settingFrom(environment, "PORT")) return [];
  return [`CHIRP_METRICS_PORT=${port} cannot be used: it is the port of the API. Choose another one, such as 9464.`];
}

/** Reads `--port`; refuses anything but a port. */
export function portFlag(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const [pattern, words] = PORT_NUMBERS;
  if (pattern.test(text)) return Number(text);
  throw new ConfigError(`--port ${text} cannot be used; it must be ${words}.`);
}

/** Reads `--host`; by default only this machine can connect. */
export function hostFlag(text = "127.0.0.1"): string {
  const [pattern, words] = HOSTS;
  if (pattern.test(text)) return text;
  throw new ConfigError(`--host ${text} cannot be used; it must be ${words}.`);
}
