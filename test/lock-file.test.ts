import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, "..", file), "utf8")) as unknown;
const { packages } = read("package-lock.json") as { packages: Record<string, Package> };
const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));

/** Versions below these have known vulnerabilities that can be reached from a request or a contract. */
const FLOORS: Readonly<Record<string, string>> = {
  express: "5.2.1",
  "path-to-regexp": "8.4.0",
  "body-parser": "2.3.0",
  qs: "6.14.2",
  "proxy-addr": "2.0.8",
  multer: "2.2.0",
  ajv: "8.18.0",
  "@apidevtools/json-schema-ref-parser": "15.3.6",
};

/** Old copies that only receive a test's own requests. */
const IN_TESTS_ONLY = ["node_modules/msw/node_modules/path-to-regexp"];

describe("the lock file", () => {
  test("has the optional packages of every platform, so that `npm ci` works on each", () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.has(name))
        .map((name) => `${name} of ${path || "this project"}`),
    );

    expect(missing).toEqual([]);
  });

  test("has no registry URLs, so that each machine uses its own registry", () => {
    expect(Object.values(packages).filter(({ resolved = "" }) => resolved.startsWith("http"))).toEqual([]);
  });

  test.each(Object.entries(FLOORS))("has %s at %s or newer", (name, floor) => {
    const versions = Object.entries(packages)
      .filter(([path]) => path.endsWith(`node_modules/${name}`) && !IN_TESTS_ONLY.includes(path))
      .map(([, { version = "0" }]) => version);

    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => version.localeCompare(floor, "en", { numeric: true }) < 0)).toEqual([]);
  });
});

describe("package.json", () => {
  test.each(["package.json", "client/package.json"])("pins every version exactly: %s", (file) => {
    const groups = ["dependencies", "devDependencies", "optionalDependencies"] as const;
    const manifest = read(file) as { readonly [group in (typeof groups)[number]]?: Record<string, string> };
    const ranges = groups
      .flatMap((group) => Object.values(manifest[group] ?? {}))
      .filter((version) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+/.test(version));

    expect(ranges).toEqual([]);
  });
});
