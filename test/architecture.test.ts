import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

interface Rule {
  /** The files that the rule applies to. */
  readonly files: string;
  readonly except?: readonly string[];
  /** The project's paths that they may import, as prefixes; files in the same folder are always allowed. */
  readonly mayImport: readonly string[];
  /** Paths from which they may import only types, nothing that exists at run time. */
  readonly onlyTypesOf?: string;
  /** Packages and built-in modules that they must not import. */
  readonly mustNotUse?: readonly string[];
}

const ENTRY_POINTS = ["main", "stub", "mock", "reset", "admin-key", "backup", "stand-in", "move-data"].map(
  (name) => `server/${name}.ts`,
);
const DRIVERS = ["kysely", "node:sqlite", "pg"];
const WEB = ["express", "node:http", "node:net"];

/** The allowed imports. Everything that is not listed is refused. */
const RULES: readonly Rule[] = [
  { files: "generated/**/*.ts", mayImport: ["generated/"] },
  { files: "openapi/runtime/**/*.ts", mayImport: ["openapi/runtime/"] },
  {
    files: "openapi/generator/**/*.ts",
    mayImport: ["openapi/generator/", "openapi/runtime/", "openapi/invocation.ts"],
  },
  {
    files: "openapi/tool/*.ts",
    mayImport: [
      ...["openapi/command-line.ts", "openapi/contract-diff.ts", "openapi/docs.ts", "openapi/docs/redoc.ts"],
      ...["openapi/generate.ts", "openapi/invocation.ts", "openapi/manifest.ts", "server/preload.mjs"],
      ...["server/mock.ts", "server/stub.ts", "test/contract/run.ts"],
    ],
  },
  {
    files: "openapi/docs/*.ts",
    mayImport: [
      "openapi/generator/",
      "openapi/runtime/",
      "server/settings.ts",
      ...["accounts", "known-numbers", "known-signups"].map((data) => `server/sandbox/${data}.ts`),
    ],
    mustNotUse: [...WEB, ...DRIVERS],
  },
  // The client also runs in browsers.
  {
    files: "openapi/docs/page/*.ts",
    mayImport: [
      "openapi/docs/json.ts",
      "openapi/docs/sample-text.ts",
      "openapi/docs/page-script.ts",
      "openapi/docs/try-it.ts",
      "openapi/docs/page/",
    ],
    mustNotUse: ["node:", ...WEB, ...DRIVERS],
  },
  { files: "client/*.ts", mayImport: ["generated/"], mustNotUse: ["express", "node:", ...DRIVERS] },
  { files: "client/packaging/*.ts", mayImport: [] },
  {
    files: "server/domain/**/*.ts",
    mayImport: ["generated/operations.ts", "server/domain/"],
    onlyTypesOf: "generated/",
    mustNotUse: [...WEB, ...DRIVERS],
  },
  {
    files: "server/operations/*.ts",
    mayImport: ["generated/operations.ts", "server/domain/"],
    mustNotUse: [...WEB, ...DRIVERS],
  },
  { files: "server/store/**/*.ts", mayImport: ["server/domain/", "server/store/"], mustNotUse: WEB },
  {
    files: "server/meta/*.ts",
    mayImport: ["server/domain/", "generated/meta-graph/", "generated/runtime/"],
    mustNotUse: ["express", ...DRIVERS],
  },
  {
    files: "server/sandbox/stand-in/**/*.ts",
    mayImport: [
      "generated/meta-graph/",
      "generated/runtime/",
      "server/sandbox/stand-in/",
      "server/sandbox/accounts.ts",
    ],
    mustNotUse: DRIVERS,
  },
  {
    files: "server/sandbox/*.ts",
    mayImport: [
      "generated/sandbox/",
      "generated/server.ts",
      "server/domain/",
      "server/store/",
      "server/sandbox/stand-in/",
    ],
    mustNotUse: DRIVERS,
  },
  {
    files: "server/mock/*.ts",
    mayImport: ["generated/", "openapi/generator/walk.ts", "server/http/error-answer.ts"],
    mustNotUse: ["express", ...DRIVERS],
  },
  { files: "server/http/*.ts", mayImport: ["server/domain/", "generated/"], mustNotUse: DRIVERS },
  {
    files: "server/commands/*.ts",
    mayImport: [
      ...["openapi/command-line.ts", "server/config.ts"],
      ...["server/domain/", "server/http/", "server/sandbox/example-rows.ts", "server/store/"],
    ],
    mustNotUse: [...WEB, ...DRIVERS],
  },
  ...["config", "limit-settings", "setting-values", "settings"].map((name) => ({
    files: `server/${name}.ts`,
    mayImport: ["server/http/"],
    mustNotUse: ["express", ...DRIVERS],
  })),
  {
    files: "server/meta-connection.ts",
    mayImport: ["server/domain/metrics.ts", "server/meta/", "server/sandbox/", "server/store/"],
    mustNotUse: [...WEB, ...DRIVERS],
  },
  {
    files: "server/services.ts",
    mayImport: ["generated/operations.ts", "server/domain/", "server/operations/"],
    mustNotUse: [...WEB, ...DRIVERS],
  },
  {
    files: "server/app.ts",
    mayImport: ["generated/server.ts", "server/domain/", "server/http/", "server/sandbox/controls.ts"],
    mustNotUse: DRIVERS,
  },
];

interface Import {
  readonly file: string;
  readonly line: number;
  /** A path from the root of the project, or the name of a package. */
  readonly target: string;
  /** Whether the import is erased at run time. */
  readonly isType: boolean;
}

const importsByFile = new Map<string, Import[]>();

/** The imports of a file; cached, since several rules need them. */
function importsOf(path: string): Import[] {
  const known = importsByFile.get(path) ?? readImports(path);
  importsByFile.set(path, known);
  return known;
}

function readImports(path: string): Import[] {
  const source = ts.createSourceFile(path, readFileSync(join(ROOT, path), "utf8"), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const target = specifier.startsWith(".") ? relative(ROOT, join(ROOT, dirname(path), specifier)) : specifier;
      found.push({ file: path, line, target, isType: isTypeImport(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isTypeImport = (node: ts.Node) =>
  ts.isImportDeclaration(node)
    ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    : ts.isExportDeclaration(node) && node.isTypeOnly;

/** The paths in imports, in re-exports, and in `import("…")`. */
function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
  }
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const [argument] = isDynamic ? node.arguments : [];
  return argument && ts.isStringLiteral(argument) ? argument.text : undefined;
}

const isOwn = (target: string) => /^(openapi|generated|server|client|test)\//.test(target);
const filesOf = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .map((file) => file.replaceAll("\\", "/"))
    .sort();

describe("imports", () => {
  test.each(RULES.map((rule) => [rule.files, rule] as const))("%s import only what they may", (pattern, rule) => {
    const files = filesOf(pattern);
    const offending = files.flatMap(importsOf).filter(({ file, target, isType }) => {
      if (rule.onlyTypesOf !== undefined && target.startsWith(rule.onlyTypesOf) && !isType) return true;
      if (!isOwn(target))
        return (rule.mustNotUse ?? []).some(
          (name) => target === name || target.startsWith(`${name}/`) || (name.endsWith(":") && target.startsWith(name)),
        );
      const isBeside = dirname(target) === dirname(file);
      return !isBeside && !rule.mayImport.some((allowed) => target.startsWith(allowed));
    });

    expect(files).not.toEqual([]);
    expect(offending.map(({ file, line, target }) => `${file}:${line} imports ${target}`)).toEqual([]);
  });

  test("every file in server/ has a rule or is an entry point", () => {
    const known = new Set([...RULES.flatMap(({ files }) => filesOf(files)), ...ENTRY_POINTS]);
    expect(filesOf("server/**/*.ts").filter((file) => !known.has(file))).toEqual([]);
  });

  // The checker and the checked code must not share a mistake; cases by hand are sent with the client. They share the
  // upgrade of other OpenAPI versions and the mending of loose contracts, or the tests would check another contract.
  test("the contract tests check responses without the generator or its output, except its bundle", () => {
    const allowed = ["generated/client.ts", "generated/operations.ts", "openapi/generator/bundle.ts"];
    const offending = filesOf("test/contract/**/*.ts")
      .flatMap(importsOf)
      .filter(({ target }) => /^(generated|openapi\/(generator|runtime))\//.test(target) && !allowed.includes(target));

    expect(offending.map(({ file, line, target }) => `${file}:${line} imports ${target}`)).toEqual([]);
  });

  test("only the runtime and the tests of one of its files import the runtime's files", () => {
    const files = filesOf("{openapi,server,client,test}/**/*.ts").filter(
      (file) => !/^(openapi|test)\/runtime\/|^test\/generator\//.test(file),
    );
    const offending = files
      .flatMap(importsOf)
      .filter(({ target }) => /^(openapi|generated)\/runtime\/[^/]+\/.+/.test(target));

    expect(offending.map(({ file, line, target }) => `${file}:${line} imports ${target}`)).toEqual([]);
  });

  test("only tests and the installed command import an entry point", () => {
    const importing = filesOf("{server,client,openapi,generated}/**/*.ts")
      .filter((file) => file !== "openapi/tool/main.ts")
      .flatMap(importsOf);

    expect(importing.filter(({ target }) => ENTRY_POINTS.includes(target))).toEqual([]);
  });
});

describe("node:http", () => {
  test("is not imported as a module, which would take a tenth of a server's start", () => {
    // A recipe for others, which uses nothing of ours.
    const files = filesOf("{server,openapi,generated}/**/*.ts").filter(
      (file) => file !== "server/http/express-openapi-validator.ts",
    );
    const importing = files.flatMap(importsOf).filter(({ target, isType }) => target === "node:http" && !isType);

    expect(importing.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
  });
});

describe("import cycles", () => {
  // Types count too: two files that need each other's types belong together.
  test("do not exist", () => {
    expect(circlesAmong(filesOf("{server,openapi,client,generated}/**/*.ts"))).toEqual([]);
  });
});

/** Each cycle as the path that closes it, found by a depth-first search of the imports. */
function circlesAmong(files: readonly string[]): string[] {
  const targets = new Map(files.map((file) => [file, importsOf(file).map(({ target }) => target)]));
  const finished = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (path.includes(file) || finished.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...path, file]);
    finished.add(file);
  };
  for (const file of files) walk(file, []);
  return circles;
}

describe("the mock", () => {
  const files = filesOf("server/mock/*.ts");

  test("has no validation of its own: each file around Prism has at most 100 lines, the guard at most 90", () => {
    const lines = (file: string) => readFileSync(join(ROOT, file), "utf8").split("\n").length - 1;

    expect(files.filter((file) => lines(file) > 100)).toEqual([]);
    expect(lines("server/mock/guard.ts")).toBeLessThanOrEqual(90);
  });

  test("changes Prism only in a thread of its own: no other code loads those changes", () => {
    const loading = filesOf("{server,client,openapi,generated,test}/**/*.ts").filter((file) =>
      /(from|import) ".*\/(exact-multiples|prism|prism-thread)\.ts"/.test(readFileSync(join(ROOT, file), "utf8")),
    );

    expect(loading).toEqual(["server/mock/prism-thread.ts", "server/mock/prism.ts"]);
  });
});

describe("process.env", () => {
  // The client is separate from the server: its users expect a key in the environment, and it also runs in browsers.
  test("is read only in server/config.ts, and by the client in client/environment.ts", () => {
    // The bundle is data, and its texts mention it.
    const files = filesOf("{server,client,generated}/**/*.ts").filter((file) => !file.endsWith("/openapi.ts"));
    const reading = files.filter((file) => /process\??\.env/.test(readFileSync(join(ROOT, file), "utf8")));

    expect(reading).toEqual(["client/environment.ts", "server/config.ts"]);
  });
});
