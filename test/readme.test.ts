import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sandboxCurl } from "../server/sandbox/example-rows.ts";

const ROOT = join(import.meta.dirname, "..");
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<string, Record<string, string>>;

const found = (pattern: RegExp) => [...new Set([...readme.matchAll(pattern)].map((match) => match[1] ?? ""))];

describe("the README", () => {
  test("shows the call that `npm start` prints, to the letter", () => {
    expect(readme).toContain(sandboxCurl("http://127.0.0.1:3000"));
  });

  test("names only files that are there", () => {
    const files = found(/`((?:test|\.ci|server|openapi|client)\/[\w./-]+\.\w+)`/g);

    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test("quotes only tests that are there, where it says they are", () => {
    const quoted = [...readme.matchAll(/`(test\/[\w./-]+\.test\.ts)`, "([^"]+)"/g)];
    const missing = quoted.filter(([, file = "", title = ""]) => {
      const text = readFileSync(join(ROOT, file), "utf8");
      return !title.split(" is no ").every((part) => text.includes(part));
    });

    expect(quoted.length).toBeGreaterThan(5);
    expect(missing.map(([whole]) => whole)).toEqual([]);
  });

  test("names every npm script, and none that is not there", () => {
    const named = found(/`npm run ([\w:-]+)/g);
    const scripts = Object.keys(manifest["scripts"] ?? {}).filter(
      (name) => !["postinstall", "start", "test"].includes(name),
    );

    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
    expect(scripts.filter((name) => !readme.includes(`\`npm run ${name}`) && !readme.includes(`\`${name}\``))).toEqual(
      [],
    );
  });

  test("says of every dependency why it is here", () => {
    const groups = ["dependencies", "devDependencies"].flatMap((group) => Object.keys(manifest[group] ?? {}));
    const table = readme.slice(readme.indexOf("## Dependencies"));

    expect(groups.filter((name) => !table.includes(name.replace("@stoplight/", "")))).toEqual([]);
  });

  test("shows the recipe for another validator as it is run", () => {
    const [, shown = ""] = /```ts\n(const app = express[\s\S]*?)```/.exec(readme) ?? [];
    const recipe = readFileSync(join(ROOT, "server/http/express-openapi-validator.ts"), "utf8");

    expect(shown.split("\n").length).toBeGreaterThan(5);
    expect(recipe.replaceAll(/^ {2}/gm, "")).toContain(shown);
  });
});
