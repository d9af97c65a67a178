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
/** What a reader marked, with notes, in broadcasts that are kept. */
export const marks = "own-marks";
/** Words that a reader wants to be told of. */
export const words = "alert-words";
/** Followed by the broadcast's token. */
export const password = "kept-password:";
/** Where OBS listens, and its password. */
export const obs = "kept-obs";
/** Written by the check of a seat, and deleted at once. */
export const check = "check-of-a-seat";

/** All of them; a test holds that. */
export const all: readonly string[] = [
  settings,
  video,
  heard,
  keepingAnswers,
  seenOffers,
  marks,
  words,
  password,
  obs,
  check,
];
