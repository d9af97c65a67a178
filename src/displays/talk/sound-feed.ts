/**
 * What the browser's Media Source takes of a sound that is played in parts, and what it is told to hold: the differences between
 * browsers are here.
 */
import { boxesIn } from "../../talk/iso-boxes.ts";
import type { Bytes } from "../../talk/lock.ts";
import type { Stretch } from "../../talk/sound-index.ts";

/** What stays behind what is heard, in seconds. */
const BEHIND_S = 60;

type MediaSourceClass = typeof MediaSource;

/** The browser's own; telephones of Apple have it under another name. */
export function mediaSourceClass(page: Window): MediaSourceClass | undefined {
  const { MediaSource: usual, ManagedMediaSource: managed } = page as {
    readonly MediaSource?: MediaSourceClass;
    readonly ManagedMediaSource?: MediaSourceClass;
  };
  return usual ?? managed;
}

/** What a source is given: parts as they are, or their packets alone, which are a sound of their own kind. */
type Feed = { readonly type: string; readonly isBare: boolean };

/** MP3 in an MP4 is for Firefox; others take its frames as they are. */
export function feedOf(codec: string): Feed | undefined {
  const feeds: readonly Feed[] = [
    { type: `audio/mp4; codecs="${codec}"`, isBare: false },
    ...(codec === "mp3" ? [{ type: "audio/mpeg", isBare: true }] : []),
  ];
  return feeds.find(({ type }) => mediaSourceClass(window)?.isTypeSupported(type) === true);
}

/** Whether this browser plays such a sound in parts. */
export const playsInParts = (codec: string): boolean => feedOf(codec) !== undefined;

/** The packets of a part. */
export function bare(part: Bytes): Bytes {
  const data = boxesIn(part).find(({ kind }) => kind === "mdat");
  return data === undefined ? new Uint8Array() : part.slice(data.content, data.to);
}

/** What it holds, in seconds. */
export const heldIn = ({ buffered }: SourceBuffer): readonly Stretch[] =>
  Array.from({ length: buffered.length }, (_, at) => ({ from: buffered.start(at), to: buffered.end(at) }));

const settled = (buffer: SourceBuffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = (): void => {
      buffer.removeEventListener("updateend", done);
      buffer.removeEventListener("error", fail);
      resolve();
    };
    const fail = (): void => {
      buffer.removeEventListener("updateend", done);
      buffer.removeEventListener("error", fail);
      reject(new Error("The browser cannot read a part."));
    };
    buffer.addEventListener("updateend", done);
    buffer.addEventListener("error", fail);
  });

/** Gives it bytes; rejects where it cannot take them. */
export async function append(buffer: SourceBuffer, bytes: Bytes): Promise<void> {
  buffer.appendBuffer(bytes);
  await settled(buffer);
}

/** Lets go of what is not near the place in the sound. */
export async function letGo(buffer: SourceBuffer, at: number, ahead: number): Promise<void> {
  const far: readonly Stretch[] = [
    { from: 0, to: at - BEHIND_S },
    { from: at + ahead, to: Infinity },
  ];
  for (const { from, to } of far) {
    if (to <= from || !heldIn(buffer).some((held) => held.from < to && held.to > from)) continue;
    buffer.remove(from, to);
    await settled(buffer);
  }
}
