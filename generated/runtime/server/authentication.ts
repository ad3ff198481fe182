// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Request } from "express";
import type { Contract, OperationObject, SecurityRequirement, SecurityScheme } from "../document.ts";
import { cookiesOf } from "./cookies.ts";
import { headerLines } from "./header-lines.ts";
import { RequestRefusal } from "./refusal.ts";

/** The credentials that came with a request, by security scheme; nobody has looked whether they are good. */
export type Credentials = Readonly<Record<string, string>>;

/** A security scheme that an operation asks for. */
export interface RequiredScheme {
  /** Its name in the contract. */
  readonly name: string;
  /** What the contract declares under that name. */
  readonly scheme: SecurityScheme | undefined;
  /** What the operation asks for in it: the scopes of OAuth 2 and OpenID Connect, or roles. */
  readonly scopes: readonly string[];
}

/** What a request brings for a scheme: a key, a token, what stands after `Basic`; nobody has looked whether it is good. */
export interface PresentedCredential extends RequiredScheme {
  readonly value: string;
}

interface Exchange {
  readonly request: Request;
  readonly operation: { readonly declared: { readonly security?: readonly SecurityRequirement[] } };
}

/** A way to be let in: schemes that are all asked for. */
type Alternative = readonly RequiredScheme[];

/** Gives the credentials of the first alternative that a request brings whole; `undefined` where it brings none whole. */
export type CredentialsReader = (exchange: Exchange) => readonly PresentedCredential[] | undefined;

export function createCredentialsReader(contract: Contract): CredentialsReader {
  const alternativesOf = createAlternatives(contract);
  return ({ request, operation }) => {
    for (const alternative of alternativesOf(operation)) {
      const found: PresentedCredential[] = [];
      for (const { name, scheme, scopes } of alternative) {
        const value = credentialOf(request, scheme);
        if (value !== undefined) found.push({ name, scheme, scopes, value });
      }
      if (found.length === alternative.length) return found;
    }
    return undefined;
  };
}

/**
 * Lets pass who brings credentials of each kind that one of the operation's alternatives asks for.
 *
 * Refuses with 401. This is what a stub can know; a server brings its own `authenticate`.
 */
export function presentCredentials<Caller>(contract: Contract): (exchange: Exchange) => Caller {
  const readCredentials = createCredentialsReader(contract);
  return (exchange) => {
    const found = readCredentials(exchange);
    if (found === undefined) throw new RequestRefusal(401, "Credentials are missing.");
    return Object.fromEntries(found.map(({ name, value }) => [name, value])) as Caller;
  };
}

/** Says whether a request has credentials of any kind that its operation takes, good or bad. */
export function createCredentialsCheck(contract: Contract): (exchange: Exchange) => boolean {
  const alternativesOf = createAlternatives(contract);
  return ({ request, operation }) =>
    alternativesOf(operation).some((parts) => parts.some(({ scheme }) => credentialOf(request, scheme) !== undefined));
}

/** A complete alternative comes before the empty one, so that who brings credentials is known by them. */
function createAlternatives(contract: Contract): (operation: Exchange["operation"]) => readonly Alternative[] {
  const schemes = schemesOf(contract);
  const known = new WeakMap<object, readonly Alternative[]>();
  return ({ declared }) => {
    const found = known.get(declared) ?? alternativesIn(declared.security ?? contract.security ?? [], schemes);
    known.set(declared, found);
    return found;
  };
}

const alternativesIn = (security: readonly SecurityRequirement[], schemes: Schemes): Alternative[] =>
  security
    .map((requirement) =>
      Object.entries(requirement).map(([name, scopes]) => ({ name, scheme: schemes[name], scopes })),
    )
    .sort((a, b) => Number(a.length === 0) - Number(b.length === 0));

type Schemes = Readonly<Record<string, SecurityScheme>>;

const schemesOf = (contract: Contract) => (contract.components?.["securitySchemes"] ?? {}) as Schemes;

function credentialOf(request: Request, scheme: SecurityScheme | undefined): string | undefined {
  if (scheme?.type === "apiKey") return apiKeyOf(request, scheme);
  if (scheme?.type === "mutualTLS") return "certificate";
  const wanted = scheme?.type === "http" ? (scheme.scheme ?? "bearer") : "bearer";
  return authorizationOf(request, wanted);
}

/**
 * What stands after the scheme in `Authorization`, by one space or more (RFC 9110, 11.4); the scheme is in any case.
 *
 * Of several `Authorization` headers none counts: which of them is meant, the server cannot know.
 */
export function authorizationOf(request: Pick<Request, "rawHeaders">, scheme: string): string | undefined {
  const [authorization = "", ...others] = headerLines(request, "authorization");
  const [, kind = "", credentials] = /^([^ ]+) +([^ ].*)$/.exec(authorization) ?? [];
  return others.length === 0 && kind.toLowerCase() === scheme.toLowerCase() ? credentials : undefined;
}

function apiKeyOf(request: Request, { in: where, name = "" }: SecurityScheme): string | undefined {
  if (where === "query") return request.query[name]?.toString() || undefined;
  if (where === "cookie") return cookiesOf(request)[name] || undefined;
  return request.headers[name.toLowerCase()]?.toString() || undefined;
}

/**
 * The `WWW-Authenticate` of a 401, which has to have one (RFC 9110, 15.5.2): the schemes of the operation, or of the
 * contract where it names none, as an operation that makes tokens does.
 */
export function challengesOf(contract: Contract, { security = contract.security ?? [] }: OperationObject): string {
  const schemes = schemesOf(contract);
  const named = new Set(security.flatMap((requirement) => Object.keys(requirement)));
  const asked = named.size > 0 ? [...named].flatMap((name) => schemes[name] ?? []) : Object.values(schemes);
  const kinds = asked.map(({ type, scheme }) =>
    type === "http" ? (scheme ?? "bearer") : type === "apiKey" ? "ApiKey" : "Bearer",
  );
  const unique = [...new Set(kinds.map((kind) => kind.charAt(0).toUpperCase() + kind.slice(1)))];
  // RFC 7617, 2: of this one alone a realm is required.
  return unique.map((kind) => (kind === "Basic" ? 'Basic realm="api"' : kind)).join(", ") || "Bearer";
}
