/** Runs a sample as its reader would: in a shell with curl, or in Node with the client. */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { parseCurl } from "./curl.ts";

/** Returns the sample's output; rejects if the sample fails. A command prints the status of the response at the end. */
export type Runner = (source: string, key: string) => Promise<string>;

const EXTRAS = `--silent --show-error --noproxy '*' --write-out '\\n%{http_code}'`;

/** Runs the command in a shell if curl is installed; otherwise sends the request that the command describes. */
export async function shellRunner(): Promise<Runner> {
  const run = promisify(execFile);
  const hasCurl = await run("curl", ["--version"]).then(
    () => true,
    () => false,
  );
  if (!hasCurl) console.log("curl is not installed: its samples are read and sent by fetch instead.");
  return async (source, key) => {
    const env = { ...process.env, CHIRP_API_KEY: key };
    if (!hasCurl) return sendParsed(source, env);
    return (await run("sh", ["-c", `${source} ${EXTRAS}`], { env })).stdout;
  };
}

export async function sendParsed(source: string, env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const { url, ...request } = parseCurl(source, env);
  const answer = await fetch(url, request);
  return `${await answer.text()}\n${answer.status}`;
}

/** Runs each sample as a module below the project, where it finds the client's package. */
export function moduleRunner(folder: string): Runner {
  let count = 0;
  return async (source, key) => {
    count += 1;
    const file = join(folder, `run-${count}.ts`);
    await writeFile(file, source);
    const env = { ...process.env, CHIRP_API_KEY: key };
    const worker = new Worker(resolve(file), { env, execArgv: [], stdout: true, stderr: true });
    const ended = new Promise<void>((done, failed) => worker.once("error", failed).once("exit", () => done()));
    const [output] = await Promise.all([text(worker.stdout), ended]);
    return output;
  };
}

/** Runs a program of another language; `undefined` if this machine has nothing to run it. */
export async function programRunner(
  language: string,
  [command = "", ...args]: readonly string[],
  file: string,
): Promise<Runner | undefined> {
  const run = promisify(execFile);
  const isThere = await run(command, [command === "go" ? "version" : "--version"]).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    console.log(`${command} is not installed: samples in ${language} are not executed, only looked at.`);
    return undefined;
  }
  return async (source, key) => {
    await writeFile(file, source);
    const env = { ...process.env, CHIRP_API_KEY: key, NO_PROXY: "*", GOFLAGS: "-mod=mod", GO111MODULE: "off" };
    return (await run(command, [...args, resolve(file)], { env })).stdout;
  };
}
