/**
 * The names of the caches of the service worker, for those who fill them and for those who empty them.
 */

import { EVENT_CACHE, TALK_CACHE } from "../lib/storage-keys.ts";

/** Followed by the build's version. */
export const BUILD_CACHE = "build ";
export const CONFIG_CACHE = "config";
export const FONT_CACHE = "fonts";

/** Whether a cache of the page's origin is the viewer's. */
export const isOwnCache = (name: string): boolean =>
  name.startsWith(BUILD_CACHE) || [CONFIG_CACHE, FONT_CACHE, EVENT_CACHE, TALK_CACHE].includes(name);
