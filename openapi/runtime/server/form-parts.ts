import { type FormEntry, Parts, UnreadFile } from "./multipart.ts";

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
  const isFile = (name: string, value: FormEntry[1]) =>
    files.has(name) || (typeof value !== "string" && !isScalar(name));
  const isRight = ([name, value]: FormEntry) => isFile(name, value) === (typeof value !== "string");
  if (!(parts instanceof Parts) && [...parts].every(isRight)) return parts;
  const typed = new FormData();
  for (const [name, value] of parts) {
    if (!isFile(name, value)) typed.append(name, typeof value === "string" ? value : await value.text());
    else if (typeof value === "string") typed.append(name, new Blob([value], { type: "text/plain" }), name);
    else typed.append(name, value instanceof UnreadFile ? value.file() : value);
  }
  return typed;
}
