/** The package has no types of its own. */
declare module "@size-limit/preset-small-lib" {
  const plugins: ((...args: unknown[]) => unknown)[];
  export default plugins;
}
