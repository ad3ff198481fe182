import { placeOf } from "../fault.ts";
import { httpRequest } from "../generated-cases/wire.ts";
import type { Exchange } from "./expressions.ts";
import { isNamed } from "./list-walk.ts";
import { isSuccess, mustSucceed, shownBody } from "./step-results.ts";
import type { Thing } from "./things.ts";
import type { Traveller } from "./traveller.ts";

/** `Location` names what was made: https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2 */
export async function readByLocation(traveller: Traveller, { made, read, id }: Thing): Promise<void> {
  const [first] = read;
  const location = made.answer.headers["location"];
  if (made.answer.status !== 201 || location === undefined || first === undefined || id === undefined) return;
  const paths = read.map(({ operation, parts }) => httpRequest(operation, wholeOf(parts)).path);
  const path = pathIn(location, made.request.path);
  if (path !== undefined && paths.some((each) => path.endsWith(decoded(each)))) return;
  const followed = path === undefined ? undefined : await traveller.askAt(first.operation, first.parts, path);
  if (followed !== undefined && isSuccess(followed) && isNamed(Object(shownBody(followed)) as object, id)) return;
  traveller.record({ operation: made.operation, title: "gives the Location of what it made" }, made, [
    {
      what: `Location is ${location}, but ${id} was made`,
      cause: "Location names something else",
      expected: paths.join(" or "),
      at: placeOf(made.operation, "responses", "201"),
    },
  ]);
}

const wholeOf = (parts: object) => ({ path: {}, query: {}, header: {}, cookie: {}, ...parts });

/** The path without what a server may add: its own host, a query, a slash. */
function pathIn(location: string, from: string): string | undefined {
  const base = `http://localhost${from}`;
  return URL.canParse(location, base) ? decoded(new URL(location, base).pathname).replace(/(?<=.)\/$/, "") : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A percent-encoded letter means the letter: https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2.2 */
export async function readInPercentEncoding(traveller: Traveller, { read }: Thing): Promise<void> {
  const [first] = read;
  if (first === undefined) return;
  const { operation, parts } = first;
  const plain = await traveller.ask(operation, parts);
  const path = inPercentEncoding(operation.path, plain.request.path);
  // An item that cannot be read under its plain path proves nothing.
  if (path === undefined || !isSuccess(plain)) return;
  const read2: Exchange = await traveller.askAt(operation, parts, path);
  traveller.record({ operation, title: "reads it by its id in percent-encoding" }, read2, mustSucceed(read2));
}

/** Writes the last letter or digit of the last path parameter as `%XX`. */
function inPercentEncoding(template: string, path: string): string | undefined {
  const [plain = "", ...query] = path.split("?");
  const segments = plain.split("/");
  const index = template.split("/").findLastIndex((segment) => /^\{[^}]*\}$/.test(segment));
  const segment = segments[index] ?? "";
  if (index < 0 || !/(?<!%.?)[A-Za-z0-9]$/.test(segment)) return undefined;
  const code = segment
    .charCodeAt(segment.length - 1)
    .toString(16)
    .toUpperCase();
  segments[index] = `${segment.slice(0, -1)}%${code}`;
  return [segments.join("/"), ...query].join("?");
}
