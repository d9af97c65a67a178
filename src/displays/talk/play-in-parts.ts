/**
 * A sealed sound that is played while it comes: parts of it are opened shortly before they are heard, and what was heard is let
 * go of, so that three hours take no more room than some minutes. The browser's Media Source does the playing.
 */
import type { Result } from "../../lib/result.ts";
import type { Bytes } from "../../talk/lock.ts";
import type { ReadProblem, ReadSealed } from "../../talk/sealed-reader.ts";
import { nextPart, readIndex, type SoundIndex } from "../../talk/sound-index.ts";
import { append, bare, feedOf, heldIn, letGo, mediaSourceClass } from "./sound-feed.ts";

/** What is brought ahead of what is heard, in seconds. */
const AHEAD_S = 60;
/** Less than this is not brought ahead, in seconds, however little room the browser has. */
const LEAST_AHEAD_S = 10;
/** How much may be missing at the end of a sound, in seconds. */
const END_S = 0.5;
/** What an element tells when its place moves, or it has nothing to play. */
const MOVES = ["timeupdate", "seeking", "waiting"] as const;
/** The first bytes of a file, in which the index of most sounds is; in bytes. */
const FIRST_BYTES = 32_768;

export type InParts = {
  /** For the player. */
  readonly address: string;
  readonly dispose: () => void;
};

export type InPartsPorts = {
  readonly audio: HTMLAudioElement;
  readonly codec: string;
  /** Of the opened file. */
  readonly read: ReadSealed;
  /** A part cannot be had, or be played. */
  readonly onLost: () => void;
};

type Head = { readonly index: SoundIndex; readonly bytes: Bytes };

async function readHead(read: ReadSealed): Promise<Result<Head, ReadProblem>> {
  let wanted = FIRST_BYTES;
  for (;;) {
    const bytes = await read(0, wanted);
    if (!bytes.ok) return bytes;
    const index = readIndex(bytes.value);
    if (typeof index === "object")
      return { ok: true, value: { index, bytes: bytes.value.slice(0, index.head) } };
    if (index === undefined || index <= wanted) return { ok: false, error: "unreadable" };
    wanted = index;
  }
}

const isFull = (error: unknown): boolean => error instanceof Error && error.name === "QuotaExceededError";

/** The sound as an address to play; the error where it cannot be read in parts. */
// Over 60 lines: one source, and what it is filled with while it is heard.
export async function playInParts({
  audio,
  codec,
  read,
  onLost,
}: InPartsPorts): Promise<Result<InParts, ReadProblem>> {
  const Source = mediaSourceClass(window);
  const feed = feedOf(codec);
  if (Source === undefined || feed === undefined) return { ok: false, error: "whole" };
  const { type, isBare } = feed;
  const head = await readHead(read);
  if (!head.ok) return head;
  const { index, bytes } = head.value;
  const source = new Source();
  const address = URL.createObjectURL(source);
  const end = (index.parts.at(-1)?.endMs ?? 0) / 1_000;
  let isOver = false;
  let isFilling = false;
  let ahead = AHEAD_S;

  /** Where the part begins that was brought last: what a browser counts as missing all the same is not brought for ever. */
  let lastFrom: number | undefined;

  /** Brings the next part that is missing near the place in the sound; false where there is none, or no use in it. */
  async function bring(buffer: SourceBuffer): Promise<boolean> {
    const part = isOver ? undefined : nextPart(index.parts, heldIn(buffer), audio.currentTime, ahead);
    if (part === undefined || part.from === lastFrom) return false;
    const content = await read(part.from, part.to);
    if (isOver) return false;
    if (!content.ok) {
      onLost();
      return false;
    }
    try {
      // Bare packets do not say when they are heard.
      if (isBare) buffer.timestampOffset = part.startMs / 1_000;
      await append(buffer, isBare ? bare(content.value) : content.value);
      lastFrom = part.from;
    } catch (error) {
      if (!isFull(error) || ahead < LEAST_AHEAD_S) throw error;
      ahead /= 2;
    }
    if (!isOver) await letGo(buffer, audio.currentTime, 2 * ahead);
    return true;
  }
  async function fill(buffer: SourceBuffer): Promise<void> {
    let goesOn = true;
    while (goesOn) goesOn = await bring(buffer);
    if (isOver) return;
    const isWhole = heldIn(buffer).some(({ to }) => to >= end - END_S);
    if (isWhole && source.readyState === "open") source.endOfStream();
  }

  async function keepFilled(buffer: SourceBuffer): Promise<void> {
    if (isFilling || isOver) return;
    isFilling = true;
    try {
      await fill(buffer);
    } catch {
      if (!isOver) onLost();
    }
    isFilling = false;
  }

  const onError = (): void => {
    if (!isOver && audio.src === address) onLost();
  };
  audio.addEventListener("error", onError);
  let stop = (): void => undefined;
  async function begin(): Promise<void> {
    URL.revokeObjectURL(address);
    try {
      source.duration = end;
      const buffer = source.addSourceBuffer(type);
      if (!isBare) await append(buffer, bytes);
      const onMove = (event?: Event): void => {
        if (event?.type === "seeking") lastFrom = undefined;
        void keepFilled(buffer);
      };
      for (const name of MOVES) audio.addEventListener(name, onMove);
      stop = () => {
        for (const name of MOVES) audio.removeEventListener(name, onMove);
      };
      onMove();
    } catch {
      if (!isOver) onLost();
    }
  }
  source.addEventListener("sourceopen", () => void begin(), { once: true });
  // A managed source wants that nobody sends the sound to another device.
  audio.disableRemotePlayback = true;

  return {
    ok: true,
    value: {
      address,
      dispose: () => {
        isOver = true;
        audio.removeEventListener("error", onError);
        stop();
        URL.revokeObjectURL(address);
      },
    },
  };
}
