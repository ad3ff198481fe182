/** Shared by the tests of the docs site: a folder of their own, and a server that has only the docs. */
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import express from "express";
import { docsRoutes } from "../../server/http/docs.ts";
import { type DocsSiteOptions, docsSite } from "../../server/http/docs-site.ts";
import type { TryIt } from "../../server/http/try-it.ts";

export const BUNDLE = "generated/openapi.json";

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly [string];
  readonly "x-provenance": string;
}

/** The operations of the contract, in its order. */
export async function operationsOf(bundle: string): Promise<readonly Operation[]> {
  const { paths } = JSON.parse(await readFile(bundle, "utf8")) as { paths: Record<string, Record<string, Operation>> };
  return Object.values(paths).flatMap((item) =>
    Object.values(item).filter(({ operationId }) => operationId !== undefined),
  );
}

export interface Folder extends AsyncDisposable {
  readonly path: string;
}

export async function temporaryFolder(): Promise<Folder> {
  await mkdir("dist", { recursive: true });
  const path = await mkdtemp(join("dist", "docs-test-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

export interface Site extends AsyncDisposable {
  readonly origin: string;
}

export async function startSite(
  folder: string,
  build: DocsSiteOptions["build"],
  { tryIt, ...options }: Partial<DocsSiteOptions> & { readonly tryIt?: TryIt | undefined } = {},
): Promise<Site> {
  const site = docsSite({ bundle: BUNDLE, folder, build, canBuild: () => true, onFailure: () => {}, ...options });
  // As in the server, whose API responds without ETag.
  const app = express().disable("etag").use(docsRoutes(site, tryIt));
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      // The folder of the site may be removed next.
      await site.pages();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
