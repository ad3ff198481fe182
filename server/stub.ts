/** `npm run stub`: the generated server without handlers, for this contract or another one. */
import type { Express } from "express";
import { createContractServer } from "../generated/runtime/server.ts";
import { contract, createServer } from "../generated/server.ts";
import { contractFlag, DEFAULT_CONTRACT, type Flags, runCommand, UsageError } from "../openapi/command-line.ts";
import { isPackage, withFlags } from "../openapi/invocation.ts";
import { serverPathWarning } from "./commands/server-path-warning.ts";
import { stopOnSignal } from "./commands/stop-on-signal.ts";
import { hostFlag, portFlag, readAccess } from "./config.ts";
import { withAccess } from "./http/access.ts";
import { errorAnswer } from "./http/error-answer.ts";
import type { Contract as Validated } from "./http/express-openapi-validator.ts";
import { listen } from "./http/listen.ts";
import { reachLines } from "./http/reach.ts";

const HELP = `${withFlags("stub")} [--contract FILE] [--port N] [--host HOST] [--validator NAME] [--verbose]

Validates requests and responds with the examples of the contract; "Prefer: code=409" or "Prefer: example=name" selects
another one. Accepts any credentials, but refuses a request without those that the contract requires.

  --contract FILE  an OpenAPI contract of your own (default: ${isPackage ? DEFAULT_CONTRACT : "this project's"})
  --port N         default 4020
  --host HOST      default 127.0.0.1, for this machine only; 0.0.0.0 opens it to the network
  --validator NAME express-openapi-validator: this package validates requests before the stub, so that you can
                   compare two validators
  --verbose        shows each place of the contract that is not read as written, instead of one line per kind

Pages served from localhost may call it. CHIRP_CORS_ORIGINS allows other pages, CHIRP_ALLOWED_HOSTS other host names.`;

/** The stub of this project's contract, with the server's own error responses. */
export const createStub = (): Express => createServer({}, { answerError: errorAnswer });

interface Stub {
  readonly app: Express;
  readonly served: typeof contract;
}

/** The stub of any other contract: the runtime that generated code is made of, on the table that it would have. */
async function foreignStub(file: string, verbose: boolean): Promise<Stub> {
  const { readContract } = await import("../openapi/generator/read-contract.ts");
  const { operationTable } = await import("../openapi/generator/operation-table.ts");
  const { furtherRemarks } = await import("../openapi/generate.ts");
  const { remarkLines } = await import("../openapi/generator/remarks.ts");
  const { contract: served, operations, remarks } = await readContract(file);
  const all = [...remarks, ...(await furtherRemarks(served, operations))];
  for (const line of remarkLines(all, verbose)) console.log(line);
  const app = createContractServer({ contract: served, operations: operationTable(served, operations) }, {}, {});
  return { app, served };
}

async function withValidator({ app, served }: Stub, name: string | undefined): Promise<Express> {
  if (name === undefined) return app;
  if (name !== "express-openapi-validator")
    throw new UsageError(`--validator ${name}: the only choice is express-openapi-validator.`);
  const { behindValidator } = await import("./http/express-openapi-validator.ts");
  // It changes what it is given.
  return behindValidator(structuredClone(served) as Validated, app);
}

const FLAGS = { contract: "text", port: "text", host: "text", validator: "text", verbose: "switch" } as const;

async function main({ contract: named, validator, verbose = false, ...flags }: Flags<typeof FLAGS>): Promise<void> {
  const port = portFlag(flags.port, 4020);
  const host = hostFlag(flags.host);
  const access = readAccess(host);
  const file = contractFlag(named);
  const stub = file === undefined ? { app: createStub(), served: contract } : await foreignStub(file, verbose);
  const { served } = stub;
  const server = await listen(withAccess(await withValidator(stub, validator), access), host, port);
  stopOnSignal(server.stop);
  console.log(`Stub of ${file ?? `"${contract.info.title}"`} at ${server.url}`);
  for (const line of [...reachLines(server, "--host 0.0.0.0"), ...serverPathWarning(served)]) console.log(line);
}

export const command = (args?: readonly string[]): Promise<void> =>
  runCommand({ help: HELP, flags: FLAGS, main }, args);

if (import.meta.main) await command();
