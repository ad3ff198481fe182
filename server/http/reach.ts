import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";
import { isLoopback } from "./loopback.ts";

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Addresses that stand for every address of the machine, of IPv4 only or of both kinds. */
const EVERY: Readonly<Record<string, readonly string[]>> = { "0.0.0.0": ["IPv4"], "::": ["IPv4", "IPv6"] };

interface Bound {
  /** What the system has bound the server to. */
  readonly address: string;
  readonly url: string;
}

/** Says who can reach a server, and under which addresses; `opening` is the setting that opens it to the network. */
export function reachLines(
  { address, url }: Bound,
  opening: string,
  found: Interfaces = networkInterfaces(),
): string[] {
  if (isLoopback(address)) return [`Only this machine can reach it; ${opening} opens it to the network.`];
  const { port } = new URL(url);
  const urls = addressesOf(address, found).map((each) => `  http://${urlHost(each)}:${port}`);
  if (urls.length === 0) return ["Everybody in the network could reach it, but this machine is in none."];
  return ["Everybody in the network can reach it:", ...urls];
}

/** A host as a URL has it. */
export function urlHost(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

/** The URL under which this machine itself reaches a server. */
export function localUrl(host: string, port: number): string {
  const local = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  return `http://${urlHost(local)}:${port}`;
}

function addressesOf(address: string, found: Interfaces): readonly string[] {
  const families = EVERY[address];
  if (families === undefined) return [address];
  const all = Object.values(found).flatMap((each) => each ?? []);
  // An address that is valid on one link only would need the name of that link, which differs from machine to machine.
  return all
    .filter(({ internal, family, address: each }) => !internal && families.includes(family) && !/^fe80:/i.test(each))
    .map((each) => each.address);
}
