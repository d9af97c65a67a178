/**
 * Every name under which the viewer leaves something in web storage, and of the caches that pages fill themselves. They
 * are together so that what is said of them on the page about data, and what is deleted there, is all of them.
 */

export * as DEVICE_KEYS from "./device-keys.ts";
export * as TAB_KEYS from "./tab-keys.ts";

/** The name of the channel on which a tab says that everything was deleted. */
export const FORGET_CHANNEL = "viewer-forget";

/** The name of the cache with the files of events. */
export const EVENT_CACHE = "events";

/** The name of the cache with the talks that a reader asked to keep. */
export const TALK_CACHE = "talks";
