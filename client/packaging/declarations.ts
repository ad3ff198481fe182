import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

interface Wanted {
  readonly root: string;
  readonly entry: string;
  readonly folder: string;
  /** Packages whose declarations come along. */
  readonly vendored: readonly string[];
}

/** Writes the declarations of an entry point and of everything it needs, packages included. */
export function writeDeclarations({ root, entry, folder, vendored }: Wanted): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, withLocalImports(text, pathFrom(dirname(file), folder), vendored));
  };
  for (const name of vendored)
    write(join(folder, `${name}.d.ts`), readFileSync(join(root, "node_modules", name, "dist/index.d.mts"), "utf8"));
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

/** Declarations are found beside JavaScript: `./types.ts` -> `./types.js`, `openapi-fetch` -> `../openapi-fetch.js`. */
function withLocalImports(text: string, toFolder: string, vendored: readonly string[]): string {
  return text.replaceAll(
    /(\bfrom |\bimport\()(["'])([^"'\n]+)\2/g,
    (_, before: string, quote: string, target: string) => {
      const local = vendored.includes(target) ? `${toFolder}/${target}.js` : target.replace(/^(\..*)\.ts$/, "$1.js");
      return `${before}${quote}${local}${quote}`;
    },
  );
}

const pathFrom = (folder: string, to: string) => relative(folder, to).replaceAll("\\", "/") || ".";
