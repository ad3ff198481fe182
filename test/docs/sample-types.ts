import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import ts from "typescript";

/** The compiler's errors for each source, all compiled as one program; the folder must be inside this project. */
export async function complaintsAbout(
  sources: ReadonlyMap<string, string>,
  folder: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = new Map([...sources.keys()].map((title, at) => [title, resolve(folder, `types-${at}.ts`)]));
  await Promise.all([...files].map(([title, file]) => writeFile(file, sources.get(title) ?? "")));
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const program = ts.createProgram([...files.values()], ts.parseJsonConfigFileContent(config, ts.sys, ".").options);
  const found = [...files].map(([title, file]) => {
    const diagnostics = ts.getPreEmitDiagnostics(program, program.getSourceFile(file));
    return [title, diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))] as const;
  });
  return new Map(found);
}
