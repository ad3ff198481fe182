/** Where this code runs, seen through what the platform offers, so that no bundler has to put anything in place. */
interface Platform {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  readonly location?: unknown;
}

const platform = () => globalThis as Platform;

/** The value of an environment variable, where there is an environment. */
export const environmentVariable = (name: string): string | undefined => platform().process?.env?.[name] || undefined;

/** A page and its workers are at a place of the web; a server, also one with web standards only, is at none. */
export const isBrowser = (): boolean => platform().location !== undefined;
