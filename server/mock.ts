/** `npm run mock`: Prism on the contract, for this contract or for another one. */
import { contract } from "../generated/server.ts";
import { type Flags, runCommand } from "../openapi/command-line.ts";
import { portFlag } from "./config.ts";
import { type Listening, listen } from "./http/listen.ts";
import { guard } from "./mock-guard.ts";
import { prefixNotice } from "./prefix-notice.ts";
import { createPrism } from "./prism.ts";
import { stopOnSignal } from "./stop-on-signal.ts";

const HELP = `npm run mock -- [--contract FILE] [--port N]

Answers every operation with the examples of the contract; "Prefer: code=409" or "Prefer: example=name" choose another
one. Keeps nothing. Any bearer key will do.

  --contract FILE  an OpenAPI 3.1 contract of your own (default: this project's)
  --port N         default 4010`;

/** Starts Prism on a port of its own and the guard before it. */
export async function startMock(document: object, port: number): Promise<Listening> {
  const prism = await createPrism(document);
  const address = await prism.listen(0, "127.0.0.1");
  const server = await listen(guard(Number(new URL(address).port)), "127.0.0.1", port).catch(async (error: unknown) => {
    await prism.close();
    throw error;
  });
  const stop = async () => {
    await server.stop();
    await prism.close();
  };
  return { url: server.url, stop };
}

async function foreignContract(file: string): Promise<object> {
  const { bundleContract } = await import("../openapi/generator/bundle.ts");
  return (await bundleContract(file)).contract;
}

const FLAGS = { contract: "text", port: "text" } as const;

async function main({ contract: file, port: text }: Flags<typeof FLAGS>): Promise<void> {
  const port = portFlag(text, 4010);
  const served = file === undefined ? contract : await foreignContract(file);
  const server = await startMock(served, port);
  console.log(`Mock of ${file ?? `"${contract.info.title}"`} at ${server.url}`);
  for (const line of prefixNotice(served)) console.log(line);
  stopOnSignal(server.stop);
}

if (import.meta.main) await runCommand({ help: HELP, flags: FLAGS, main });
