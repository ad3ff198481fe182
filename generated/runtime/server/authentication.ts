// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Request } from "express";
import type { Contract, SecurityRequirement, SecurityScheme } from "../document.ts";
import { cookiesOf } from "./cookies.ts";
import { headerLines } from "./header-lines.ts";
import { RequestRefusal } from "./refusal.ts";

/** The credentials that came with a request, by security scheme; nobody has looked whether they are good. */
export type Credentials = Readonly<Record<string, string>>;

interface Exchange {
  readonly request: Request;
  readonly operation: { readonly declared: { readonly security?: readonly SecurityRequirement[] } };
}

/** A way to be let in: schemes that are all asked for. */
type Alternative = readonly (readonly [name: string, scheme: SecurityScheme | undefined])[];

/**
 * Lets pass who brings credentials of each kind that one of the operation's alternatives asks for.
 *
 * Refuses with 401 and `WWW-Authenticate`. This is what a stub can know; a server brings its own `authenticate`.
 */
export function presentCredentials<Caller>(contract: Contract): (exchange: Exchange) => Caller {
  const alternativesOf = createAlternatives(contract);
  return ({ request, operation }) => {
    for (const alternative of alternativesOf(operation)) {
      const found = alternative.map(([name, scheme]) => [name, credentialOf(request, scheme)]);
      if (found.every(([, credential]) => credential !== undefined)) return Object.fromEntries(found) as Caller;
    }
    throw new RequestRefusal(401, "Credentials are missing.", { headers: challenges(schemesOf(contract)) });
  };
}

/** Says whether a request has credentials of any kind that its operation takes, good or bad. */
export function createCredentialsCheck(contract: Contract): (exchange: Exchange) => boolean {
  const alternativesOf = createAlternatives(contract);
  return ({ request, operation }) =>
    alternativesOf(operation).some((parts) => parts.some(([, scheme]) => credentialOf(request, scheme) !== undefined));
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
    .map((requirement) => Object.keys(requirement).map((name) => [name, schemes[name]] as const))
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

function challenges(schemes: Readonly<Record<string, SecurityScheme>>): { "WWW-Authenticate": string } {
  const kinds = Object.values(schemes).map(({ type, scheme }) =>
    type === "http" ? (scheme ?? "bearer") : type === "apiKey" ? "ApiKey" : "Bearer",
  );
  const unique = [...new Set(kinds.map((kind) => kind.charAt(0).toUpperCase() + kind.slice(1)))];
  return { "WWW-Authenticate": unique.join(", ") || "Bearer" };
}
