import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { ACCESS_TOKEN, APP_SECRET } from "../support/gateway.ts";
import { answering } from "../support/loopback.ts";
import { SECRETS } from "./methods.ts";

export const graphError = (code: number, more: object = {}) => ({
  error: { message: `(#${code}) no`, type: "OAuthException", code, fbtrace_id: "AXsgnV2Cm3Z", ...more },
});

export interface Fault {
  /** `elsewhere` is another host, which no request may reach. */
  readonly listener: (elsewhere: string) => RequestListener;
  readonly code: "meta_api_unavailable" | "meta_api_error";
  /** How often a read is tried. */
  readonly tries: 1 | 3;
  readonly wait?: number;
  /** Ends only when the gateway gives up. */
  readonly lasts?: true;
}

const passing = (listener: RequestListener): Fault => ({
  listener: () => listener,
  code: "meta_api_unavailable",
  tries: 3,
});
const unavailable = (listener: RequestListener, wait?: number): Fault => ({
  listener: () => listener,
  code: "meta_api_unavailable",
  tries: 1,
  ...(wait !== undefined && { wait }),
});
const lasting = (listener: RequestListener): Fault => ({ ...unavailable(listener), lasts: true });
const unusable = (listener: RequestListener): Fault => ({ listener: () => listener, code: "meta_api_error", tries: 1 });
const redirecting = (status: number): Fault => ({
  ...unusable(() => {}),
  listener: (elsewhere) => (request, response) =>
    void response.writeHead(status, { Location: elsewhere + request.url }).end(),
});

const withHeaders =
  (status: number, headers: Record<string, string>, body: string | Buffer): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(body);

/** The fields of every kind of response, each with the wrong type. */
const WRONG_SHAPE = {
  id: 5,
  data: { id: 5 },
  success: "yes",
  access_token: 5,
  calling: "yes",
  payload_encryption: [],
};

/** The fields of every kind of response, correct except for `text`. */
const plausible = (text: string) => ({
  id: text,
  data: [{ id: "123456789012345", display_phone_number: text, name: text }],
  success: true,
  message: text,
  access_token: text,
  calling: { status: text },
});

/** A valid response for every kind, padded with this many spaces. */
const padded = (blanks: number) => `${JSON.stringify(plausible("123456789012345"))}${" ".repeat(blanks)}`;
const TEN_MEGABYTES = padded(10_000_000);
const ZIPPED = gzipSync(padded(5_000_000));

/** Faults at Meta or on the way. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  "refuses the connection": unavailable(() => {}),
  "resets the connection": passing((request) => request.socket.resetAndDestroy()),
  "breaks off in the middle of the body": passing((request, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 500 }).write('{"data":[');
    setTimeout(() => request.socket.resetAndDestroy(), 20);
  }),
  "never answers": lasting(() => {}),
  "sends its response slowly": lasting((_, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    const drip = setInterval(() => response.write(" "), 50);
    response.once("close", () => clearInterval(drip));
  }),
  "answers with a page": unusable(answering(200, "<html>", "text/html")),
  "answers with JSON of another media type": unusable(answering(200, { success: true }, "text/plain")),
  "answers with truncated JSON": unusable(answering(200, '{"data":[{"id":"1","access_token":"EAAB')),
  "answers with nothing": unusable(answering(200, "")),
  "answers with 10 MB": unusable(answering(200, TEN_MEGABYTES)),
  "answers with 5 MB in a small package": unusable(withHeaders(200, { "Content-Encoding": "gzip" }, ZIPPED)),
  "answers with JSON of the wrong shape": unusable(answering(200, WRONG_SHAPE)),
  "answers null": unusable(answering(200, "null")),
  "answers with a list": unusable(answering(200, "[]")),
  "answers with control characters": unusable(answering(200, plausible("a\u0000\u001b[2J"))),
  "answers with half of a surrogate pair": unusable(answering(200, plausible("a\ud800"))),
  "answers with an endless word": unusable(answering(200, plausible("a".repeat(50_000)))),
  "redirects a read to another host": redirecting(302),
  "redirects the unchanged call to another host": redirecting(307),
  "answers 404 without a readable error": unusable(answering(404, "null")),
  "answers 500": passing(answering(500, "oops", "text/html")),
  "answers 500 with JSON that is not an error": passing(answering(500, "null")),
  "answers 503 and asks to wait": unavailable(withHeaders(503, { "Retry-After": "120" }, "{}"), 120),
  "answers 503 with a page": passing(answering(503, "<html>", "text/html")),
  "answers 429": unavailable(answering(429, "slow down", "text/plain")),
  "counts too many calls (80008) and says how long to wait": unavailable(
    withHeaders(
      400,
      { "X-Business-Use-Case-Usage": '{"1":[{"call_count":100,"estimated_time_to_regain_access":30}]}' },
      JSON.stringify(graphError(80008)),
    ),
    1_800,
  ),
  "says that it is overloaded (2)": passing(answering(503, graphError(2))),
  "answers 200 with a temporary error": passing(answering(200, { success: true, ...graphError(2) })),
  "answers 200 with a refusal": unusable(answering(200, { ...plausible("1"), ...graphError(10) })),
  "answers 200 with an error without a code": unusable(answering(200, { ...plausible("1"), error: "no" })),
  "lacks a capability (3), in spite of 500": unusable(answering(500, graphError(3))),
  "answers with an unknown error": unusable(answering(400, graphError(987_654))),
  "has an error of strange types": unusable(
    answering(400, { error: { message: ["a"], code: "190", error_subcode: {}, fbtrace_id: 5, error_data: "no" } }),
  ),
  "quotes every secret in a hostile error": unusable(
    answering(
      400,
      graphError(190, {
        message: `\u001b[31m${Object.values(SECRETS).join(" ")} ${ACCESS_TOKEN} ${APP_SECRET}\r\n${"x".repeat(90_000)}`,
        fbtrace_id: `${ACCESS_TOKEN}\u0000`,
      }),
    ),
  ),
};
