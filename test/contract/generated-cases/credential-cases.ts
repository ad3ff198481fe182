import type { CaseMaker, GivenCase } from "./case-maker.ts";
import { needsCredentials } from "./contract-operations.ts";
import {
  authorizationWord,
  credentialsOf,
  cutShort,
  inOtherLetters,
  needsNoHeader,
  withOneMore,
} from "./credentials.ts";
import type { HttpRequest } from "./generated-case.ts";
import { unknownIds } from "./unknown-id-cases.ts";
import { httpRequest } from "./wire.ts";

/** Each security alternative, and credentials that must be refused. */
export function credentialCases(maker: CaseMaker): GivenCase[] {
  const { contract, operation, options, required } = maker;
  const accepted = operation.security
    .filter((alternative) => !needsNoHeader(operation, alternative))
    .map(
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
  const half = halfOfThem({ operation, options, required }, unauthorized);
  const wrong = wrongCredentials(operation, without, unauthorized);
  const given = { operation, options, required };
  return [
    ...accepted,
    none,
    ...unknownIds(maker).map(
      ({ name, id, parts }): GivenCase => ({
        kind: "no credentials",
        title: `without credentials, for ${name} ${JSON.stringify(id)}, which does not exist`,
        request: httpRequest(operation, parts),
        // Otherwise anyone can find out which ids exist.
        expected: unauthorized,
      }),
    ),
    ...half,
    ...wrong,
    ...misplacedKeys(given, unauthorized),
    ...nearKeys(given, unauthorized),
  ];
}

/** If an alternative combines several schemes, one of them alone must not suffice. */
function halfOfThem(
  { operation, options, required }: Pick<CaseMaker, "operation" | "options" | "required">,
  expected: GivenCase["expected"],
): GivenCase[] {
  // Two schemes may send the same, such as a bearer token.
  const sent = (name: string) => JSON.stringify(credentialsOf(operation, options.apiKey, [name]));
  const isEnough = (names: readonly string[]) =>
    operation.security.some((alternative) => alternative.every((name) => names.map(sent).includes(sent(name))));
  const parts = operation.security.filter((names) => names.length > 1).flat();
  return [...new Set(parts)]
    .filter((name) => !isEnough([name]) && !needsNoHeader(operation, [name]))
    .map((name) => ({
      kind: "no credentials",
      title: `with ${name} alone`,
      request: httpRequest(operation, required, credentialsOf(operation, options.apiKey, [name])),
      expected,
    }));
}

/** An empty key, and the right key after an undeclared scheme: both must be refused. */
function misplacedKeys(
  { operation, options, required }: Pick<CaseMaker, "operation" | "options" | "required">,
  expected: GivenCase["expected"],
): GivenCase[] {
  const schemes = operation.security.flat().map((name) => operation.schemes[name]);
  if (operation.security.some((alternative) => needsNoHeader(operation, alternative))) return [];
  const [alternative = []] = operation.security;
  const isKey = alternative.every((name) => operation.schemes[name]?.type === "apiKey");
  const words = schemes.filter((scheme) => scheme?.type !== "apiKey").map(authorizationWord);
  const word = ["Bearer", "Token"].find((each) => !words.includes(each));
  const without = httpRequest(operation, required);
  const wrong = (title: string, request: HttpRequest): GivenCase => ({
    kind: "wrong credentials",
    title,
    request,
    expected,
  });
  const empty = wrong("with an empty key", httpRequest(operation, required, credentialsOf(operation, "", alternative)));
  const headers = { ...without.headers, Authorization: `${word} ${options.apiKey}` };
  const misplaced = wrong(`with the key after the undeclared scheme "${word}"`, { ...without, headers });
  return [...(isKey ? [empty] : []), ...(isKeyInAuthorization(operation) ? [] : [misplaced])];
}

/** A key that differs in one detail must be refused. */
function nearKeys(
  { operation, options: { apiKey }, required }: Pick<CaseMaker, "operation" | "options" | "required">,
  expected: GivenCase["expected"],
): GivenCase[] {
  if (operation.security.some((alternative) => needsNoHeader(operation, alternative))) return [];
  const [alternative = []] = operation.security;
  // A server may ignore the case of a user name.
  const isUser = alternative.some((name) => authorizationWord(operation.schemes[name]) === "Basic");
  const keys = [
    ["cut short", cutShort(apiKey)],
    ["in swapped case", isUser ? apiKey : inOtherLetters(apiKey)],
    ["and one more letter", withOneMore(apiKey)],
  ] as const;
  return keys
    .filter(([, key]) => key !== "" && key !== apiKey)
    .map(([how, key]) => ({
      kind: "wrong credentials",
      title: `with the key ${how}`,
      request: httpRequest(operation, required, credentialsOf(operation, key, alternative)),
      determinedBy: "state",
      expected: { ...expected, orElse: operation.responses.has("403") ? [403] : [] },
    }));
}

/** If there is one, any text in `Authorization` may be a key. */
const isKeyInAuthorization = ({ schemes, security }: CaseMaker["operation"]) =>
  security
    .flat()
    .some((name) => schemes[name]?.in === "header" && schemes[name].name?.toLowerCase() === "authorization");

/**
 * Credentials of another scheme, or empty ones, which a server refuses without knowing any key. A made-up key is
 * refused only by a server that stores keys.
 */
function wrongCredentials(
  operation: CaseMaker["operation"],
  without: HttpRequest,
  unauthorized: GivenCase["expected"],
): GivenCase[] {
  const inAuthorization = operation.security
    .flat()
    .map((name) => operation.schemes[name])
    .filter((scheme) => scheme?.type !== "apiKey" && scheme?.type !== "mutualTLS");
  const wrong = (title: string, headers: Record<string, string>): GivenCase => ({
    kind: "wrong credentials",
    title,
    request: { ...without, headers: { ...without.headers, ...headers } },
    expected: unauthorized,
  });
  const words = inAuthorization.map(authorizationWord);
  const foreign = ["Digest username=nobody", "Bearer nobody", "Negotiate bm9ib2R5"].find(
    (value) => !words.includes(value.split(" ")[0] ?? ""),
  );
  const ofOtherScheme =
    words[0] === undefined || foreign === undefined || isKeyInAuthorization(operation)
      ? []
      : [
          wrong("with an undeclared scheme", { Authorization: foreign }),
          wrong("with a scheme and no key", { Authorization: words[0] }),
        ];
  const madeUp = credentialsOf(operation, "sk_made_up_and_known_to_nobody");
  const unknown: GivenCase = {
    ...wrong("with an unknown key", { ...madeUp.headers }),
    determinedBy: "state",
    expected: { ...unauthorized, orElse: operation.responses.has("403") ? [403] : [] },
  };
  const isInHeader = Object.keys(madeUp.headers).length > 0;
  return [...ofOtherScheme, ...(isInHeader ? [unknown] : [])];
}
