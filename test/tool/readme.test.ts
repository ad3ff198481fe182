import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKAGE_NAME } from "../../openapi/invocation.ts";
import { ownManifest } from "../../openapi/manifest.ts";
import { readme } from "../../openapi/tool/readme.ts";

const ROOT = join(import.meta.dirname, "../..");
const { version } = ownManifest();
const TARBALL = `npm install --save-dev ../chirp-api/dist/${PACKAGE_NAME}-${version}.tgz`;

test.each(["README.md", "openapi/guides/use-it-for-your-own-api.md"])("%s uses the package's current name", (file) => {
  const text = readFileSync(join(ROOT, file), "utf8");

  expect(text).toContain(TARBALL);
  expect(text.match(/npx [\w-]+/g)?.filter((words) => !/^npx (node|redocly)$/.test(words))).toEqual(
    expect.arrayContaining([`npx ${PACKAGE_NAME}`]),
  );
});

test("the package's README is the beginning of the guide, without broken links", () => {
  const text = readme(version);

  expect(text).toMatch(new RegExp(`^# ${PACKAGE_NAME} ${version}\n\nThe package `));
  expect(text).toContain("\n## Commands\n");
  expect(text).toContain(TARBALL);
  expect(text).not.toMatch(/\]\((?!https:)/);
});
