/**
 * Names in the tab's storage (`sessionStorage`). Each is a constant of its own, so that a script carries only those it uses;
 * everybody imports them through `storage-keys.ts`, as `TAB_KEYS`.
 */

/** These five are followed by the broadcast's token. */
export const accessToken = "viewer-access:";
export const handedOver = "handed-over:";
export const lastEvent = "last-event:";
/** What a reader marked where the text is not kept. */
export const marks = "own-marks:";
/** Of which words a reader was told last. */
export const told = "told-words:";
/** What was said and not yet written when the page went. */
export const tail = "kept-tail";
export const problemTold = "keeping-problem-told";
/** It was said that a tap on a sentence shows its original. */
export const tapTold = "tap-told";
export const reloads = "self-reloads";
/** How often the app could not be loaded. */
export const loads = "loading-again";

/** All of them; a test holds that. */
export const all: readonly string[] = [
  accessToken,
  handedOver,
  lastEvent,
  marks,
  told,
  tail,
  problemTold,
  tapTold,
  reloads,
  loads,
];
