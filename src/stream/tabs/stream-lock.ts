/**
 * The name under which the tabs of a browser share a stream: of its Web Lock, and of their channel.
 */

/** The name for a broadcast of the service at `serviceOrigin` (empty for the page's own). */
export const streamLock = (serviceOrigin: string, token: string): string =>
  `subtitles:${serviceOrigin}:${token}`;
