import { inOneFile } from "./in-one-file.ts";

export const { BaseResolver, bundle, formatProblems, getLineColLocation, lint, loadConfig, parseYaml, YamlParseError } =
  await inOneFile("@redocly/openapi-core", () => import("@redocly/openapi-core"));
