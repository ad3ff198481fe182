/** The largest answer that is read from Meta, in bytes. */
const SIZE_LIMIT = 1_000_000;

/** The answer goes on beyond what is read; asking again would bring the same. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/**
 * `fetch` for a peer that is not trusted: follows no redirect, so that the token never leaves for another host, and
 * reads no more than a megabyte, also of what was compressed.
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
    if (size > limit) throw new TooLarge(`The answer is larger than ${limit} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
