import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import preset from "@size-limit/preset-small-lib";
import { publint } from "publint";
import sizeLimit from "size-limit";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { installLines } from "../../client/packaging/build.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { execute, installLinesOf, olderNode, type Packed, packClient } from "./packed.ts";

const atEnd = sharedAtEnd();
let packed: Packed;
let server: TestServer;

beforeAll(async () => {
  [packed, server] = await Promise.all([packClient(atEnd), startServer({}, atEnd)]);
}, 60_000);

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;

test.each(["README.md", "client/README.md"])("%s installs it with the commands that the build prints", (readme) => {
  expect(installLinesOf(readme)).toEqual(installLines("../chirp-api/dist/client"));
});

describe("the manifest", () => {
  test("can be published and has no dependencies", () => {
    const manifest = manifestOf(join(packed.project, "node_modules/chirp-api-client"));

    expect(manifest).not.toHaveProperty("private");
    expect(manifest).not.toHaveProperty("dependencies");
    expect(manifest).toMatchObject({ type: "module", sideEffects: false, engines: { node: ">=20" } });
  });

  test("passes publint without a message", async () => {
    const { messages } = await publint({ pkgDir: packed.folder, strict: true });

    expect(messages).toEqual([]);
  });

  test("has types that work for every way of resolving an ES module", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(readFileSync(packed.tarball)));
    const problems = analysis.types ? analysis.problems : ["no types"];

    // A CommonJS module needs `import()`, or a Node with `require(esm)`: that is normal for an ES module.
    expect(problems.filter((problem) => typeof problem === "string" || problem.kind !== "CJSResolvesToESM")).toEqual(
      [],
    );
  });

  test("contains only the project's own code", () => {
    expect(readFileSync(join(packed.folder, "index.js"), "utf8")).not.toContain("node_modules");
  });
});

const USE = `
import { ChirpError, createClient, unwrap } from "chirp-api-client";
const chirp = createClient({ baseUrl: process.argv[2] });
const slugs = [];
for await (const app of chirp.paginate("listApps")) slugs.push(app.slug);
const taken = await chirp.createApp({ body: { slug: "support-desk", name: "Again" } });
let thrown;
try { unwrap(taken); } catch (error) { thrown = error instanceof ChirpError && error.code; }
console.log(JSON.stringify({ slugs, status: taken.status, thrown }));
`;

async function use(node: string): Promise<unknown> {
  writeFileSync(join(packed.project, "use.js"), USE);
  const { stdout, stderr } = await execute(node, ["use.js", server.url], {
    cwd: packed.project,
    env: { CHIRP_API_KEY: SANDBOX_KEY },
  });
  return stderr || JSON.parse(stdout);
}

const USED = { slugs: ["support-desk"], status: 409, thrown: "resource_already_exists" };

describe("the package in an empty project", () => {
  test("runs on this Node", async () => {
    expect(await use(process.execPath)).toEqual(USED);
  });

  test("runs on an older Node, if the machine has one", async () => {
    const older = await olderNode();
    console.log(
      older ? `Older Node: ${older.version}` : "No Node older than the tests' own on PATH; tried on that one only.",
    );
    if (older === undefined) return;

    expect(await use(older.path)).toEqual(USED);
  });

  test.each([
    ["nodenext", { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
    ["bundler", { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
  ])("compiles under %s, including its declarations", { timeout: 30_000 }, (_, options) => {
    const lib = ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"];
    const { faults, shown } = compile({ ...options, lib, types: [] });

    expect(faults).toEqual([]);
    // Names as an editor shows them: schemas by their names.
    expect([shown("page"), shown("apps"), shown("refused")]).toEqual(["AppList", "App[]", "ApiError"]);
  });

  test("compiles on a server, with Node's types instead of a browser's", { timeout: 30_000 }, () => {
    const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };
    const typeRoots = [join(import.meta.dirname, "../../node_modules/@types")];

    expect(compile({ ...options, lib: ["lib.es2022.d.ts"], types: ["node"], typeRoots }).faults).toEqual([]);
  });
});

const TYPED_USE = `
import { type App, type Client, createClient, type paths, type Schemas, unwrap } from "chirp-api-client";
const chirp: Client = createClient({ apiKey: "k" });
const result = await chirp.createApp({ body: { slug: "a", name: "A" } });
if (result.status === 409) { const code: string | undefined = result.error.error.code; code; }
if (result.status === 429) { const after: string = result.headers.get("Retry-After"); after; }
const page = unwrap(await chirp.listApps({ query: { limit: 1 } }));
const apps = page.apps;
const refused = result.status === 409 ? result.error : (undefined as never);
refused.error.message.trim();
const app: App | undefined = apps[0];
const same: Schemas["App"] | undefined = app;
same?.id.trim();
app?.slug.toUpperCase();
for await (const number of chirp.paginate("listWhatsAppPhoneNumbers")) number.displayPhoneNumber.trim();
export type Path = keyof paths;
// @ts-expect-error a status that the operation does not have
if (result.status === 418) chirp;
// @ts-expect-error not a paginated list
chirp.paginate("createApp");
// @ts-expect-error a misspelt field
chirp.createApp({ body: { slug: "a", nam: "A" } });
chirp.use({ onRequest: ({ request }) => void request.headers.get("Accept") });
`;

interface Compiled {
  /** Errors in the project's use of the package and in the package's own declarations. */
  readonly faults: readonly string[];
  /** The type of a variable of the project, as an editor shows it. */
  readonly shown: (variable: string) => string | undefined;
}

function compile(options: ts.CompilerOptions): Compiled {
  const file = join(packed.project, "typed-use.ts");
  writeFileSync(file, TYPED_USE);
  const strict = { target: ts.ScriptTarget.ES2022, strict: true, exactOptionalPropertyTypes: true, noEmit: true };
  const all = { ...options, ...strict };
  const program = ts.createProgram([file], all, hostFor(all));
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(packed.project));
  const found = [
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]),
  ];
  const faults = found.map(
    ({ file: source, messageText }) => `${source?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
  );
  return { faults, shown: (variable) => typeOf(program, file, variable) };
}

function typeOf(program: ts.Program, file: string, variable: string): string | undefined {
  const declarations = program.getSourceFile(file)?.statements.filter(ts.isVariableStatement) ?? [];
  const found = declarations
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(({ name }) => name.getText() === variable);
  const checker = program.getTypeChecker();
  return found && checker.typeToString(checker.getTypeAtLocation(found));
}

const libraries = new Map<string, ts.SourceFile | undefined>();

/** Reads the compiler's own libraries once for all programs; they are most of what a program reads. */
function hostFor(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (name, ...rest) => {
    if (!name.includes("/typescript/lib/")) return read(name, ...rest);
    if (!libraries.has(name)) libraries.set(name, read(name, ...rest));
    return libraries.get(name);
  };
  return host;
}

/** In bytes, minified and compressed, as size-limit measures it. */
async function sizeOf(check: object = {}): Promise<number> {
  const files = [join(packed.folder, "index.js")];
  const [measured] = (await sizeLimit(preset, { checks: [{ files, gzip: true, ...check }] })) as { size?: number }[];
  return measured?.size ?? Number.NaN;
}

describe("the size", () => {
  test("is at most 8 kB in all, minified and gzipped", async () => {
    const size = await sizeOf();
    console.log(`chirp-api-client: ${size} bytes minified and gzipped`);

    expect(size).toBeLessThanOrEqual(8_000);
  });

  test("is close to nothing if only the error class is imported", async () => {
    const size = await sizeOf({ import: { [join(packed.folder, "index.js")]: "{ ChirpError }" } });
    console.log(`chirp-api-client: ${size} bytes when only ChirpError is imported`);

    expect(size).toBeLessThan(500);
  });
});
