/** Parses a curl command as a shell and curl would, for the syntax that the samples use. */

export interface CurlRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Refuses unknown syntax, since the sample would not run as it is written. */
export function parseCurl(command: string, env: Readonly<Record<string, string | undefined>>): CurlRequest {
  const [program, ...words] = shellWords(command, env);
  if (program !== "curl") throw new Error(`"${program}" is not curl.`);
  const headers: Record<string, string> = {};
  const found: { url?: string; method?: string; body?: string } = {};
  const rest = [...words];
  while (rest.length > 0) {
    const option = rest.shift() ?? "";
    if (!option.startsWith("-")) {
      found.url = option;
      continue;
    }
    const value = rest.shift() ?? "";
    const [, name = "", content = ""] = /^([^:]+): (.*)$/s.exec(value) ?? [];
    if (option === "--request") found.method = value;
    else if (option === "--url") found.url = value;
    else if (option === "--header") headers[name] = content;
    else if (option === "--data") found.body = value;
    else throw new Error(`The samples' reader does not know "${option}".`);
  }
  const { url = "", body, method = body === undefined ? "GET" : "POST" } = found;
  return { url, method, headers, ...(body !== undefined && { body }) };
}

const PIECE = /(?:\\\n|\s)+|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/gs;

/** Splits a command into words as a shell does, with quotes, line continuations and variables. */
function shellWords(command: string, env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const expanded = (text: string) => text.replaceAll(/\$(\w+)/g, (_, name: string) => env[name] ?? "");
  const words: string[] = [];
  let word: string | undefined;
  for (const [, single, double, escaped, bare] of command.matchAll(PIECE)) {
    const piece =
      single ?? (double === undefined ? undefined : expanded(double)) ?? escaped ?? (bare && expanded(bare));
    if (piece !== undefined) word = (word ?? "") + piece;
    else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}
