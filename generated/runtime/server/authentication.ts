// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { TLSSocket } from "node:tls";
import type { Request } from "express";
import type { Contract, OperationObject, SecurityRequirement, SecurityScheme } from "../document.ts";
import { cookiesOf } from "./cookies.ts";
import { headerLines } from "./header-lines.ts";
import { RequestRefusal } from "./refusal.ts";

/** The credentials of a request by security scheme; not verified yet. */
export type Credentials = Readonly<Record<string, string>>;

/** A security scheme that an operation requires. */
export interface RequiredScheme {
  /** Its name in the contract. */
  readonly name: string;
  /** The declaration of the scheme in the contract. */
  readonly scheme: SecurityScheme | undefined;
  /** The required scopes of OAuth 2 and OpenID Connect, or roles. */
  readonly scopes: readonly string[];
}

/**
 * The credential that a request sends for a scheme: a key, a token, the text after `Basic`, or the SHA-256 fingerprint of
 * the client certificate; not verified yet.
 */
export interface PresentedCredential extends RequiredScheme {
  readonly value: string;
}

interface Exchange {
  readonly request: Request;
  readonly operation: { readonly declared: { readonly security?: readonly SecurityRequirement[] } };
}

/** One way to authenticate: all of these schemes together. */
type Alternative = readonly RequiredScheme[];

/**
 * Returns the credentials of the first alternative that the request satisfies completely; `undefined` if there is none.
 */
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
 * Accepts a request that sends a credential for every scheme of one of the operation's alternatives.
 *
 * Otherwise refuses with 401. A stub cannot check more than that; a server passes its own `authenticate`.
 */
export function presentCredentials<Caller>(contract: Contract): (exchange: Exchange) => Caller {
  const readCredentials = createCredentialsReader(contract);
  return (exchange) => {
    const found = readCredentials(exchange);
    if (found === undefined) throw new RequestRefusal(401, "Credentials are missing.");
    return Object.fromEntries(found.map(({ name, value }) => [name, value])) as Caller;
  };
}

/** Whether a request sends any credential that its operation accepts, valid or not. */
export function createCredentialsCheck(contract: Contract): (exchange: Exchange) => boolean {
  const alternativesOf = createAlternatives(contract);
  return ({ request, operation }) =>
    alternativesOf(operation).some((parts) => parts.some(({ scheme }) => credentialOf(request, scheme) !== undefined));
}

/** Puts the empty alternative last, so that a caller with credentials is identified by them. */
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
  if (scheme?.type === "mutualTLS") return certificateOf(request);
  const wanted = scheme?.type === "http" ? (scheme.scheme ?? "bearer") : "bearer";
  return authorizationOf(request, wanted);
}

/** If a proxy ends TLS in front of the server, only an application's own `authenticate` can know the certificate. */
function certificateOf({ socket }: Request): string | undefined {
  const { getPeerCertificate } = socket as Partial<TLSSocket>;
  return getPeerCertificate?.call(socket)?.fingerprint256;
}

/**
 * The credentials after the scheme name in `Authorization`, separated by spaces (RFC 9110, 11.4). The name is
 * case-insensitive.
 *
 * Returns `undefined` for several `Authorization` headers, since the server cannot know which one is meant.
 */
export function authorizationOf(request: Pick<Request, "rawHeaders">, scheme: string): string | undefined {
  const [authorization = "", ...others] = headerLines(request, "authorization");
  const [, kind = "", credentials] = /^([^ ]+) +([^ ].*)$/.exec(authorization) ?? [];
  return others.length === 0 && kind.toLowerCase() === scheme.toLowerCase() ? credentials : undefined;
}

function apiKeyOf(request: Request, { in: where, name = "" }: SecurityScheme): string | undefined {
  const values: Readonly<Record<string, unknown>> =
    where === "query" ? request.query : where === "cookie" ? cookiesOf(request) : request.headers;
  const own = where === "header" ? name.toLowerCase() : name;
  const value = Object.hasOwn(values, own) ? values[own] : undefined;
  // A key that is given twice is ambiguous, and no key.
  return typeof value === "string" && value !== "" ? value : undefined;
}

/**
 * The `WWW-Authenticate` header, which every 401 needs (RFC 9110, 15.5.2): the schemes of the operation. An operation
 * without security, such as a login, gets the schemes of the contract.
 */
export function challengesOf(contract: Contract, { security = contract.security ?? [] }: OperationObject): string {
  const schemes = schemesOf(contract);
  const named = new Set(security.flatMap((requirement) => Object.keys(requirement)));
  const declared = named.size > 0 ? [...named].flatMap((name) => schemes[name] ?? []) : Object.values(schemes);
  // A client certificate has no challenge: TLS asks for it.
  const asked = declared.filter(({ type }) => type !== "mutualTLS");
  const kinds = asked.map(({ type, scheme }) =>
    type === "http" ? (scheme ?? "bearer") : type === "apiKey" ? "ApiKey" : "Bearer",
  );
  const unique = [...new Set(kinds.map((kind) => kind.charAt(0).toUpperCase() + kind.slice(1)))];
  // Only Basic requires a realm (RFC 7617, 2).
  return unique.map((kind) => (kind === "Basic" ? 'Basic realm="api"' : kind)).join(", ") || "Bearer";
}
