/** The largest response that is read from Meta, in bytes. */
const SIZE_LIMIT = 1_000_000;

/** The response is longer than the limit. A retry would return the same. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/**
 * `fetch` for a peer that is not trusted. Follows no redirect, so that the token is never sent to another host, and
 * reads at most a megabyte, counted after decompression.
 */
export async function boundedFetch(request: Request): Promise<Response> {
  const response = await fetch(request, { redirect: "manual" });
  const { status, statusText, headers } = response;
  const bytes = await readUpTo(SIZE_LIMIT, response);
  const withBody = ![101, 204, 205, 304].includes(status);
  return new Response(withBody ? bytes : null, { status, statusText, headers });
}

async function readUpTo(limit: number, response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new TooLarge(`The response is larger than ${limit} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
