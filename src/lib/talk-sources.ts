/**
 * Where the sound and the clip of a published talk come from: a file beside the viewer, or what the page opened or kept. Servers
 * say so with its page, and the service worker with the page that it keeps.
 */

/** Sources of `media-src` in a Content-Security-Policy. */
export const TALK_SOUND: readonly string[] = ["'self'", "blob:"];

/** Where a screen that waits has clips of talks from, besides what else it plays. */
export const SCREEN_CLIPS: readonly string[] = ["'self'"];
