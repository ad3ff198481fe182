import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, onTestFinished, test } from "vitest";
import { listen } from "../../server/http/listen.ts";
import { reachLines } from "../../server/http/reach.ts";

const at = (address: string, internal = false): NetworkInterfaceInfo => {
  const rest = { netmask: "", mac: "", internal, cidr: null };
  return address.includes(":")
    ? { address, ...rest, family: "IPv6", scopeid: 0 }
    : { address, ...rest, family: "IPv4" };
};

const FOUND = {
  lo: [at("127.0.0.1", true), at("::1", true)],
  eth0: [at("192.168.1.20"), at("fe80::1"), at("2001:db8::20")],
  wlan0: [at("10.0.0.7")],
};

const linesFor = (address: string, found: Parameters<typeof reachLines>[2] = FOUND) =>
  reachLines({ address, url: "http://localhost:4010" }, "--host 0.0.0.0", found);

describe("reachLines", () => {
  test.each(["127.0.0.1", "::1"])("reports that only this machine can reach %s, and what would open it", (address) => {
    expect(linesFor(address)).toEqual(["Only this machine can reach it; --host 0.0.0.0 opens it to the network."]);
  });

  test.each([
    ["0.0.0.0", ["http://192.168.1.20:4010", "http://10.0.0.7:4010"]],
    ["::", ["http://192.168.1.20:4010", "http://[2001:db8::20]:4010", "http://10.0.0.7:4010"]],
    ["10.0.0.7", ["http://10.0.0.7:4010"]],
  ])("reports that everybody in the network can reach %s, and at which addresses", (address, urls) => {
    expect(linesFor(address)).toEqual(["Anyone on the network can reach it:", ...urls.map((url) => `  ${url}`)]);
  });

  test("reports that only this machine can reach one without a network", () => {
    expect(linesFor("0.0.0.0", { lo: FOUND.lo })).toEqual([
      "It is open to the network, but this machine is not connected to one.",
    ]);
  });
});

describe("listen", () => {
  test("returns an address that this machine can open when it listens on all addresses", async () => {
    const { url, address, stop } = await listen((_, response) => void response.end("done"), "0.0.0.0", 0);
    onTestFinished(stop);

    expect([address, url]).toEqual(["0.0.0.0", expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/)]);
    expect(await (await fetch(url)).text()).toBe("done");
  });
});
