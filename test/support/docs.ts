import { type DocsSite, type DocsSiteOptions, docsSite } from "../../server/http/docs-site.ts";

/** A docs site that is not built, in a folder that is not there; by default there are no tools to build it either. */
export const noDocs = (options: Partial<DocsSiteOptions> = {}): DocsSite =>
  docsSite({
    bundle: "generated/openapi.json",
    folder: "dist/no-docs",
    build: async () => false,
    canBuild: () => false,
    onFailure: () => {},
    ...options,
  });
