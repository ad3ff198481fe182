/** `npm run stub`: the generated server without handlers, for this contract or another one. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Express } from "express";
import { contract, createServer } from "../generated/server.ts";
import { type Flags, runCommand, UsageError } from "../openapi/command-line.ts";
import { serverPathWarning } from "./commands/server-path-warning.ts";
import { stopOnSignal } from "./commands/stop-on-signal.ts";
import { hostFlag, portFlag, readAccess } from "./config.ts";
import { withAccess } from "./http/access.ts";
import { errorAnswer } from "./http/error-answer.ts";
import { listen } from "./http/listen.ts";
import { reachLines } from "./http/reach.ts";

const HELP = `npm run stub -- [--contract FILE] [--port N] [--host HOST] [--validator NAME]
              [--verbose]

Validates requests and responds with the examples of the contract; "Prefer: code=409" or "Prefer: example=name" selects
another one. Accepts any bearer key.

  --contract FILE  an OpenAPI contract of your own (default: this project's)
  --port N         default 4020
  --host HOST      default 127.0.0.1, for this machine only; 0.0.0.0 opens it to the network
  --validator NAME express-openapi-validator: this package validates requests before the stub, so that you can
                   compare two validators
  --verbose        show each place in FILE that is not read as it is written, instead of one line per kind

Pages served from localhost may call it. CHIRP_CORS_ORIGINS allows other pages, CHIRP_ALLOWED_HOSTS other host names.`;

/** The stub of this project's contract, with the server's own error responses. */
export const createStub = (): Express => createServer({}, { answerError: errorAnswer });

interface Stub {
  readonly app: Express;
  readonly served: typeof contract;
  /** The bundled contract that it serves. */
  readonly bundle: string;
}

/** The stub of another contract, generated for this run only. */
async function foreignStub(file: string, verbose: boolean): Promise<Stub> {
  const { generate } = await import("../openapi/generate.ts");
  const { write } = await import("../openapi/generator/generated-files.ts");
  const { remarkLines } = await import("../openapi/generator/remarks.ts");
  const { files, remarks } = await generate(file);
  for (const line of remarkLines(remarks, verbose)) console.log(line);
  // Inside this project's folder the generated code finds the packages that it imports.
  const dist = join(import.meta.dirname, "../dist");
  mkdirSync(dist, { recursive: true });
  const folder = mkdtempSync(join(dist, "stub-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await write(folder, files);
  const generated = (await import(
    pathToFileURL(join(folder, "server.ts")).href
  )) as typeof import("../generated/server.ts");
  return { app: generated.createServer(), served: generated.contract, bundle: join(folder, "openapi.json") };
}

const OWN_BUNDLE = join(import.meta.dirname, "../generated/openapi.json");

async function withValidator({ app, bundle }: Stub, name: string | undefined): Promise<Express> {
  if (name === undefined) return app;
  if (name !== "express-openapi-validator")
    throw new UsageError(`--validator ${name}: the only choice is express-openapi-validator.`);
  const { behindValidator } = await import("./http/express-openapi-validator.ts");
  return behindValidator(bundle, app);
}

const FLAGS = { contract: "text", port: "text", host: "text", validator: "text", verbose: "switch" } as const;

async function main({ contract: file, validator, verbose = false, ...flags }: Flags<typeof FLAGS>): Promise<void> {
  const port = portFlag(flags.port, 4020);
  const host = hostFlag(flags.host);
  const access = readAccess(host);
  const own = () => ({ app: createStub(), served: contract, bundle: OWN_BUNDLE });
  const stub = file === undefined ? own() : await foreignStub(file, verbose);
  const { served } = stub;
  const server = await listen(withAccess(await withValidator(stub, validator), access), host, port);
  console.log(`Stub of ${file ?? `"${contract.info.title}"`} at ${server.url}`);
  for (const line of [...reachLines(server, "--host 0.0.0.0"), ...serverPathWarning(served)]) console.log(line);
  stopOnSignal(server.stop);
}

if (import.meta.main) await runCommand({ help: HELP, flags: FLAGS, main });
