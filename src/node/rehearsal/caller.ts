/**
 * Who asks, as far as a server can tell: what wrong passwords are counted by, and what is said to a service.
 */
import type { IncomingMessage } from "node:http";
import { isIP, isIPv6 } from "node:net";

const LOOPBACK = /^(?:127\.|::1$)/;

/** An IPv4 address that came over an IPv6 socket is the same address. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, "");

export type CallerOf = (message: IncomingMessage) => string;

/**
 * Tells the address of who asks. A proxy on this very machine, or one that is named by its address, is believed: of what it
 * says, only the last address is its own word (`X-Forwarded-For`), the ones before are the request's. Nobody else is, since
 * anybody can send the header.
 */
export function createCallerOf(proxies: readonly string[] = []): CallerOf {
  const believed = new Set(proxies.map(plain));
  return ({ headers, socket }) => {
    const peer = plain(socket.remoteAddress ?? "");
    const said = headers["x-forwarded-for"];
    if (typeof said !== "string" || !(LOOPBACK.test(peer) || believed.has(peer))) return peer;
    const last = plain(said.slice(said.lastIndexOf(",") + 1));
    return isIP(last) === 0 ? peer : last;
  };
}

/** The first half of an IPv6 address, since a household or a server has all addresses that begin with it; else the address. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const groups = (part: string): readonly string[] => (part === "" ? [] : part.split(":"));
  const before = groups(head);
  const after = groups(tail ?? "");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const all = [...before, ...Array.from({ length: missing }, () => "0"), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
