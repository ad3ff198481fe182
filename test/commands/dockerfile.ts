/** Runs a Dockerfile without Docker: each stage is a folder, and absolute paths are inside that folder. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** A built stage: its folder and its settings for running it. */
export interface Image {
  readonly root: string;
  workdir: string;
  env: Readonly<Record<string, string>>;
  user?: string;
  command: readonly string[];
  healthCheck: readonly string[];
  /** The base image. */
  readonly base: string;
}

/** The instructions of a Dockerfile; a line that ends in a backslash continues on the next. */
export function instructionsOf(file: string): readonly Instruction[] {
  const lines = readFileSync(file, "utf8").replaceAll("\\\n", " ").split("\n");
  return lines
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, name = "", rest = ""] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
      return { name, rest };
    });
}

interface Building {
  readonly context: string;
  /** The folder for the stages. */
  readonly folder: string;
  readonly path: string;
}

/** Builds all stages and returns the last one. */
export async function build(file: string, building: Building): Promise<Image> {
  const stages = new Map<string, Image>();
  let image: Image | undefined;
  for (const { name, rest } of instructionsOf(file)) {
    if (name === "FROM") {
      const [base = "", , alias = "last"] = rest.split(/\s+/);
      const root = join(building.folder, alias);
      image = { root, workdir: root, env: {}, command: [], healthCheck: [], base };
      stages.set(alias, image);
    } else if (image === undefined) throw new Error(`${name} before FROM`);
    else await carryOut({ name, rest }, image, { ...building, stages });
  }
  if (image === undefined) throw new Error("no FROM");
  return image;
}

type Surroundings = Building & { readonly stages: ReadonlyMap<string, Image> };

async function carryOut({ name, rest }: Instruction, image: Image, surroundings: Surroundings): Promise<void> {
  if (name === "RUN") return runIn(image, rest, surroundings.path);
  const steps: Readonly<Record<string, () => void>> = {
    COPY: () => copy(rest, image, surroundings),
    WORKDIR: () => {
      image.workdir = placed(rest, image);
      mkdirSync(image.workdir, { recursive: true });
    },
    ENV: () => {
      const pairs = [...rest.matchAll(/(\w+)=(\S+)/g)].map(([, key = "", value = ""]) => [key, value]);
      image.env = { ...image.env, ...Object.fromEntries(pairs) };
    },
    USER: () => {
      image.user = rest;
    },
    CMD: () => {
      image.command = JSON.parse(rest) as string[];
    },
    HEALTHCHECK: () => {
      image.healthCheck = JSON.parse(rest.slice(rest.indexOf("["))) as string[];
    },
    VOLUME: () => {},
    EXPOSE: () => {},
  };
  const step = steps[name];
  if (step === undefined) throw new Error(`${name} is not known here`);
  step();
}

function copy(rest: string, image: Image, { context, stages }: Surroundings): void {
  const words = rest.split(/\s+/);
  const [, from] = /--from=(\S+)/.exec(rest) ?? [];
  const [target = "", ...sources] = words.filter((word) => !word.startsWith("--")).reverse();
  const origin = from === undefined ? undefined : stages.get(from);
  if (from !== undefined && origin === undefined) throw new Error(`there is no stage ${from}`);
  const place = placed(target, image);
  for (const source of sources) {
    const path = origin ? placed(source, origin) : join(context, source);
    const isInto = target.endsWith("/");
    cpSync(path, isInto ? join(place, basename(source)) : place, { recursive: true, verbatimSymlinks: true });
  }
}

const placed = (path: string, { root, workdir }: Image) =>
  path.startsWith("/") ? join(root, path) : join(workdir, path);

/** How this machine reaches the registry, which a Dockerfile does not set. */
const OF_THE_MACHINE =
  /^(HOME|NODE_EXTRA_CA_CERTS|SSL_CERT_\w+|(https?|no)_proxy|npm_config_(registry|cafile|cache|userconfig))$/i;

async function runIn({ workdir, env }: Image, command: string, path: string): Promise<void> {
  const kept = Object.entries(process.env).filter(([name]) => OF_THE_MACHINE.test(name));
  // npm may use its cache for packages that this machine already has.
  const environment = { ...Object.fromEntries(kept), npm_config_prefer_offline: "true", ...env, PATH: path };
  await promisify(execFile)("sh", ["-ec", command], { cwd: workdir, env: environment, maxBuffer: 2 ** 26 });
}

/** An image's settings for running outside a container: absolute paths are moved into its folder. */
export const environmentOf = ({ env, root }: Image): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value.startsWith("/") ? join(root, value) : value]),
  );

/** The folder of this Node first, then those of the shell and npm. */
export const pathWithThisNode = (): string => `${dirname(process.execPath)}:${process.env["PATH"] ?? ""}`;
