import { spawn } from "node:child_process";

/** Starts `npm run mock` or `npm run stub` for a contract, on any free port. */
export async function startOwn(root: string, name: "mock" | "stub", contract: string) {
  const file = `server/${name}.ts`;
  const flags = ["--import", "./server/preload.mjs", file, "--contract", contract, "--port", "0"];
  const child = spawn(process.execPath, flags, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
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
    child.once("error", reject).once("close", () => reject(new Error(`${file} ended: ${printed}`)));
  });
  return { baseUrl, stop };
}
