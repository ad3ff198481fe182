/** `npm run mock`: Prism on the contract, for this contract or for another one. */
import { contract } from "../generated/server.ts";
import { type Flags, runCommand } from "../openapi/command-line.ts";
import { serverPathWarning } from "./commands/server-path-warning.ts";
import { stopOnSignal } from "./commands/stop-on-signal.ts";
import { hostFlag, portFlag, readAccess } from "./config.ts";
import { withAccess } from "./http/access.ts";
import { type Listening, listen } from "./http/listen.ts";
import { reachLines } from "./http/reach.ts";
import { guard } from "./mock/guard.ts";
import { startPrism } from "./mock/supervisor.ts";

const HELP = `npm run mock -- [--contract FILE] [--port N] [--host HOST] [--verbose]

Answers every operation with the examples of the contract; "Prefer: code=409" or "Prefer: example=name" choose another
one. Keeps nothing. Any bearer key will do.

  --contract FILE  an OpenAPI contract of your own (default: this project's)
  --port N         default 4010
  --host HOST      default 127.0.0.1, which only this machine reaches; 0.0.0.0 is for everybody in the network
  --verbose        a line for each place of FILE that is read otherwise than it is written, not one per kind

Pages of this machine may call it, under localhost; CHIRP_CORS_ORIGINS names other pages, CHIRP_ALLOWED_HOSTS other hosts.`;

/** Starts Prism and the guard before it. */
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

/** The bundle as the generator has mended it, which the stub is made of too. */
async function foreignContract(file: string, verbose: boolean): Promise<object> {
  const { readContract } = await import("../openapi/generator/read-contract.ts");
  const { remarkLines } = await import("../openapi/generator/remarks.ts");
  const { contract: served, remarks } = await readContract(file);
  for (const line of remarkLines(remarks, verbose)) console.log(line);
  return served;
}

const FLAGS = { contract: "text", port: "text", host: "text", verbose: "switch" } as const;

async function main({ contract: file, verbose = false, ...flags }: Flags<typeof FLAGS>): Promise<void> {
  const port = portFlag(flags.port, 4010);
  const host = hostFlag(flags.host);
  const served = file === undefined ? contract : await foreignContract(file, verbose);
  const server = await startMock(served, port, host);
  console.log(`Mock of ${file ?? `"${contract.info.title}"`} at ${server.url}`);
  for (const line of [...reachLines(server, "--host 0.0.0.0"), ...serverPathWarning(served)]) console.log(line);
  stopOnSignal(server.stop);
}

if (import.meta.main) await runCommand({ help: HELP, flags: FLAGS, main });
