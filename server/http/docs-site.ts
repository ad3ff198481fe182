/** Keeps the docs site as fresh as the contract, and gives up for a while where it cannot be built. */
import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isFresh } from "./docs-freshness.ts";

export interface DocsSiteOptions {
  /** The bundle that is served and that the site is made from. */
  readonly bundle: string;
  /** Where the site is stored: `index.html`, the Markdown pages, and `inputs.json`, which says what they were made from. */
  readonly folder: string;
  /**
   * Makes the site in the folder from the bundle.
   *
   * @returns the page's file, or `undefined` where the tools that build it are not installed
   */
  readonly build: () => Promise<string | undefined>;
  /** Whether the tools that build it are installed. */
  readonly canBuild: () => Promise<boolean>;
  /** Told of each build that failed. */
  readonly onFailure: (failure: unknown) => void;
  /** @default Date.now */
  readonly now?: () => number;
}

export interface DocsSite {
  readonly bundle: string;
  readonly folder: string;
  /**
   * Builds the site where it is missing, or made from another bundle or by another builder.
   *
   * Those that ask meanwhile wait for the same build. A build that failed is tried again when the bundle has changed,
   * or after {@link PAUSE_MS}.
   */
  prepare(): Promise<"ready" | "no tools" | "failed">;
  /** Whether the site is there or can be built, as far as can be told without building it. */
  isAvailable(): Promise<boolean>;
}

/** How long a build that failed is not tried again: it takes seconds of all cores, and may fail for want of space. */
export const PAUSE_MS = 5 * 60_000;

export function docsSite(options: DocsSiteOptions): DocsSite {
  const { bundle, folder, build, canBuild, onFailure, now = Date.now } = options;
  let failed: { readonly bundle: string; readonly at: number } | undefined;
  const digest = async () => hash("sha256", await readFile(bundle));
  const hasJustFailed = async () =>
    failed !== undefined && now() - failed.at < PAUSE_MS && failed.bundle === (await digest());

  const attempt = oneAtATime(async () => {
    const from = await digest();
    try {
      return (await build()) === undefined ? "no tools" : "ready";
    } catch (failure) {
      failed = { bundle: from, at: now() };
      onFailure(failure);
      return "failed";
    }
  });

  return {
    bundle,
    folder,
    prepare: async () => {
      if (await isFresh(bundle, folder)) return "ready";
      return (await hasJustFailed()) ? "failed" : attempt();
    },
    isAvailable: async () => (await isFresh(bundle, folder)) || ((await canBuild()) && !(await hasJustFailed())),
  };
}

function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
}
