/** Shows the log in a terminal: one line per request, and errors in words. */
import { styleText } from "node:util";
import type { DestinationStream } from "pino";
import { HEALTH_PATHS } from "./health.ts";
import type { WriteRequestLine } from "./request-log.ts";

interface LogEntry {
  readonly level: number;
  readonly msg?: string;
  readonly method?: string | undefined;
  readonly path?: string;
  readonly status?: number | undefined;
  readonly durationMs?: number;
  /** The code or type of the error in the response. */
  readonly error?: string | undefined;
  readonly err?: { readonly stack?: string; readonly message?: string };
}

type Style = Parameters<typeof styleText>[0];

/** The log in a terminal. */
export interface TerminalLog extends DestinationStream {
  /** Writes the line of a request directly, without JSON in between. */
  readonly writeRequest: WriteRequestLine;
}

/** Prints log entries as lines, coloured if the terminal supports colours. */
export function terminalLog(output: NodeJS.WriteStream): TerminalLog {
  // Determined once: doing it for each part of a line would cost more than the line.
  const isColoured = styleText("red", "", { stream: output }) !== "";
  const paint = (style: Style, text: string) => (isColoured ? styleText(style, text, { validateStream: false }) : text);
  const write = inTurns((text) => void output.write(text));
  return {
    write: (json) => {
      write(`${terminalLine(JSON.parse(json) as LogEntry, paint)}\n`);
    },
    writeRequest: (line, msg) => {
      if (line.status !== 200 || !HEALTH_PATHS.includes(line.path)) write(`${requestText({ ...line, msg }, paint)}\n`);
    },
  };
}

/** Collects what is written in one turn of the event loop, and writes the rest when the process ends. */
function inTurns(write: (text: string) => void): (text: string) => void {
  let waiting = "";
  const flush = () => {
    if (waiting !== "") write(waiting);
    waiting = "";
  };
  process.once("exit", flush);
  return (text) => {
    if (waiting === "") setImmediate(flush);
    waiting += text;
  };
}

type Paint = (style: Style, text: string) => string;

/** Formats an entry as one line. */
export const terminalLine = (entry: LogEntry, paint: Paint = (_, text) => text): string =>
  entry.method === undefined ? paint(kindOf(entry)[1], remarkFrom(entry)) : requestText(entry, paint);

function requestText(
  { method = "", path, status, durationMs, error, msg = "" }: Omit<LogEntry, "level">,
  paint: Paint,
) {
  const outcome = status === undefined ? paint("yellow", msg) : paint(styleOf(status), String(status));
  const line = `${method.padEnd(6)} ${(path ?? "").padEnd(PATH_WIDTH)} ${outcome} ${paint("dim", `${durationMs} ms`)}`;
  return error === undefined ? line : `${line} ${error}`;
}

/** For entries that are not requests, by pino's level numbers (50 = "error", 40 = "warn"). */
const kindOf = ({ level }: LogEntry): [word: string, style: Style] =>
  level >= 50 ? ["Error", "red"] : level >= 40 ? ["Warning", "yellow"] : ["Note", "dim"];

/** Fits the API's list paths. Longer paths, such as those with an id, shift the rest of their line. */
const PATH_WIDTH = 48;

const styleOf = (status: number): Style => (status >= 500 ? "red" : status >= 400 ? "yellow" : "green");

/** An entry that is not a request: a note, a warning, or an error with its stack. */
function remarkFrom({ msg = "", err, ...details }: LogEntry & { time?: number }): string {
  const { time: _time, level: _level, ...shown } = details;
  const facts = Object.entries(shown).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const cause = err?.stack ?? err?.message;
  const [kind] = kindOf(details);
  return [`${kind}: ${[msg, ...facts].join(" ")}`, ...(cause ? [cause] : [])].join("\n");
}
