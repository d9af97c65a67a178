/**
 * What a tab heard on the stream, for tabs that join: how the broadcast is, what was said by whom, and where the stream
 * was away. Every tab keeps it, since every tab may lead one day. Text that later text says again is let go, so that a
 * long talk stays within bounds. A text is kept as it was read, which shares its words with the page, and is written as a
 * frame again for a tab that joins.
 */
import { type BroadcastEvent, EVENTS, isText, type TextEvent } from "../../vas/events/index.ts";
import { decodeFrame, type Frame, mayHaveShape } from "../../vas/decode-event.ts";
import { textFrame } from "../../vas/text-frame.ts";
import { covers, isInline, keyOf, type Newest, type TextKey } from "./covered-text.ts";
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

type Content = Piece | TextEvent;

/** What is kept of a kind by its place in the order of all, oldest first, and the characters in it. */
type Held = { readonly log: Map<number, Content>; characters: number };

/** The state frames with one more: the newest alone where it says all that older ones of its kind said. */
function withState(frames: readonly Frame[], frame: Frame, isWhole: boolean): readonly Frame[] {
  const others = isWhole ? frames.filter(({ name }) => name !== frame.name) : frames;
  const [greeting, ...rest] = [...others, frame];
  return greeting === undefined ? [] : [greeting, ...rest.slice(-MOST_STATE_FRAMES)];
}

/** What is kept of some kinds, in the order in which it came. */
const inOrder = (held: readonly Held[]): readonly (readonly [at: number, content: Content])[] =>
  held.flatMap(({ log }) => [...log]).sort(([a], [b]) => a - b);

/** A `Map` or a `Set`: both give their keys in the order in which they came. */
type Keyed<K> = {
  readonly size: number;
  readonly keys: () => Iterable<K>;
  readonly delete: (key: K) => boolean;
};

const pieceOf = (content: Content): Piece => ("type" in content ? textFrame(content) : content);

/** What a frame is kept as, with the events it was read as: the one text that is all it says, else the frame. */
function contentOf(frame: Frame, events: readonly BroadcastEvent[]): Frame | TextEvent {
  const [event] = events;
  return event !== undefined && events.length === 1 && isText(event) ? event : frame;
}

function charactersIn(content: Content): number {
  if ("data" in content) return content.data.length;
  if (!("text" in content)) return 0;
  let characters = content.text.length;
  if (content.type === "sentence")
    for (const text of content.translations.values()) characters += text.length;
  return characters;
}

/** Takes the oldest out of `table` until it holds at most `most`. */
function keepNewest<K>(table: Keyed<K>, most: number): void {
  for (const key of table.keys()) {
    if (table.size <= most) return;
    table.delete(key);
  }
}

/** `isByName`: a frame says what its name says, and nothing else is written down of it. */
// Over 60 lines: a log is its few tables and the steps that keep them true to each other.
export function createStreamLog(isByName = true): StreamLog {
  const positions = new Map<string, number>();
  const newest = new Map<TextKey, Newest>();
  const held: Readonly<Record<Kind, Held>> = {
    text: { log: new Map(), characters: 0 },
    unknown: { log: new Map(), characters: 0 },
    news: { log: new Map(), characters: 0 },
  };
  const inline = new Set<number>();
  /** How many texts of a frame no later one says again, where it had several. */
  const textsIn = new Map<number, number>();
  let stateFrames: readonly Frame[] = [];
  let last = 0;
  let lastId = "";
  let newestSid = 0;
  let lostAt: number | undefined;
  /** The stream came back, and no sentence has told yet whether one is missing. */
  let isAfterBreak = false;

  function drop(kind: Kind, at: number): void {
    const { log } = held[kind];
    const content = log.get(at);
    if (content === undefined) return;
    log.delete(at);
    textsIn.delete(at);
    held[kind].characters -= charactersIn(content);
  }

  function add(content: Content, kind: Kind): void {
    const ofKind = held[kind];
    ofKind.log.set(last, content);
    ofKind.characters += charactersIn(content);
    for (const at of ofKind.log.keys()) {
      if (ofKind.log.size <= MOST[kind].frames && ofKind.characters <= MOST[kind].characters) break;
      drop(kind, at);
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
    const isCovered = before !== undefined && covers(event, before.event);
    if (isInline(event, newest)) inline.add(event.sid);
    if (isCovered && !before.stays && !inline.has(event.sid)) {
      const left = (textsIn.get(before.at) ?? 1) - 1;
      if (left > 0) textsIn.set(before.at, left);
      else drop("text", before.at);
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
    if (events.length > 1) textsIn.set(last, events.length);
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
      const content = isByName ? contentOf(frame, events) : frame;
      if (isKept) add(content, mayBeText ? "unknown" : replay === "text" ? "text" : "news");
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
      if (Object.values(held).some(({ log }) => log.size > 0)) lostAt ??= now;
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
      for (const [at, content] of inOrder(
        known === undefined ? [held.text, held.unknown] : Object.values(held),
      ))
        if (known === undefined || at > known) pieces.push(pieceOf(content));
      if (lostAt !== undefined) pieces.push({ lostForMs: Math.max(0, now - lostAt), isOver: false });
      return { pieces, id: lastId };
    },
    texts: () =>
      inOrder([held.text, held.unknown]).flatMap(([, content]) => {
        const piece = pieceOf(content);
        return "data" in piece ? [piece] : [];
      }),
    forget: () => {
      for (const table of [positions, newest, inline, textsIn]) table.clear();
      for (const one of Object.values(held)) {
        one.log.clear();
        one.characters = 0;
      }
      stateFrames = [];
      [last, lastId, newestSid, lostAt, isAfterBreak] = [0, "", 0, undefined, false];
    },
  };
}
