/**
 * By which names this server may be asked. A web page whose own name is led to this machine (DNS rebinding) asks by that
 * name, and a page of another origin says so: neither may read or control a rehearsal.
 */
import type { IncomingMessage, ServerResponse } from "node:http";

const AUTHORITY = /^(\[[\da-f:.]+\]|[a-z0-9._-]+)(?::\d*)?$/i;
const LOOPBACK = /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The name in the `Host` header or in the host part of an address, in lower case; nothing where it is none. */
export function nameIn(authority: string | undefined): string | undefined {
  const [, name] = AUTHORITY.exec(authority ?? "") ?? [];
  return name?.toLowerCase().replace(/\.$/, "");
}

/** A socket's own address as a name in an address. */
function asName(address: string | undefined): string | undefined {
  const plain = address?.replace(/^::ffff:/, "").replace(/%.*$/, "");
  return plain?.includes(":") === true ? `[${plain}]` : plain;
}

/** Whether a name leads to this server, given the address that the request came to. */
export type OwnHosts = (name: string | undefined, address: string | undefined) => boolean;

/** This machine's own names, the address that was asked, and the names that the person who started it added. */
export function createOwnHosts(added: readonly string[] = []): OwnHosts {
  const names = new Set(added.map((name) => nameIn(name)));
  return (name, address) =>
    name !== undefined && (LOOPBACK.test(name) || names.has(name) || name === asName(address));
}

/** Whether a request was made by a page of this server, or by no page at all. */
export function isFromHere({ headers, socket }: IncomingMessage, isOwn: OwnHosts): boolean {
  const { origin } = headers;
  if (origin === undefined) return true;
  const [, authority] = /^https?:\/\/([^/]*)$/.exec(origin) ?? [];
  return isOwn(nameIn(authority), socket.localAddress);
}

/** Refuses requests that ask for another host. */
export function refuseOtherHosts(isOwn: OwnHosts) {
  return (message: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (isOwn(nameIn(message.headers.host), message.socket.localAddress)) return next();
    response
      .writeHead(403, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" })
      .end("This server does not know that name. Start it with --allow-host and the name.\n");
  };
}
