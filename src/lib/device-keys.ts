/**
 * Names in the device's storage (`localStorage`). Each is a constant of its own, so that a script carries only those it uses;
 * everybody imports them through `storage-keys.ts`, as `DEVICE_KEYS`.
 */

export const settings = "reader-preferences";
/** How the video of a room is shown. */
export const video = "video-choices";
/** What is heard on the screens of rooms. */
export const heard = "heard-on-screens";
/** What was said to keeping broadcasts with a password. */
export const keepingAnswers = "keep-answers";
/** Languages of public broadcasts that are kept. */
export const seenOffers = "seen-offers";
/** Followed by the broadcast's token. */
export const password = "kept-password:";
/** Written by the check of a seat, and deleted at once. */
export const check = "check-of-a-seat";

/** All of them; a test holds that. */
export const all: readonly string[] = [settings, video, heard, keepingAnswers, seenOffers, password, check];
