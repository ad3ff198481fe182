import type { Contract } from "../contract-reader.ts";
import { type CaseMaker, type GivenCase, refused } from "./case-maker.ts";
import { needsCredentials } from "./contract-operations.ts";
import { credentialCases } from "./credential-cases.ts";
import type { GeneratedCase, HttpRequest } from "./generated-case.ts";
import { declaredOf } from "./parameter-cases.ts";
import { pathText } from "./serialize.ts";
import { httpRequest } from "./wire.ts";

/** What HTTP requires of every operation. */
export function protocolCases(maker: CaseMaker): GeneratedCase[] {
  const given = [...methodCases(maker), ...pathCases(maker), ...credentialCases(maker)];
  return given.map((each) => maker.make(each));
}

const METHODS = ["GET", "PUT", "POST", "DELETE", "PATCH"];

function methodCases(maker: CaseMaker): GivenCase[] {
  const { operation, make } = maker;
  const { request } = make({ kind: "valid", title: "", expected: {} });
  const as = (method: string): HttpRequest => {
    const { "Content-Type": _, ...headers } = request.headers;
    return { method, path: request.path, headers };
  };
  const { allow } = operation;
  const methods = allow.split(", ");
  const head: GivenCase[] = operation.hasHead
    ? []
    : methods.includes("GET")
      ? operation.method === "get"
        ? [
            { kind: "HEAD", title: "HEAD instead of GET", request: as("HEAD"), determinedBy: "state", expected: {} },
            ...headWithoutCredentials(maker),
          ]
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
    ...undeclared.map((method) => refusedMethod(method, `${method}, which the path does not support`)),
  ];
}

/** A server may check the key in its handler of GET only. */
function headWithoutCredentials({ contract, operation, options, required }: CaseMaker): GivenCase[] {
  if (!needsCredentials(contract, operation) || !options.foreign) return [];
  const request = { ...httpRequest(operation, required), method: "HEAD" };
  const expected = { status: 401, orElse: [404, 405, 501], param: null, code: null };
  return [{ kind: "HEAD", title: "HEAD without credentials", request, expected }];
}

function pathCases({ contract, operation, make }: CaseMaker): GivenCase[] {
  const { request } = make({ kind: "valid", title: "", expected: {} });
  const [path = "", query] = request.path.split("?", 2);
  const at = (changed: string): HttpRequest => ({ ...request, path: query ? `${changed}?${query}` : changed });
  const inCapitals = operation.path
    .split("/")
    .map((segment, index) => (segment.includes("{") ? path.split("/")[index] : pathText(segment.toUpperCase(), {}, [])))
    .join("/");
  const nothing = { param: null, code: null };
  // A server may serve both spellings, redirect from one to the other, or answer 404.
  const elsewhere = { status: 404, orElse: [...declaredOf(operation), 301, 302, 307, 308, 401, 405], ...nothing };
  const otherPaths: GivenCase[] = [
    { kind: "path by letter", title: "the path in upper case", request: at(inCapitals), expected: elsewhere },
    { kind: "path by letter", title: "the path with a trailing slash", request: at(`${path}/`), expected: elsewhere },
  ];
  const malformed = refused(operation, nothing);
  return [
    ...otherPaths.filter(({ request: other }) => !isPathOf(contract, other?.path.split("?")[0] ?? "")),
    {
      kind: "malformed query",
      title: "a query with malformed percent-encoding",
      request: { ...request, path: `${path}?${query ? `${query}&` : ""}notInTheContract=%ZZ` },
      expected: { ...malformed, orElse: [400, 404, ...declaredOf(operation)] },
    },
  ];
}

/** Whether a path of the contract matches, compared character by character. */
function isPathOf(contract: Contract, path: string): boolean {
  const segments = path.split("/");
  return Object.keys(contract.paths ?? {}).some((template) => {
    const parts = template.split("/");
    const fits = (part: string, index: number) =>
      part === segments[index] || (part.includes("{") && segments[index] !== "");
    return parts.length === segments.length && parts.every(fits);
  });
}
