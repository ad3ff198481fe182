/** `npm run mock`: Prism with this contract or another one. */
import { contract } from "../generated/server.ts";
import { contractFlag, DEFAULT_CONTRACT, type Flags, runCommand } from "../openapi/command-line.ts";
import { isPackage, withFlags } from "../openapi/invocation.ts";
import { serverPathWarning } from "./commands/server-path-warning.ts";
import { stopOnSignal } from "./commands/stop-on-signal.ts";
import { hostFlag, portFlag, readAccess } from "./config.ts";
import { withAccess } from "./http/access.ts";
import { type Listening, listen } from "./http/listen.ts";
import { reachLines } from "./http/reach.ts";
import { guard } from "./mock/guard.ts";
import { startPrism } from "./mock/supervisor.ts";

const HELP = `${withFlags("mock")} [--contract FILE] [--port N] [--host HOST] [--verbose]

Responds to every operation with an example of the contract; "Prefer: code=409" or "Prefer: example=name" selects another
one. Stores nothing. Accepts any credentials, but refuses a request without those that the contract requires.

  --contract FILE  an OpenAPI contract of your own (default: ${isPackage ? DEFAULT_CONTRACT : "this project's"})
  --port N         default 4010
  --host HOST      default 127.0.0.1, for this machine only; 0.0.0.0 opens it to the network
  --verbose        shows each place of the contract that is not read as written, instead of one line per kind

Pages served from localhost may call it. CHIRP_CORS_ORIGINS allows other pages, CHIRP_ALLOWED_HOSTS other host names.`;

/** Starts Prism, with the guard in front of it. */
export async function startMock(document: object, port: number, host = "127.0.0.1"): Promise<Listening> {
  const prism = await startPrism(document);
  const app = withAccess(guard(prism.ask), readAccess(host));
  const server = await listen(app, host, port).catch(async (error: unknown) => {
    await prism.stop();
    throw error;
  });
  const stop = async () => {
    await server.stop();
    await prism.stop();
  };
  return { ...server, stop };
}

/** The bundled contract with the generator's corrections. The stub uses it too. */
async function foreignContract(file: string, verbose: boolean): Promise<object> {
  const { readContract } = await import("../openapi/generator/read-contract.ts");
  const { remarkLines } = await import("../openapi/generator/remarks.ts");
  const { contract: served, remarks } = await readContract(file);
  for (const line of remarkLines(remarks, verbose)) console.log(line);
  return served;
}

const FLAGS = { contract: "text", port: "text", host: "text", verbose: "switch" } as const;

async function main({ contract: named, verbose = false, ...flags }: Flags<typeof FLAGS>): Promise<void> {
  const file = contractFlag(named);
  const port = portFlag(flags.port, 4010);
  const host = hostFlag(flags.host);
  const served = file === undefined ? contract : await foreignContract(file, verbose);
  const server = await startMock(served, port, host);
  stopOnSignal(server.stop);
  console.log(`Mock of ${file ?? `"${contract.info.title}"`} at ${server.url}`);
  for (const line of [...reachLines(server, "--host 0.0.0.0"), ...serverPathWarning(served)]) console.log(line);
}

export const command = (args?: readonly string[]): Promise<void> =>
  runCommand({ help: HELP, flags: FLAGS, main }, args);

if (import.meta.main) await command();
