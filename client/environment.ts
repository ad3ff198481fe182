/** The global objects that show where this code runs. All are optional, so bundlers need no shims. */
interface Platform {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  readonly location?: unknown;
}

const platform = () => globalThis as Platform;

/** The value of an environment variable, if the runtime has an environment. */
export const environmentVariable = (name: string): string | undefined => platform().process?.env?.[name] || undefined;

/** Pages and their workers have a `location`; servers do not, even those with web standards only. */
export const isBrowser = (): boolean => platform().location !== undefined;
