/**
 * The name under which the tabs of a browser share a stream: of its Web Lock, and of their channel.
 */

/** What tabs say to each other (`protocol.ts`). A tab of a build that says it otherwise shares nothing with this one. */
const PROTOCOL = 2;

/** The name for a broadcast of the service at `serviceOrigin` (empty for the page's own). */
export const streamLock = (serviceOrigin: string, token: string): string =>
  `subtitles-${PROTOCOL}:${serviceOrigin}:${token}`;

/** Whether a lock is of a stream of this broadcast, wherever its service is. */
export const isStreamLock = (name: string, token: string): boolean =>
  name.startsWith(`subtitles-${PROTOCOL}:`) && name.endsWith(`:${token}`);

/** The lock of the tab that opens the stream before its app is there. */
export const earlyLock = (token: string): string => `subtitles-early:${token}`;

/** The lock of the tab that stands in for a leader that does not answer. */
export const standInLock = (streamName: string): string => `${streamName}:stand-in`;
