import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { sandboxCurl } from "../server/sandbox/example-rows.ts";

const ROOT = join(import.meta.dirname, "..");
const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");
const readme = textOf("README.md");
const contributing = textOf(".github/CONTRIBUTING.md");
const GUIDES = globSync("openapi/guides/*.md", { cwd: ROOT });
const PAGES = ["README.md", ".github/CONTRIBUTING.md", ...GUIDES];
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<string, Record<string, string>>;

const foundIn = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? "")),
];

describe("the README", () => {
  test("shows exactly the call that `npm start` prints", () => {
    expect(readme).toContain(sandboxCurl("http://127.0.0.1:3000"));
  });

  test("has at most 200 lines", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(200);
  });

  test("gives the reason for every dependency", () => {
    const groups = ["dependencies", "devDependencies"].flatMap((group) => Object.keys(manifest[group] ?? {}));
    const table = readme.slice(readme.indexOf("## Dependencies"));

    expect(groups.filter((name) => !table.includes(name.replace("@stoplight/", "")))).toEqual([]);
  });
});

describe("README and guides", () => {
  test.each(PAGES)("%s mentions only files that exist", (page) => {
    const files = foundIn(textOf(page), /`((?:test|\.ci|server|openapi|client)\/[\w./-]+\.\w+)`/g);

    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test.each(PAGES)("%s links only to files that exist, and to operations that a file has", (page) => {
    const links = foundIn(textOf(page), /\]\((?!https?:|#|mailto:)([^)\s]+)\)/g);

    const dead = links.filter((link) => {
      const [path = "", fragment] = link.split("#");
      const file = join(ROOT, dirname(page), path);
      if (!existsSync(file)) return true;
      const isThere = new RegExp(`^${fragment}:`, "m");
      return path.endsWith(".yaml") && fragment !== undefined && !isThere.test(readFileSync(file, "utf8"));
    });
    expect(dead).toEqual([]);
  });
});

/** Of a heading, as the docs and GitHub make it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

describe("links into guides, from guides and from the code that writes the docs", () => {
  const sources = [...PAGES, ...globSync("openapi/docs/**/*.ts", { cwd: ROOT }), "openapi/openapi.yaml"];
  // The sections of error codes are generated.
  const links = sources.flatMap((source) =>
    [...textOf(source).matchAll(/\(([\w-]+\.md)#([a-z0-9-]+)\)/g)].map(([, file = "", anchor = ""]) => ({
      source,
      file,
      anchor,
    })),
  );

  test("lead to a heading that is there", () => {
    const anchors = (file: string) => foundIn(textOf(`openapi/guides/${file}`), /^#+ (.+)$/gm).map(anchorOf);

    expect(links.length).toBeGreaterThan(3);
    expect(links.filter(({ file, anchor }) => !anchors(file).includes(anchor))).toEqual([]);
  });
});

describe("CONTRIBUTING", () => {
  test("quotes only test titles that exist", () => {
    const quoted = [...contributing.matchAll(/`(test\/[\w./-]+\.test\.ts)`, "([^"]+)"/g)];
    const missing = quoted.filter(([, file = "", title = ""]) => {
      const text = readFileSync(join(ROOT, file), "utf8");
      return !title.split(" is not ").every((part) => text.includes(part));
    });

    expect(quoted.length).toBeGreaterThan(5);
    expect(missing.map(([whole]) => whole)).toEqual([]);
  });

  test("mentions every npm script, and no others", () => {
    const named = foundIn(contributing, /`npm run ([\w:-]+)/g);
    const scripts = Object.keys(manifest["scripts"] ?? {}).filter(
      (name) => !["postinstall", "start", "test"].includes(name),
    );

    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
    expect(
      scripts.filter((name) => !contributing.includes(`\`npm run ${name}`) && !contributing.includes(`\`${name}\``)),
    ).toEqual([]);
  });
});
