/** The contract's rules, written by hand: the name of the field that is wrong in a request. */
export type Rule = (value: unknown) => boolean;

const lengthOf = (text: string) => [...text].length;

export const text =
  (least: number, most: number, pattern = /^/): Rule =>
  (value) =>
    typeof value === "string" && lengthOf(value) >= least && lengthOf(value) <= most && pattern.test(value);

export const integer =
  (least: number, most: number): Rule =>
  (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;

export const oneOf =
  (...listed: readonly string[]): Rule =>
  (value) =>
    typeof value === "string" && listed.includes(value);

export const orNull =
  (rule: Rule): Rule =>
  (value) =>
    value === null || rule(value);

export const date: Rule = (value) => {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value);
};

/** In cents: 19.99 is a multiple of 0.01, but not in binary fractions. */
export const price: Rule = (value) =>
  typeof value === "number" && value > 0 && value <= 1000 && /^\d+(\.\d{1,2})?$/.test(String(value));

export const tags: Rule = (value) =>
  Array.isArray(value) && value.length <= 5 && value.every(text(2, 10)) && new Set(value).size === value.length;

export type Rules = Readonly<Record<string, Rule>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** The first field at fault, an empty text for the whole body, or `undefined` if nothing is wrong. */
export function faultIn(value: unknown, rules: Rules, required: readonly string[], least = 0): string | undefined {
  if (!isObject(value) || Object.keys(value).length < least) return "";
  const missing = required.find((name) => !Object.hasOwn(value, name));
  const wrong = Object.keys(value).find((name) => !Object.hasOwn(rules, name) || !rules[name]?.(value[name]));
  return missing ?? wrong;
}

const PLACE: Rules = { city: text(1, 30), floor: integer(-3, 99) };

export const NEW_NOTE: Rules = {
  title: text(1, 40),
  slug: text(0, 20, /^[a-z0-9]+(-[a-z0-9]+)*$/),
  text: orNull(text(0, 200)),
  color: oneOf("red", "green", "blue"),
  priority: integer(0, 5),
  price,
  tags,
  dueOn: orNull(date),
  secret: text(6, 12),
  place: (value) => faultIn(value, PLACE, ["city"]) === undefined,
};

export const NOTE_CHANGE: Rules = {
  title: text(1, 40),
  text: orNull(text(0, 200)),
  color: oneOf("red", "green", "blue"),
  priority: integer(0, 5),
  tags,
};

export const ID = /^n_[a-z0-9]{12}$/;

/** A number in a query, in JSON's grammar. */
export function numberIn(value: string | undefined, least: number, most: number): number | undefined {
  if (value === undefined || !/^-?(0|[1-9]\d*)$/.test(value)) return undefined;
  return Number(value) >= least && Number(value) <= most ? Number(value) : undefined;
}

export interface ListQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly title?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The parsed query of a list, or the name of the parameter at fault. */
export function listQuery(query: URLSearchParams): ListQuery | string {
  const one = (name: string) => query.get(name) ?? undefined;
  const number = (name: string, least: number, most: number, otherwise?: number) =>
    query.has(name) ? numberIn(one(name), least, most) : otherwise;
  const [cursor, title] = [one("cursor"), one("title")];
  const limit = number("limit", 1, 50, 20);
  if (limit === undefined) return "limit";
  if (cursor !== undefined && !ID.test(cursor)) return "cursor";
  if (title !== undefined && !text(1, 40)(title)) return "title";
  for (const name of query.keys()) if (/^priority\[(?!from\]|to\])/.test(name)) return "priority";
  const [from, to] = [number("priority[from]", 0, 5), number("priority[to]", 0, 5)];
  if (query.has("priority[from]") && from === undefined) return "priority[from]";
  if (query.has("priority[to]") && to === undefined) return "priority[to]";
  return { limit, cursor, title, from, to };
}
