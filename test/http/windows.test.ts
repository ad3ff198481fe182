import { describe, expect, test } from "vitest";
import { networkOf } from "../../server/http/network.ts";
import { Windows } from "../../server/http/windows.ts";

describe("Windows", () => {
  test("start with the first request of a key and end by themselves", () => {
    let now = 1_000;
    const windows = new Windows(2, 100, () => now);

    const counts = [windows.count("a"), windows.count("a"), windows.count("a"), windows.count("b")];
    now = 1_099;
    const late = windows.count("a");
    now = 1_100;
    const anew = windows.count("a");

    expect(counts).toEqual([
      { isOver: false, remaining: 1, resetMs: 100 },
      { isOver: false, remaining: 0, resetMs: 100 },
      { isOver: true, remaining: 0, resetMs: 100 },
      { isOver: false, remaining: 1, resetMs: 100 },
    ]);
    expect([late, anew]).toEqual([
      { isOver: true, remaining: 0, resetMs: 1 },
      { isOver: false, remaining: 1, resetMs: 100 },
    ]);
  });

  test("drop keys that were not used for longer than a window", () => {
    let now = 0;
    const windows = new Windows(2, 100, () => now);
    for (let key = 0; key < 1_000; key++) windows.count(String(key));
    const before = windows.size;
    now = 100;
    windows.count("new");

    expect([before, windows.size]).toEqual([1_000, 1]);
  });

  test("drop the oldest if there are too many", () => {
    const windows = new Windows(2, 100, () => 0);
    for (let key = 0; key < 100_500; key++) windows.count(String(key));

    expect(windows.size).toBe(100_000);
    expect(windows.count("100499").remaining).toBe(0);
  });
});

describe("networkOf", () => {
  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002::9", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["2001:db8::", "2001:db8:0:0::/64"],
    ["anything 192.0.2.1", "unknown"],
    ["", "unknown"],
  ])("%s is counted as %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
