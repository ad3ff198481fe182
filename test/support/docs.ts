import { type DocsSite, type DocsSiteOptions, docsSite } from "../../server/http/docs-site.ts";

/** A docs site that is not built, in a missing folder; by default the tools to build it are missing too. */
export const noDocs = (options: Partial<DocsSiteOptions> = {}): DocsSite =>
  docsSite({
    bundle: "generated/openapi.json",
    folder: "dist/no-docs",
    build: async () => false,
    canBuild: () => false,
    onFailure: () => {},
    ...options,
  });
