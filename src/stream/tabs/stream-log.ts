/**
 * What a tab heard on the stream, for tabs that join: how the broadcast is, what was said by whom, and where the stream
 * was away. Every tab keeps it, since every tab may lead one day. Text that later text says again is let go, so that a
 * long talk stays within bounds.
 */
import { EVENTS, isText, type TextEvent } from "../../vas/events/index.ts";
import { decodeFrame, type Frame, mayHaveShape } from "../../vas/decode-event.ts";
import { covers, isInline, keyOf, type Newest } from "./covered-text.ts";
import type { Missing } from "./protocol.ts";

/**
 * What a piece is: text and what stands in its row; under a name that nobody knows, so that it may be text; or other news,
 * old for a tab that has just come, such as an announcement.
 */
type Kind = "text" | "unknown" | "news";
/** Frames of text that are kept: some hours of a talk in several languages. */
const MOST_FRAMES = 5_000;
/**
 * Frames kept of each kind, and characters in them. A kind never takes the room of another: a service that tells of its
 * load ten times a second leaves every sentence where it is.
 */
const MOST: Readonly<Record<Kind, { readonly frames: number; readonly characters: number }>> = {
  text: { frames: MOST_FRAMES, characters: 1_000_000 },
  unknown: { frames: 5_000, characters: 1_000_000 },
  // For tabs that were away for a moment.
  news: { frames: 200, characters: Infinity },
};
/** Frames about the broadcast's state that are kept since the stream's greeting. */
const MOST_STATE_FRAMES = 50;
/** Longer frames are not kept, in characters: they are clips, which nobody wants to hear later. */
const LONGEST_KEPT = 100_000;
/** Ids that are known again. */
const MOST_IDS = 5_000;

/** What happened on the stream, in order. */
export type Piece = Frame | Missing;

export type Past = {
  readonly pieces: readonly Piece[];
  /** Where the stream is after them; empty where it has no ids. */
  readonly id: string;
};

export type StreamLog = {
  /** `id` is where the stream is after the frame; empty where that does not change. */
  readonly keep: (frame: Frame, id: string) => void;
  /** The stream is at this id, though no frame said so. */
  readonly moveTo: (id: string) => void;
  /** The stream was lost, or is back; `now` in ms on a steady clock. */
  readonly lost: (now: number) => void;
  readonly back: (now: number) => void;
  /**
   * How the broadcast is, and what a tab has missed since the event it knows. All there is for one that knows none (null),
   * or one that is not known here.
   */
  readonly since: (lastEventId: string | null, now: number) => Past;
  /** What was said, without anything else. */
  readonly texts: () => readonly Frame[];
  readonly forget: () => void;
};

type Kept = {
  readonly piece: Piece;
  readonly kind: Kind;
  readonly characters: number;
  /** Texts in it that no later one says again. */
  texts: number;
};

/** The pieces of each kind by their place in the log, oldest first, and the characters in them. */
type Held = { readonly places: Set<number>; characters: number };

/** The state frames with one more: the newest alone where it says all that older ones of its kind said. */
function withState(frames: readonly Frame[], frame: Frame, isWhole: boolean): readonly Frame[] {
  const others = isWhole ? frames.filter(({ name }) => name !== frame.name) : frames;
  const [greeting, ...rest] = [...others, frame];
  return greeting === undefined ? [] : [greeting, ...rest.slice(-MOST_STATE_FRAMES)];
}

/** A `Map` or a `Set`: both give their keys in the order in which they came. */
type Keyed<K> = {
  readonly size: number;
  readonly keys: () => Iterable<K>;
  readonly delete: (key: K) => boolean;
};

/** Takes the oldest out of `table` until it holds at most `most`. */
function keepNewest<K>(table: Keyed<K>, most: number): void {
  for (const key of table.keys()) {
    if (table.size <= most) return;
    table.delete(key);
  }
}

// Over 60 lines: a log is its few tables and the steps that keep them true to each other.
export function createStreamLog(): StreamLog {
  const log = new Map<number, Kept>();
  const positions = new Map<string, number>();
  const newest = new Map<string, Newest>();
  const held: Readonly<Record<Kind, Held>> = {
    text: { places: new Set(), characters: 0 },
    unknown: { places: new Set(), characters: 0 },
    news: { places: new Set(), characters: 0 },
  };
  const inline = new Set<number>();
  let stateFrames: readonly Frame[] = [];
  let last = 0;
  let lastId = "";
  let newestSid = 0;
  let lostAt: number | undefined;
  /** The stream came back, and no sentence has told yet whether one is missing. */
  let isAfterBreak = false;

  function drop(at: number): void {
    const kept = log.get(at);
    if (kept === undefined) return;
    const ofKind = held[kept.kind];
    ofKind.places.delete(at);
    ofKind.characters -= kept.characters;
    log.delete(at);
  }

  function add(piece: Piece, kind: Kind): void {
    const characters = "data" in piece ? piece.data.length : 0;
    log.set(last, { piece, kind, characters, texts: 0 });
    const ofKind = held[kind];
    ofKind.places.add(last);
    ofKind.characters += characters;
    for (const at of ofKind.places) {
      if (ofKind.places.size <= MOST[kind].frames && ofKind.characters <= MOST[kind].characters) break;
      drop(at);
    }
    keepNewest(newest, MOST_FRAMES);
    keepNewest(inline, MOST_FRAMES);
  }

  function moveTo(id: string): void {
    lastId = id;
    if (id === "") return;
    positions.delete(id);
    positions.set(id, last);
    keepNewest(positions, MOST_IDS);
  }

  /**
   * The first new sentence after a break stays as it came: it tells what was missed before it. So does what is not simply
   * newer than the text before it.
   */
  function noteText(event: TextEvent): void {
    const key = keyOf(event);
    const before = newest.get(key);
    const holder = before && log.get(before.at);
    const isCovered = before !== undefined && covers(event, before.event);
    if (isInline(event, newest)) inline.add(event.sid);
    if (holder !== undefined && isCovered && !before.stays && !inline.has(event.sid)) {
      holder.texts -= 1;
      if (holder.texts === 0) drop(before.at);
    }
    const isNew = event.type === "sentence" && event.sid > newestSid;
    newest.delete(key);
    newest.set(key, {
      event,
      at: last,
      stays: (isNew && isAfterBreak) || (before !== undefined && !isCovered),
    });
    if (!isNew) return;
    newestSid = event.sid;
    isAfterBreak = false;
  }

  function noteTexts(events: readonly TextEvent[]): void {
    const holder = log.get(last);
    if (holder !== undefined) holder.texts = events.length;
    for (const event of events) noteText(event);
  }

  /** What came before is not replaced by what comes: their order counts. */
  function closeSection(): void {
    for (const [key, text] of newest) if (!text.stays) newest.set(key, { ...text, stays: true });
  }

  return {
    keep: (frame, id) => {
      const isKept = frame.data.length <= LONGEST_KEPT;
      const decoded = isKept ? decodeFrame(frame) : undefined;
      const events = decoded?.ok === true ? decoded.value : [];
      const [first] = events;
      const replay = first === undefined ? "nothing" : EVENTS[first.type].replay;
      last += 1;
      // What its name does not tell may be text: whoever joins reads it by its shape.
      const mayBeText = decoded?.ok === false && mayHaveShape(decoded.error.code);
      if (isKept) add(frame, mayBeText ? "unknown" : replay === "text" ? "text" : "news");
      if (id !== "") moveTo(id);
      if (replay === "start") stateFrames = [frame];
      else if (replay === "state" || replay === "newest")
        stateFrames = withState(stateFrames, frame, replay === "newest");
      else if (replay !== "text") return;
      else if (events.every(isText)) noteTexts(events);
      else closeSection();
    },
    moveTo,
    lost: (now) => {
      if (log.size > 0) lostAt ??= now;
    },
    back: (now) => {
      if (lostAt === undefined) return;
      last += 1;
      add({ lostForMs: Math.max(0, now - lostAt), isOver: true }, "text");
      lostAt = undefined;
      isAfterBreak = true;
      closeSection();
    },
    since: (lastEventId, now) => {
      const known = lastEventId === null ? undefined : positions.get(lastEventId);
      const pieces: Piece[] = [...stateFrames];
      for (const [at, { piece, kind }] of log)
        if (known === undefined ? kind !== "news" : at > known) pieces.push(piece);
      if (lostAt !== undefined) pieces.push({ lostForMs: Math.max(0, now - lostAt), isOver: false });
      return { pieces, id: lastId };
    },
    texts: () =>
      [...log.values()].flatMap(({ piece, kind }) => ("data" in piece && kind !== "news" ? [piece] : [])),
    forget: () => {
      for (const table of [log, positions, newest, inline]) table.clear();
      for (const one of Object.values(held)) {
        one.places.clear();
        one.characters = 0;
      }
      stateFrames = [];
      [last, lastId, newestSid, lostAt, isAfterBreak] = [0, "", 0, undefined, false];
    },
  };
}
