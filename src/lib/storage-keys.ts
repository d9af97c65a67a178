/**
 * Every name under which the viewer leaves something in web storage, and of the cache that pages fill themselves. They
 * are together so that what is said of them on the page about data, and what is deleted there, is all of them.
 */

/** In the device's storage (`localStorage`). */
export const DEVICE_KEYS = {
  settings: "reader-preferences",
  /** How the video of a room is shown. */
  video: "video-choices",
  /** What is heard on the screens of rooms. */
  heard: "heard-on-screens",
  /** What was said to keeping broadcasts with a password. */
  keepingAnswers: "keep-answers",
  /** Languages of public broadcasts that are kept. */
  seenOffers: "seen-offers",
  /** Followed by the broadcast's token. */
  password: "kept-password:",
  /** Written by the check of a seat, and deleted at once. */
  check: "check-of-a-seat",
} as const;

/** The name of the channel on which a tab says that everything was deleted. */
export const FORGET_CHANNEL = "viewer-forget";

/** The name of the cache with the files of events. */
export const EVENT_CACHE = "events";

/** In the tab's storage (`sessionStorage`). */
export const TAB_KEYS = {
  /** These three are followed by the broadcast's token. */
  accessToken: "viewer-access:",
  handedOver: "handed-over:",
  lastEvent: "last-event:",
  /** What was said and not yet written when the page went. */
  tail: "kept-tail",
  problemTold: "keeping-problem-told",
  reloads: "self-reloads",
  /** How often the app could not be loaded. */
  loads: "loading-again",
} as const;
