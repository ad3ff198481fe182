import type { Contract } from "../contract-reader.ts";
import { type CaseMaker, type GivenCase, refused, successStatus } from "./case-maker.ts";
import { needsCredentials } from "./contract-operations.ts";
import type { GeneratedCase, HttpRequest } from "./generated-case.ts";
import { credentialsOf, httpRequest } from "./wire.ts";

/** What HTTP asks of every operation, whatever it does. */
export function protocolCases(maker: CaseMaker): GeneratedCase[] {
  const given = [...methodCases(maker), ...pathCases(maker), ...credentialCases(maker)];
  return given.map((each) => maker.make(each));
}

const METHODS = ["GET", "PUT", "POST", "DELETE", "PATCH"];

function methodCases({ operation, make }: CaseMaker): GivenCase[] {
  const { request } = make({ kind: "valid", title: "", expected: {} });
  const as = (method: string): HttpRequest => {
    const { "Content-Type": _, ...headers } = request.headers;
    return { method, path: request.path, headers };
  };
  const { allow } = operation;
  const methods = allow.split(", ");
  const head: GivenCase[] = methods.includes("GET")
    ? operation.method === "get"
      ? [{ kind: "HEAD", title: "HEAD in place of GET", request: as("HEAD"), determinedBy: "state", expected: {} }]
      : []
    : [refusedMethod("HEAD", "HEAD where there is no GET")];
  function refusedMethod(method: string, title: string): GivenCase {
    const kind = method === "HEAD" ? "HEAD" : "unknown method";
    return {
      kind,
      title,
      request: as(method),
      expected: { status: 405, orElse: [404, 501], param: null, code: null, allow },
    };
  }
  const undeclared = [...METHODS.filter((method) => !methods.includes(method)), "PURGE"];
  return [
    ...head,
    {
      kind: "OPTIONS",
      title: "OPTIONS",
      request: as("OPTIONS"),
      expected: { status: 204, orElse: [200, 401, 404, 405, 501], allow },
    },
    ...undeclared.map((method) => refusedMethod(method, `${method}, which the path does not have`)),
  ];
}

function pathCases({ contract, operation, make }: CaseMaker): GivenCase[] {
  const { request } = make({ kind: "valid", title: "", expected: {} });
  const [path = "", query] = request.path.split("?", 2);
  const at = (changed: string): HttpRequest => ({ ...request, path: query ? `${changed}?${query}` : changed });
  const inCapitals = operation.path
    .split("/")
    .map((segment, index) => (segment.includes("{") ? path.split("/")[index] : segment.toUpperCase()))
    .join("/");
  const nothing = { param: null, code: null };
  const elsewhere = { status: 404, orElse: [301, 308, 401, 405], ...nothing };
  const otherPaths: GivenCase[] = [
    { kind: "path by letter", title: "the path in capitals", request: at(inCapitals), expected: elsewhere },
    { kind: "path by letter", title: "the path with a slash after it", request: at(`${path}/`), expected: elsewhere },
  ];
  return [
    ...otherPaths.filter(({ request: other }) => !isPathOf(contract, other?.path.split("?")[0] ?? "")),
    {
      kind: "malformed query",
      title: "a query with malformed percent-encoding",
      request: { ...request, path: `${path}?notInTheContract=%ZZ` },
      expected: { ...refused(operation, nothing), orElse: [404, successStatus(operation)] },
    },
  ];
}

/** Whether it is, by letter, a path of the contract. */
function isPathOf(contract: Contract, path: string): boolean {
  const segments = path.split("/");
  return Object.keys(contract.paths ?? {}).some((template) => {
    const parts = template.split("/");
    const fits = (part: string, index: number) =>
      part === segments[index] || (part.includes("{") && segments[index] !== "");
    return parts.length === segments.length && parts.every(fits);
  });
}

function credentialCases({ contract, operation, options, required }: CaseMaker): GivenCase[] {
  const accepted = operation.security.map(
    (alternative): GivenCase => ({
      kind: "valid",
      title: `with ${alternative.join(" and ")}`,
      request: httpRequest(operation, required, credentialsOf(operation, options.apiKey, alternative)),
      determinedBy: "state",
      expected: {},
      covers: { security: alternative.join("+") },
    }),
  );
  if (!needsCredentials(contract, operation)) return accepted;
  const without = httpRequest(operation, required);
  const unauthorized = { status: 401, param: null, code: null };
  const none: GivenCase = {
    kind: "no credentials",
    title: "without credentials",
    request: without,
    expected: unauthorized,
    covers: { security: "none" },
  };
  return [...accepted, none, ...wrongCredentials(operation, without, unauthorized)];
}

/** Of another scheme, or empty: to be refused without knowing any key. One that is made up only its keeper can refuse. */
function wrongCredentials(
  operation: CaseMaker["operation"],
  without: HttpRequest,
  unauthorized: GivenCase["expected"],
): GivenCase[] {
  const authorizations = operation.security.flat().map((name) => operation.schemes[name]);
  const byHeader = authorizations.some((scheme) => scheme?.type !== "apiKey" && scheme?.type !== "mutualTLS");
  const wrong = (title: string, headers: Record<string, string>): GivenCase => ({
    kind: "wrong credentials",
    title,
    request: { ...without, headers: { ...without.headers, ...headers } },
    expected: unauthorized,
  });
  const madeUp = credentialsOf(operation, "sk_made_up_and_known_to_nobody");
  const unknown: GivenCase = {
    ...wrong("with a key that nobody has", { ...madeUp.headers }),
    determinedBy: "state",
    expected: { ...unauthorized, orElse: [403] },
  };
  const isInHeader = Object.keys(madeUp.headers).length > 0;
  return [
    ...(byHeader
      ? [
          wrong("with a scheme that the contract does not have", { Authorization: "Digest username=nobody" }),
          wrong("with a scheme and nothing after it", { Authorization: "Bearer" }),
        ]
      : []),
    ...(isInHeader ? [unknown] : []),
  ];
}
