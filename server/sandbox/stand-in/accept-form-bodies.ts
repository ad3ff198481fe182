import type { Request, RequestHandler } from "express";
import { isForm } from "../../../generated/runtime/media-type.ts";

/**
 * Accepts everything that Meta accepts besides JSON: form bodies, multipart bodies and query parameters, and a token in
 * the query. All of it becomes a JSON body. The upstream contract has only JSON, because our gateway sends JSON and
 * keeps tokens out of URLs.
 */
export const acceptFormBodies: RequestHandler = async (request, _response, next) => {
  if (!URL.canParse(request.url, "http://stand-in")) return next();
  const { pathname, searchParams } = new URL(request.url, "http://stand-in");
  const token = searchParams.get("access_token");
  if (token !== null) request.headers.authorization ??= `Bearer ${token}`;
  searchParams.delete("access_token");
  if (isFormLike(request, searchParams)) {
    const fields = [...searchParams, ...(await formFields(request))];
    giveJson(request, Object.fromEntries(fields.map(([name, text]) => [name, fieldValue(text)])));
    request.url = pathname;
  } else if (token !== null) request.url = searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
  next();
};

function isFormLike({ method, headers }: Request, query: URLSearchParams): boolean {
  const { "content-type": type } = headers;
  return method === "POST" && (type === undefined ? query.size > 0 : isForm(type));
}

async function formFields(request: Request): Promise<[string, string][]> {
  const { "content-type": type = "" } = request.headers;
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  if (type === "") return [];
  // An incomplete body counts as a form without fields; the contract then reports what is missing.
  const form = await new Response(Buffer.concat(chunks), { headers: { "content-type": type } })
    .formData()
    .catch(() => new FormData());
  return [...form].map(([name, value]) => [name, typeof value === "string" ? value : ""]);
}

/** Objects are sent as JSON text. */
function fieldValue(text: string): unknown {
  try {
    return text.startsWith("{") ? JSON.parse(text) : text;
  } catch {
    return text;
  }
}

/** Marks the body as parsed, because the body parser skips requests that are already read. */
function giveJson(request: Request, body: object): void {
  delete request.headers["transfer-encoding"];
  Object.assign(request.headers, {
    "content-type": "application/json",
    "content-length": String(JSON.stringify(body).length),
  });
  request.body = body;
}
