import { type Client, type ClientOptions, createClient } from "chirp-api-client";

export const KEY = "sk_admin_sandbox000000000000000000000003u2MoT";
export const REQUEST_ID = "req_2DbBs7GWhGvVNJGrDXr5RG0mBWI";
export const EMPTY_LIST = { apps: [], nextCursor: null, totalCount: 0 };

/** A client whose `fetch` belongs to the test, and the requests that it sent; it does not retry. */
export function answering(
  status: number,
  body: unknown,
  options: { [Name in keyof ClientOptions]?: ClientOptions[Name] | undefined } = {},
): { client: Client; requests: Request[] } {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return Response.json(body, { status, headers: { "X-Request-Id": REQUEST_ID } });
  };
  return { client: createClient({ apiKey: KEY, retries: 0, fetch, ...(options as ClientOptions) }), requests };
}
