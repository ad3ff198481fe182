import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { OWN_CONTRACT } from "./own-contract.ts";

export interface PrismProcess {
  readonly url: string;
  stop(): Promise<void>;
}

const PRISM = join(import.meta.dirname, "../../node_modules/@stoplight/prism-cli/dist/index.js");

/** `prism proxy` as published: forwards requests, and reports contract violations in the header `sl-violations`. */
export const startPrismProxy = (upstream: string): Promise<PrismProcess> =>
  startPrism(["proxy", OWN_CONTRACT, upstream]);

/** `prism mock` without this project's mock around it. */
export const startPrismMock = (): Promise<PrismProcess> => startPrism(["mock", OWN_CONTRACT]);

async function startPrism(command: readonly string[]): Promise<PrismProcess> {
  // Prism prints its port only at this log level; CORS is not needed here.
  const options = ["--port", "0", "--verboseLevel", "info", "--cors", "false", "--multiprocess", "false"];
  const child = spawn(process.execPath, [PRISM, ...command, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async () => {
    process.off("exit", kill);
    child.kill();
    await ended;
  };
  return { url: await addressOf(child), stop };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const look = (chunk: unknown) => {
      if (url !== undefined) return;
      printed += String(chunk);
      url = /listening on (http:\/\/[\d.:]+)/.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    };
    let url: string | undefined;
    child.stdout?.on("data", look);
    child.stderr?.on("data", look);
    child.once("error", reject).once("close", () => reject(new Error(`Prism ended: ${printed}`)));
  });
}
