import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import type { Finding } from "./finding.ts";

const OF: readonly (readonly [port: number, uses: string, other: string])[] = [
  [3000, "npm start", "PORT=3001 npm start"],
  [4010, "npm run mock", "npm run mock -- --port 4011"],
  [4020, "npm run stub", "npm run stub -- --port 4021"],
  [4030, "npm run stand-in", "npm run stand-in -- --port 4031"],
];

/** Checks that the commands' default ports are free. */
export const portFindings = (): Promise<Finding[]> => Promise.all(OF.map((row) => portFinding(...row)));

export async function portFinding(port: number, uses: string, other: string): Promise<Finding> {
  if (await isFree(port)) return { is: "fine", says: `Port ${port} is free for ${uses}` };
  const says = `Port ${port}, for ${uses}, is in use by ${holderOf(port) ?? "another process"}`;
  return { is: "remark", says, remedy: `Stop that process, or use another port: ${other}` };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once("error", () => resolve(false))
      .listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** The id and command of the process that listens on a port; Linux only. */
function holderOf(port: number): string | undefined {
  if (process.platform !== "linux") return undefined;
  const sockets = new Set(["tcp", "tcp6"].flatMap((table) => socketsListening(table, port)));
  const holder = readdirSync("/proc").find(
    (name) => /^\d+$/.test(name) && socketsOf(name).some((each) => sockets.has(each)),
  );
  if (holder === undefined) return undefined;
  const command = readFileSync(`/proc/${holder}/cmdline`, "utf8").split("\0").filter(Boolean).join(" ");
  return `process ${holder}: ${command.length > 100 ? `${command.slice(0, 100)}…` : command}`;
}

/** The inodes of the sockets that listen on a port. State 0A means LISTEN: see the kernel's proc_net_tcp.txt. */
function socketsListening(table: string, port: number): string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  return textOf(`/proc/net/${table}`)
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, address, , state]) => state === "0A" && address?.endsWith(`:${hex}`))
    .map((fields) => `socket:[${fields[9]}]`);
}

function socketsOf(id: string): string[] {
  return namesIn(`/proc/${id}/fd`).map((descriptor) => {
    try {
      return readlinkSync(`/proc/${id}/fd/${descriptor}`);
    } catch {
      // The descriptor was closed in the meantime.
      return "";
    }
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // It belongs to another user, or the process has exited.
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
