import { describe, expect, it } from "vitest";

import { createOwnHosts, nameIn } from "../../../../src/node/rehearsal/own-hosts.ts";

describe("the name a request asks for", () => {
  it.each([
    ["localhost:4173", "localhost"],
    ["LOCALHOST", "localhost"],
    ["localhost.", "localhost"],
    ["192.168.0.5:80", "192.168.0.5"],
    ["[::1]:4173", "[::1]"],
    ["[FE80::1]", "[fe80::1]"],
    ["a@localhost", undefined],
    ["localhost/x", undefined],
    ["local host", undefined],
    ["localhost:4173:80", undefined],
    ["[::1", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("in %s is %s", (authority, name) => {
    expect(nameIn(authority)).toBe(name);
  });
});

describe("a server's own names", () => {
  const isOwn = createOwnHosts(["Talk.example", "10.0.0.9"]);

  it.each([
    ["localhost", "127.0.0.1"],
    ["viewer.localhost", "127.0.0.1"],
    ["127.0.0.1", "127.0.0.1"],
    ["[::1]", "::1"],
    ["talk.example", "127.0.0.1"],
    ["10.0.0.9", "127.0.0.1"],
    ["192.168.0.5", "192.168.0.5"],
    ["192.168.0.5", "::ffff:192.168.0.5"],
    ["[fe80::1]", "fe80::1%eth0"],
  ])("hold %s, asked at %s", (name, address) => {
    expect(isOwn(name, address)).toBe(true);
  });

  it.each([
    ["evil.example", "127.0.0.1"],
    ["localhost.evil.example", "127.0.0.1"],
    ["notlocalhost", "127.0.0.1"],
    ["127.0.0.1.evil.example", "127.0.0.1"],
    ["192.168.0.6", "192.168.0.5"],
    ["[fe80::2]", "fe80::1"],
    [undefined, undefined],
  ])("do not hold %s, asked at %s", (name, address) => {
    expect(isOwn(name, address)).toBe(false);
  });
});
