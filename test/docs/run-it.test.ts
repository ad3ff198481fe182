import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { guidesOf } from "../../openapi/docs/guides.ts";
import type { JsonObject } from "../../openapi/docs/json.ts";
import { readConfig, readMetaConfig } from "../../server/config.ts";
import { createPrometheusMetrics } from "../../server/http/prometheus.ts";
import { settingRows } from "../../server/settings.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const bundle = JSON.parse(read("generated/openapi.json")) as JsonObject;
const guide = guidesOf(bundle).find(({ slug }) => slug === "run-it")?.text ?? "";
const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;

describe("the guide to running it", () => {
  test("lists every setting, with its values and its default", () => {
    const [, table = ""] = /### Settings([\s\S]*?)###/.exec(guide) ?? [];

    const listed = [...table.matchAll(/^\| `(\w+)` \| .+ \| .+ \|$/gm)].map(([, name]) => name);

    expect(listed).toEqual(settingRows().map(({ name }) => name));
    expect(table).toContain("(default 3000)");
  });

  test("lists exactly the server's metrics, by name and labels", async () => {
    const metrics = createPrometheusMetrics();
    metrics.requestEnded("listApps", 200, 0.001);
    metrics.metaCallEnded("getNode", "ok", 0.001);
    const text = await metrics.text();

    const shown = [...text.matchAll(/^# TYPE (chirp_\w+)/gm)].map(([, name = ""]) => [name, labelsOf(text, name)]);
    const told = [...guide.matchAll(/^\| `(chirp_\w+)` \| (.*?) \|/gm)].map(([, name, labels = ""]) => [
      name,
      [...labels.matchAll(/`(\w+)`/g)].map(([, label]) => label).sort(),
    ]);

    expect(new Map(told as [string, string[]][])).toEqual(new Map(shown as [string, string[]][]));
  });

  test("has settings for use behind a proxy with which the server starts", () => {
    const [, block = ""] = /```ini\n(CHIRP_META=[\s\S]*?)```/.exec(guide) ?? [];
    const settings = Object.fromEntries([...block.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
    const given = { ...settings, CHIRP_META_APP_ID: "1" };

    expect(readConfig(given)).toMatchObject({ mode: "live", publicUrl: "https://api.example.com", metricsPort: 9464 });
    expect(readMetaConfig(given).appId).toBe("1");
  });

  test("starts the server as npm does", () => {
    const [, started = ""] = /^ExecStart=\/opt\/chirp-api\/node_modules\/\.bin\/(.+)$/m.exec(guide) ?? [];

    expect(started).toBe(scripts["start"]);
  });

  test("mentions only npm scripts that exist", () => {
    const named = [...guide.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);

    expect(named).toContain("backup");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

/** The labels of a metric's lines, except those that every histogram has. */
function labelsOf(text: string, metric: string): string[] {
  const lines = [...text.matchAll(new RegExp(`^${metric}(?:_bucket|_sum|_count)?\\{(.*)\\} `, "gm"))];
  const names = lines.flatMap(([, labels = ""]) => [...labels.matchAll(/(\w+)="/g)].map(([, name = ""]) => name));
  return [...new Set(names)].filter((name) => name !== "le").sort();
}
