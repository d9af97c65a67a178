/**
 * The address that stands in all links, where the link builder is open at one that only its own computer can use.
 */

/** Whether only the computer itself can open this origin. */
export const isLocal = (origin: string): boolean =>
  /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(new URL(origin).hostname);

/** The origin of a typed address, with `https` where it says nothing; nothing for what is no address of the web. */
export function readSite(typed: string): string | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    return /^https?:$/.test(url.protocol) && /[.:]/.test(url.hostname) ? url.origin : undefined;
  } catch {
    return undefined;
  }
}

/** The origin of the links: the one that was typed counts only at an address that nobody else can open. */
export const originOfLinks = (own: string, site: string | undefined): string =>
  site !== undefined && isLocal(own) ? site : own;
