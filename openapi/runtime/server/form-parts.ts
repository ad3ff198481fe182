import { type Parts, UnreadFile } from "./multipart.ts";

/**
 * Converts the parts of a form to their declared types: a file that arrived as text becomes a `File`. Text with a file
 * name, which is how browsers send a `Blob`, becomes text.
 *
 * @param isScalar whether a part can only be text
 */
export async function typedParts(
  parts: FormData | Parts,
  files: ReadonlySet<string>,
  isScalar: (name: string) => boolean,
): Promise<FormData> {
  const isRight = ([name, value]: [string, string | File]) =>
    typeof value === "string" ? !files.has(name) : files.has(name) || !isScalar(name);
  if (parts instanceof FormData && [...parts].every(isRight)) return parts;
  const typed = new FormData();
  for (const [name, value] of parts) {
    if (typeof value !== "string") {
      if (files.has(name) || !isScalar(name)) typed.append(name, value instanceof UnreadFile ? value.file() : value);
      else typed.append(name, await value.text());
    } else if (files.has(name)) typed.append(name, new Blob([value], { type: "text/plain" }), name);
    else typed.append(name, value);
  }
  return typed;
}
