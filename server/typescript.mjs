// What `import ts from "typescript"` loads, see libraries.mjs. Imported as a module, the 9 MB of the package would be
// parsed twice: once more to see what kind of module they are.
import { createRequire } from "node:module";

export default createRequire(import.meta.url)("typescript");
