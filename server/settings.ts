import { originOf } from "./http/cors.ts";
import { LIMIT_SETTINGS } from "./limit-settings.ts";
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

/** Every environment variable that is read. */
const SETTINGS = {
  HOST: { is: "address to listen on", default: "127.0.0.1", accepts: HOSTS },
  PORT: { is: "port to listen on", default: "3000", accepts: PORT_NUMBERS },
  CHIRP_METRICS_PORT: { is: "port of /metrics, at the same HOST; default: no metrics", accepts: PORT_NUMBERS },
  CHIRP_PUBLIC_URL: { is: "URL at which callers reach the server, if it is behind a proxy", accepts: PUBLIC_URLS },
  CHIRP_TRUST_PROXY: { is: "proxies whose X-Forwarded-For, -Proto and -Host are trusted", accepts: PROXIES },
  CHIRP_META: {
    is: "sandbox: with a stand-in for Meta",
    default: "sandbox",
    accepts: oneOf("sandbox", "live"),
  },
  CHIRP_META_ACCESS_TOKEN: {
    is: "live: token for Meta's Graph API",
    accepts: [/^\S+$/, "a token without spaces"],
  },
  CHIRP_META_APP_ID: {
    is: "live: id of the app at Meta that businesses connect to",
    accepts: [/^\d+$/, "the app's id, only digits"],
  },
  CHIRP_META_APP_SECRET: {
    is: "live: secret of that app; seals the tokens of businesses",
    accepts: [/^\S+$/, "a secret without spaces"],
  },
  CHIRP_META_BASE_URL: {
    is: "live: URL of the Graph API",
    default: "https://graph.facebook.com",
    // The token is sent there, so only this machine may be called without encryption.
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
    is: "origins of pages that may call; in the sandbox, those of this machine always may",
    accepts: [
      { test: (value) => listed(value).every((origin) => originOf(origin) !== undefined) },
      "origins separated by commas, such as https://app.example.com,http://192.168.1.20:5173",
    ],
  },
  CHIRP_ALLOWED_HOSTS: {
    is: "hosts that requests may name, besides localhost; default: any when live or when HOST is open to the network",
    accepts: [
      { test: (value) => listed(value).every((host) => /^([\w.-]+|\[[\da-f:.]+\])$/i.test(host)) },
      "names without a port, separated by commas, such as chirp.test,192.168.1.20",
    ],
  },
  CHIRP_DATA: { is: "folder of the database", default: ".data", accepts: [/./, "a folder"] },
  CHIRP_DATABASE_URL: {
    is: "PostgreSQL database instead of a file; several servers may share it",
    accepts: DATABASE_URLS,
  },
  ...LIMIT_SETTINGS,
  LOG_LEVEL: {
    is: "JSON logs from this level on; default: info live, in the sandbox a line per request",
    accepts: oneOf(...LEVELS),
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type Name = keyof typeof SETTINGS;
const NAMES = Object.keys(SETTINGS) as Name[];

export type Environment = Readonly<Record<string, string | undefined>>;

/** The value of a setting, or its default; empty if it has neither. */
export function settingFrom(environment: Environment, name: Name): string {
  const { default: byDefault = "" }: Setting = SETTINGS[name];
  return environment[name] || byDefault;
}

/** Not shown in messages: a mistyped secret is still a secret. */
const SECRETS: readonly Name[] = ["CHIRP_META_ACCESS_TOKEN", "CHIRP_META_APP_SECRET", "CHIRP_DATABASE_URL"];
const shown = (name: Name, value: string) => (SECRETS.includes(name) ? name : `${name}=${value}`);

/** Complains about unknown `CHIRP_` variables. */
export function misspeltIn(environment: Environment): readonly string[] {
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith("CHIRP_") && !Object.hasOwn(SETTINGS, name),
  );
  // The client reads this one, so it may be set in the same environment.
  const misspelt = unknown.filter((name) => name !== "CHIRP_API_KEY");
  if (misspelt.length === 0) return [];
  return [`${misspelt.join(", ")}: there is no such setting. "npm start -- --help" lists them.`];
}

/** Complains about each unusable value of the settings that are read. */
export function wrongIn(environment: Environment, isRead: (name: Name) => boolean): readonly string[] {
  return NAMES.filter(isRead).flatMap((name) => {
    const [pattern, text]: Setting["accepts"] = SETTINGS[name].accepts;
    const value = settingFrom(environment, name);
    return value === "" || pattern.test(value) ? [] : [`${shown(name, value)} cannot be used; it must be ${text}.`];
  });
}

/** Describes each setting for people. */
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

/** The settings in `--help`. */
export const settingsHelp = (): string =>
  settingRows()
    .map(({ name, is, takes }) => `  ${name.padEnd(24)} ${is}; ${takes}`)
    .join("\n");
