import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../openapi/generate.ts";
import { runtimeFiles, write } from "../../openapi/generator/generated-files.ts";
import { CONTRACTS, remove, temporaryFolder } from "./generated.ts";

const ROOT = join(import.meta.dirname, "../..");
const USAGE = join(import.meta.dirname, "usage");
const names = readdirSync(CONTRACTS).map((file) => basename(file, ".yaml"));
const usages = readdirSync(USAGE);

let folder: string;
let faults: ReadonlyMap<string, string[]>;
let clientOf: (name: string) => ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await temporaryFolder();
  // One runtime for all of them: each costs the compiler almost a second.
  await write(folder, runtimeFiles());
  for (const name of names)
    await write(join(folder, name), (await generate(join(CONTRACTS, `${name}.yaml`), { runtime: "../runtime" })).files);
  for (const file of usages) await writeFile(join(folder, basename(file, ".ts"), "usage.ts"), await usage(file));
  ({ faults, clientOf } = compile([join(folder, "runtime"), ...names.map((name) => join(folder, name))]));
}, 60_000);

afterAll(() => remove(folder));

/** Usage files import the generated code, so they only compile beside it. */
const usage = async (file: string) => (await readFile(join(USAGE, file), "utf8")).replace(/^\/\/ @ts-nocheck.*/, "");

/** Type-checks the folders in one program, since most of the time is spent on shared code. */
function compile(folders: readonly string[]) {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { rootDirs: _, ...options } = ts.parseJsonConfigFileContent(
    { ...config, include: folders },
    ts.sys,
    ROOT,
  ).options;
  const files = folders.flatMap((path) => ts.sys.readDirectory(path, [".ts"]));
  const program = ts.createProgram(files, options);
  const found = files.map((file) => {
    const source = program.getSourceFile(file);
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return [file, diagnostics.map((diagnostic) => describeFault(diagnostic))] as const;
  });
  return {
    faults: new Map(found),
    clientOf: (name: string) => membersOfClient(program, join(folder, name, "client.ts")),
  };
}

/** The type of each member of `Client`, as an editor shows it. */
function membersOfClient(program: ts.Program, file: string): ReadonlyMap<string, string> {
  const checker = program.getTypeChecker();
  const client = program
    .getSourceFile(file)
    ?.statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === "Client");
  const members = client ? checker.getTypeAtLocation(client).getProperties() : [];
  return new Map(members.map((member) => [member.name, checker.typeToString(checker.getTypeOfSymbol(member))]));
}

function describeFault({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
  return `${basename(file?.fileName ?? "")}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
}

const faultsIn = (name: string) =>
  [...faults].flatMap(([file, found]) => (file.startsWith(join(folder, name, "/")) ? found : []));

describe("generated code", () => {
  test.each(names)("from %s.yaml compiles with the project's own flags, and so does its usage", (name) => {
    expect(faultsIn(name)).toEqual([]);
  });

  test("shows an operation's input and result by name in an editor", () => {
    expect(clientOf("bodies").get("postJson")).toBe(
      "(call: PostJsonCall, options?: CallOptions | undefined) => Promise<PostJsonResult>",
    );
    expect(clientOf("answers").get("createThing")).toBe(
      "(call?: CreateThingCall | undefined, options?: CallOptions | undefined) => Promise<CreateThingResult>",
    );
  });

  test("is compiled with every usage file", () => {
    const compiled = [...faults.keys()].filter((file) => file.endsWith("usage.ts"));

    expect(compiled).toHaveLength(usages.length);
  });
});
