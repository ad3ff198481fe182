import type { IHttpRequest } from "@stoplight/prism-http";
import type { Operation } from "./compile-check.ts";

type Parameters = NonNullable<NonNullable<Operation["request"]>["headers"]>;

interface Judged {
  readonly operation: Operation;
  readonly element: IHttpRequest;
}

/**
 * Passes Prism what it does not check itself, and hides what it handles wrongly.
 *
 * Prism does not check cookies, so each is passed as a header, with a name that no real header can have. Prism treats
 * an empty parameter as missing, so required parameters that were sent empty are removed from the operation.
 */
export function judgeable(operation: Operation, element: IHttpRequest): Judged {
  const { request } = operation;
  const { headers: sent = {}, url } = element;
  const headers = withoutEmpty(withCookies(operation), (name) => sent[name.toLowerCase()]);
  const query = withoutEmpty(request?.query ?? [], (name) => url.query?.[name]);
  return {
    operation: { ...operation, request: { ...request, headers, query } },
    element: { ...element, headers: { ...cookiesIn(sent["cookie"]), ...sent } },
  };
}

/** Prism compiles a parameter list once per list object, so it must get the same object each time. */
const combined = new WeakMap<object, Parameters>();

function withCookies({ request }: Operation): Parameters {
  const { cookie = [], headers = [] } = request ?? {};
  if (cookie.length === 0) return headers;
  const asHeaders = cookie.map((each) => ({ ...each, name: asHeader(each.name), style: "simple" }));
  const all = combined.get(cookie) ?? [...headers, ...(asHeaders as unknown as Parameters)];
  combined.set(cookie, all);
  return all;
}

function withoutEmpty<Parameter extends { readonly name: string; readonly required?: boolean }>(
  parameters: Parameter[],
  sent: (name: string) => unknown,
): Parameter[] {
  const isEmpty = ({ name, required }: Parameter) => required === true && sent(name) === "";
  return parameters.some(isEmpty) ? parameters.filter((each) => !isEmpty(each)) : parameters;
}

const asHeader = (cookie: string) => `cookie ${cookie}`;

/** If two cookies have the same name, the first counts. */
function cookiesIn(header: string | undefined): Record<string, string> {
  const pairs = (header ?? "").split(";").flatMap((pair) => {
    const [, name = "", value = ""] = /^\s*([^=]+)=(.*)$/s.exec(pair) ?? [];
    return name === "" ? [] : [[asHeader(name).toLowerCase(), decoded(value)]];
  });
  return Object.fromEntries(pairs.reverse()) as Record<string, string>;
}

/** A text that cannot be decoded is used as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
