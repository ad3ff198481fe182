// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/**
 * Converts form parts to their declared types: a file that arrived as text becomes a `File`. Text with a file name,
 * which is how browsers send a `Blob`, becomes text.
 *
 * @param isScalar whether a part can only be text
 */
export async function typedParts(
  form: FormData,
  files: ReadonlySet<string>,
  isScalar: (name: string) => boolean,
): Promise<FormData> {
  const isRight = ([name, value]: [string, string | File]) =>
    typeof value === "string" ? !files.has(name) : files.has(name) || !isScalar(name);
  const parts = [...form];
  if (parts.every(isRight)) return form;
  const typed = new FormData();
  for (const [name, value] of parts) {
    if (isRight([name, value])) typed.append(name, value);
    else if (typeof value === "string") typed.append(name, new Blob([value], { type: "text/plain" }), name);
    else typed.append(name, await value.text());
  }
  return typed;
}
