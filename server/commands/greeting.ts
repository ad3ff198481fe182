/** The message in the terminal when the server has started. */
import { dirname } from "node:path";
import type { Config } from "../config.ts";
import type { Listening } from "../http/listen.ts";
import { reachLines } from "../http/reach.ts";
import { SANDBOX_KEY, sandboxCurl } from "../sandbox/example-rows.ts";

export interface Started {
  readonly config: Config;
  /** Where the data is stored. */
  readonly place: string;
  readonly server: Listening;
  /** The server of `/metrics`, if there is one. */
  readonly metrics?: Listening | undefined;
  readonly hasDocs: boolean;
  /** Whether an admin key exists. */
  readonly hasKey: boolean;
}

export const greeting = (started: Started): string =>
  started.config.mode === "live" ? liveGreeting(started) : sandboxGreeting(started);

function liveGreeting({ config, place, server, metrics, hasKey }: Started): string {
  const { publicUrl } = config;
  const reached = publicUrl === undefined ? "" : `, for callers ${publicUrl}`;
  const started = `Chirp API at ${server.url}${reached}, live: it calls Meta. Data in ${place}.\n${reach(server)}${metrics ? `\nMetrics at ${metrics.url}/metrics` : ""}`;
  return hasKey ? started : `${started}\n\n${firstKeyHint(config)}`;
}

const reach = (server: Listening) => reachLines(server, "HOST=0.0.0.0").join("\n");

function firstKeyHint({ databaseFile, databaseUrl }: Config): string {
  const folder = dirname(databaseFile);
  const file = folder === ".data" ? "" : ` CHIRP_DATA=${shellWord(folder)}`;
  // The URL may contain a password, which must not get into the shell's history.
  const data = databaseUrl === undefined ? file : ' CHIRP_DATABASE_URL="$CHIRP_DATABASE_URL"';
  return `There is no admin key, so every call gets a 401. Create one while the server runs:

  CHIRP_META=live${data} npm run admin-key -- --organization "NAME"
`;
}

const shellWord = (text: string) => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

function sandboxGreeting({ config, place, server, metrics, hasDocs }: Started): string {
  const { publicUrl, logLines } = config;
  const { url } = server;
  const address = publicUrl ?? url;
  const rows = [
    ["API", publicUrl === undefined ? url : `${publicUrl} (listens at ${url})`],
    ...(hasDocs ? [["Docs", `${address}/docs`]] : []),
    ["Key", SANDBOX_KEY],
    ["Data", `${place} (npm run reset empties it)`],
    ...(metrics ? [["Metrics", `${metrics.url}/metrics`]] : []),
  ];
  return `Chirp API sandbox

${rows.map(([name = "", text]) => `  ${name.padEnd(metrics ? 7 : 5)} ${text}`).join("\n")}

${reach(server)}

Register a number:

${sandboxCurl(address)}
${logLines ? "\nRequests:\n" : ""}`;
}
