import type { IncomingMessage } from "node:http";

import { describe, expect, it } from "vitest";

import { createCallerOf, networkOf } from "../../../../src/node/rehearsal/caller.ts";

const message = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } }) as unknown as IncomingMessage;

describe("who asks", () => {
  const callerOf = createCallerOf(["172.17.0.2"]);

  it.each([
    ["198.51.100.7", undefined, "198.51.100.7"],
    ["::ffff:198.51.100.7", undefined, "198.51.100.7"],
    // Anybody can send the header.
    ["198.51.100.7", "203.0.113.9", "198.51.100.7"],
    // A proxy on this machine, and one that was named: only its own word counts.
    ["127.0.0.1", "203.0.113.9", "203.0.113.9"],
    ["::1", "1.1.1.1, 203.0.113.9", "203.0.113.9"],
    ["::ffff:172.17.0.2", "1.1.1.1,203.0.113.9", "203.0.113.9"],
    ["127.0.0.1", "2001:db8::1", "2001:db8::1"],
    ["127.0.0.1", "", "127.0.0.1"],
    ["127.0.0.1", "unknown", "127.0.0.1"],
    ["127.0.0.1", "203.0.113.9,", "127.0.0.1"],
  ])("from %s with %s is %s", (peer, forwarded, caller) => {
    expect(callerOf(message(peer, forwarded))).toBe(caller);
  });
});

describe("whom a wrong password is counted for", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2:ffff::", "2001:db8:1:2::/64"],
    ["2001:0DB8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["2001:db8::1:2:3:4", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("%s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
