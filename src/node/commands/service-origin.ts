/**
 * Which services a host's key may go to.
 */

/** The origin of a service: https, or http on this machine, since the key goes there; nothing for what is none. */
export function serviceOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, origin, username, password, pathname, search } = new URL(text);
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  const isSafe = protocol === "https:" || (protocol === "http:" && isHere);
  return isSafe && username + password + search === "" && pathname === "/" ? origin : undefined;
}
