import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

interface Wanted {
  readonly root: string;
  readonly entry: string;
  readonly folder: string;
}

/** Writes the type declarations of an entry point and of everything it imports. */
export function writeDeclarations({ root, entry, folder }: Wanted): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, withLocalImports(text));
  };
  const program = ts.createProgram([join(root, entry)], optionsFor(root, folder));
  const { diagnostics } = program.emit(undefined, write);
  const [fault] = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (fault)
    throw new Error(`The client does not compile: ${ts.flattenDiagnosticMessageText(fault.messageText, "\n")}`);
}

function optionsFor(root: string, outDir: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { rootDirs: _, ...options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root).options;
  return { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: root, outDir };
}

/** Declarations are resolved beside JavaScript: `./types.ts` becomes `./types.js`. */
const withLocalImports = (text: string): string =>
  text.replaceAll(/(\bfrom |\bimport\()(["'])(\.[^"'\n]+)\.ts\2/g, "$1$2$3.js$2");
