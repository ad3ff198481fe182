/** TypeScript's API. Not imported, because Node would then parse its 9 MB twice to see what kind of module it is. */
import { createRequire } from "node:module";
import type Api from "typescript";

export default createRequire(import.meta.url)("typescript") as typeof Api;
