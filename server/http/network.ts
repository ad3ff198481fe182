import { isIP } from "node:net";

/**
 * What an address is counted by: of IPv4 the address itself, of IPv6 the 64 bits that one household or machine has.
 *
 * Behind a proxy the address is the one that the proxy names, where it is trusted.
 */
export function networkOf(address = ""): string {
  const [ipv4] = /\d+\.\d+\.\d+\.\d+$/.exec(address) ?? [];
  if (ipv4 !== undefined && isIP(address) !== 0) return ipv4;
  if (isIP(address) !== 6) return "unknown";
  const [front = [], back] = address.split("::").map((half) => half.split(":").filter((group) => group !== ""));
  const zeros = back ? Array.from({ length: 8 - front.length - back.length }, () => "0") : [];
  const groups = [...front, ...zeros, ...(back ?? [])].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
