/** Shows the log to a person at a terminal: a line for each request, and what went wrong in words. */
import { styleText } from "node:util";
import type { DestinationStream } from "pino";

interface LogEntry {
  readonly level: number;
  readonly msg?: string;
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
  readonly durationMs?: number;
  /** Code or type of the error that was answered. */
  readonly error?: string;
  readonly err?: { readonly stack?: string; readonly message?: string };
}

type Style = Parameters<typeof styleText>[0];

/** Writes what the logger gives as lines; coloured where the output is a terminal that shows colours. */
export function terminalLog(output: NodeJS.WriteStream): DestinationStream {
  // Asked once: to find it out for each piece of a line costs more than the line.
  const isColoured = styleText("red", "", { stream: output }) !== "";
  const paint = (style: Style, text: string) => (isColoured ? styleText(style, text, { validateStream: false }) : text);
  const write = inTurns((text) => void output.write(text));
  return {
    write: (json) => {
      const line = terminalLine(JSON.parse(json) as LogEntry, paint);
      if (line !== undefined) write(`${line}\n`);
    },
  };
}

/** Writes what comes in one turn of the event loop at once, and what is left when the process ends. */
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

/** An entry as one line; `undefined` for a health check that went well, since those come every few seconds. */
export function terminalLine(
  entry: LogEntry,
  paint: (style: Style, text: string) => string = (_, text) => text,
): string | undefined {
  const { method, path, status, durationMs, error, msg = "" } = entry;
  if (method === undefined) return paint(entry.level >= ERROR ? "red" : "yellow", remarkFrom(entry));
  if (HEALTH_CHECKS.has(path ?? "") && status === 200) return undefined;
  const outcome = status === undefined ? paint("yellow", msg) : paint(styleOf(status), String(status));
  const reason = error === undefined ? [] : [error];
  return [method.padEnd(6), (path ?? "").padEnd(PATH_WIDTH), outcome, paint("dim", `${durationMs} ms`), ...reason].join(
    " ",
  );
}

/** Pino's number for the level "error". */
const ERROR = 50;
const HEALTH_CHECKS = new Set(["/healthz", "/readyz"]);
/** That of the lists of the API; what is longer, such as a path with an id, pushes the rest of its line. */
const PATH_WIDTH = 48;

const styleOf = (status: number): Style => (status >= 500 ? "red" : status >= 400 ? "yellow" : "green");

/** What is no request: a warning, or a failure with its stack. */
function remarkFrom({ level, msg = "", err, ...details }: LogEntry & { time?: number; requestId?: string }): string {
  const { time: _time, ...shown } = details;
  const facts = Object.entries(shown).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const cause = err?.stack ?? err?.message;
  return [`${level >= ERROR ? "Error" : "Warning"}: ${[msg, ...facts].join(" ")}`, ...(cause ? [cause] : [])].join(
    "\n",
  );
}
