import { join } from "node:path";
import type { Access } from "./http/access.ts";
import { hostName } from "./http/allowed-hosts.ts";
import { originOf } from "./http/cors.ts";
import { isLoopback } from "./http/loopback.ts";
import type { RateLimits } from "./http/rate-limits.ts";
import { LIMIT_SETTINGS, readRateLimits } from "./limit-settings.ts";
import {
  DATABASE_URLS,
  HOSTS,
  LEVELS,
  listed,
  oneOf,
  PORT_NUMBERS,
  PROXIES,
  PUBLIC_URLS,
  type Setting,
} from "./setting-values.ts";

/** The environment or the command line asks for something that does not exist; the message says what there is. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

export interface Config {
  readonly mode: "sandbox" | "live";
  readonly host: string;
  readonly port: number;
  /** Where `/metrics` is; absent where nobody asks for it. */
  readonly metricsPort: number | undefined;
  readonly access: Access;
  /** Where callers reach this server, where that is another address than it listens on. */
  readonly publicUrl: string | undefined;
  /** The proxies whose `X-Forwarded-*` headers are believed. */
  readonly trustedProxies: readonly string[];
  /** A PostgreSQL; `undefined` where the data is in the file. */
  readonly databaseUrl: string | undefined;
  readonly databaseFile: string;
  /** `undefined` where no limits are enforced. */
  readonly rateLimits: RateLimits | undefined;
  /** Whether requests are refused when there are too many. */
  readonly shedding: boolean;
  readonly logLevel: string;
  /** Whether the log is lines for a person, instead of JSON. */
  readonly logLines: boolean;
}

/** Where Meta is, the token, and our app at Meta. */
export interface MetaConfig {
  readonly baseUrl: string;
  readonly version: string;
  readonly accessToken: string;
  readonly appId: string;
  /** With it codes of signups are exchanged, and the access tokens of businesses are sealed. */
  readonly appSecret: string;
}

/** Every environment variable that is read. */
const SETTINGS = {
  HOST: { is: "address to listen on", default: "127.0.0.1", accepts: HOSTS },
  PORT: { is: "port to listen on", default: "3000", accepts: PORT_NUMBERS },
  CHIRP_METRICS_PORT: { is: "port of /metrics, at the same HOST; default: there is none", accepts: PORT_NUMBERS },
  CHIRP_PUBLIC_URL: { is: "where callers reach the server, behind a proxy", accepts: PUBLIC_URLS },
  CHIRP_TRUST_PROXY: { is: "proxies whose X-Forwarded-For, -Proto and -Host are believed", accepts: PROXIES },
  CHIRP_META: {
    is: "sandbox: Meta is played by a stand-in",
    default: "sandbox",
    accepts: oneOf("sandbox", "live"),
  },
  CHIRP_META_ACCESS_TOKEN: {
    is: "live: token for Meta's Graph API",
    accepts: [/^\S+$/, "a token without spaces"],
  },
  CHIRP_META_APP_ID: {
    is: "live: id of the app at Meta that businesses connect to",
    accepts: [/^\d+$/, "the app's id, which is digits"],
  },
  CHIRP_META_APP_SECRET: {
    is: "live: secret of that app; businesses' tokens are sealed under it",
    accepts: [/^\S+$/, "a secret without spaces"],
  },
  CHIRP_META_BASE_URL: {
    is: "live: where the Graph API is",
    default: "https://graph.facebook.com",
    // The token goes there, so only this machine may be asked without encryption.
    accepts: [
      /^(https:\/\/[^\s/]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)$/,
      "an https address without a path, such as https://graph.facebook.com, or http at 127.0.0.1, [::1] or localhost",
    ],
  },
  CHIRP_META_VERSION: {
    is: "live: version of the Graph API",
    default: "v26.0",
    accepts: [/^v\d+\.\d+$/, "a version as in v26.0"],
  },
  CHIRP_CORS_ORIGINS: {
    is: "origins whose pages may call, besides those of this machine in the sandbox",
    accepts: [
      { test: (value) => listed(value).every((origin) => originOf(origin) !== undefined) },
      "origins with commas between them, such as https://app.example.com,http://192.168.1.20:5173",
    ],
  },
  CHIRP_ALLOWED_HOSTS: {
    is: "hosts that requests may be for, besides localhost; default: any live, and where HOST is not this machine alone",
    accepts: [
      { test: (value) => listed(value).every((host) => /^([\w.-]+|\[[\da-f:.]+\])$/i.test(host)) },
      "names without a port, with commas between them, such as chirp.test,192.168.1.20",
    ],
  },
  CHIRP_DATA: { is: "folder of the database", default: ".data", accepts: [/./, "a folder"] },
  CHIRP_DATABASE_URL: {
    is: "a PostgreSQL in place of a file, which several servers may share",
    accepts: DATABASE_URLS,
  },
  ...LIMIT_SETTINGS,
  LOG_LEVEL: {
    is: "JSON logs from this level on; default: info live, in the sandbox a line per request",
    accepts: oneOf(...LEVELS),
  },
} as const satisfies Readonly<Record<string, Setting>>;

type Name = keyof typeof SETTINGS;
const NAMES = Object.keys(SETTINGS) as Name[];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment, once.
 *
 * Refuses every value that cannot be used and every unknown `CHIRP_` variable, which is a misspelt one, all at once.
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
 * Reads from which pages and under which hosts a server may be called that listens on `host`.
 *
 * Besides what the settings name: pages of this machine, unless live; any host, where others are to reach the server.
 */
export function readAccess(host: string, isLive = false, environment: Environment = process.env): Access {
  const value = (name: Name) => settingFrom(environment, name);
  refuse(wrongIn(environment, (name) => name === "CHIRP_CORS_ORIGINS" || name === "CHIRP_ALLOWED_HOSTS"));
  const origins = listed(value("CHIRP_CORS_ORIGINS")).flatMap((origin) => originOf(origin) ?? []);
  const named = listed(value("CHIRP_ALLOWED_HOSTS")).map(hostName);
  const isOpen = isLive || !isLoopback(host);
  // A proxy may pass on the name under which callers reach it.
  const ofProxy = URL.parse(value("CHIRP_PUBLIC_URL"))?.hostname;
  const hosts = ofProxy === undefined ? named : [...named, hostName(ofProxy)];
  return { pages: { loopback: !isLive, origins }, hosts: isOpen && named.length === 0 ? "any" : hosts };
}

/** What live mode cannot do without, and where it comes from. */
const NEEDED_LIVE = {
  CHIRP_META_ACCESS_TOKEN: "a token with whatsapp_business_management",
  CHIRP_META_APP_ID: "the id of your app at Meta",
  CHIRP_META_APP_SECRET: "the secret of that app, from its dashboard under App settings, Basic",
} as const satisfies Partial<Record<Name, string>>;

/** Reads what live mode needs to ask Meta; refuses with a list of all that is missing. */
export function readMetaConfig(environment: Environment = process.env): MetaConfig {
  const value = (name: Name) => settingFrom(environment, name);
  refuse(wrongIn(environment, isForMeta));
  const missing = Object.entries(NEEDED_LIVE).filter(([name]) => value(name as Name) === "");
  if (missing.length > 0) {
    const list = missing.map(([name, meaning]) => `${name} (${meaning})`).join(", ");
    throw new ConfigError(`CHIRP_META=live needs in the environment: ${list}.`);
  }
  return {
    baseUrl: value("CHIRP_META_BASE_URL"),
    version: value("CHIRP_META_VERSION"),
    accessToken: value("CHIRP_META_ACCESS_TOKEN"),
    appId: value("CHIRP_META_APP_ID"),
    appSecret: value("CHIRP_META_APP_SECRET"),
  };
}

/** Whether only live mode reads it. */
const isForMeta = (name: Name) => name.startsWith("CHIRP_META_");

function refuse(complaints: readonly string[]): void {
  if (complaints.length > 0) throw new ConfigError(complaints.join("\n"));
}

function misspeltIn(environment: Environment): readonly string[] {
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith("CHIRP_") && !Object.hasOwn(SETTINGS, name),
  );
  // The client reads this one; whoever uses both has it set.
  const misspelt = unknown.filter((name) => name !== "CHIRP_API_KEY");
  if (misspelt.length === 0) return [];
  return [`${misspelt.join(", ")}: there is no such setting. "npm start -- --help" lists them.`];
}

function wrongIn(environment: Environment, isRead: (name: Name) => boolean): readonly string[] {
  return NAMES.filter(isRead).flatMap((name) => {
    const [pattern, text]: Setting["accepts"] = SETTINGS[name].accepts;
    const value = settingFrom(environment, name);
    return value === "" || pattern.test(value) ? [] : [`${shown(name, value)} cannot be used; it takes ${text}.`];
  });
}

/** What `/metrics` shows is for who runs the server, so it is never on the port of the callers. */
function sharedPortIn(environment: Environment): readonly string[] {
  const port = settingFrom(environment, "CHIRP_METRICS_PORT");
  if (port === "0" || port !== settingFrom(environment, "PORT")) return [];
  return [`CHIRP_METRICS_PORT=${port} cannot be used: it is the port of the API. Choose another one, such as 9464.`];
}

function settingFrom(environment: Environment, name: Name): string {
  const { default: byDefault = "" }: Setting = SETTINGS[name];
  return environment[name] || byDefault;
}

/** A mistyped token is still a secret. */
const SECRETS: readonly Name[] = ["CHIRP_META_ACCESS_TOKEN", "CHIRP_META_APP_SECRET", "CHIRP_DATABASE_URL"];
const shown = (name: Name, value: string) => (SECRETS.includes(name) ? name : `${name}=${value}`);

/** The port that `--port` names; refuses what is none. */
export function portFlag(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const [pattern, words] = PORT_NUMBERS;
  if (pattern.test(text)) return Number(text);
  throw new ConfigError(`--port ${text} cannot be used; it takes ${words}.`);
}

/** The host that `--host` names; by default this machine alone is served. */
export function hostFlag(text = "127.0.0.1"): string {
  const [pattern, words] = HOSTS;
  if (pattern.test(text)) return text;
  throw new ConfigError(`--host ${text} cannot be used; it takes ${words}.`);
}

/** Each setting as a person reads it. */
export const settingRows = () =>
  Object.entries<Setting>(SETTINGS).map(
    ([
      name,
      {
        is,
        accepts: [, takes],
        default: byDefault,
      },
    ]) => ({
      name,
      is,
      takes: byDefault === undefined ? takes : `${takes} (default ${byDefault})`,
    }),
  );

/** The settings as `--help` shows them. */
export const settingsHelp = (): string =>
  settingRows()
    .map(({ name, is, takes }) => `  ${name.padEnd(24)} ${is}; ${takes}`)
    .join("\n");
