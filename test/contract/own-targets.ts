import { spawn } from "node:child_process";
import { join } from "node:path";
import { isPackage } from "../../openapi/invocation.ts";

/** What Node runs for a command: a file here; in the package, the single entry point with the command's name. */
const entryOf = (name: "mock" | "stub"): string[] =>
  isPackage
    ? [join(import.meta.dirname, "../../openapi/tool/main.js"), name]
    : ["--import", "./server/preload.mjs", `server/${name}.ts`];

/** Starts the mock or the stub of a contract, on a free port. */
export async function startOwn(root: string, name: "mock" | "stub", contract: string) {
  const command = [...entryOf(name), "--contract", contract, "--port", "0"];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async () => {
    child.kill();
    await ended;
  };
  const baseUrl = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += String(chunk);
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once("error", reject).once("close", () => reject(new Error(`The ${name} ended: ${printed}`)));
  });
  return { baseUrl, stop };
}
