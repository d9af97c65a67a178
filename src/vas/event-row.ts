/**
 * What one event of the stream is to the viewer: a row with its names on the wire, its schema, its translation to a
 * domain event, and its traits. Each event has a file of its own in `events/`.
 */
import type * as v from "valibot";

/** What an event is called on the wire: its name (docs/contract.md, "Profile events") and others that services use. */
export type WireNames = { readonly name: string; readonly aliases: readonly string[] };

export type EventTraits = {
  /** Whether the text delay of the `delay` parameter holds the event, so that it fits a video, or it passes at once. */
  readonly timing: "delayed" | "immediate";
  /**
   * What a tab that joins another tab's stream is given of it.
   * `start`: state that replaces all older state. `state`: state that adds to it. `newest`: only the last one counts.
   * `text`: what was said and by whom. `nothing`: it no longer matters.
   */
  readonly replay: "start" | "state" | "newest" | "text" | "nothing";
  /** Which state it is folded into, if any. */
  readonly reducer: "subtitles" | "broadcast" | "speech" | "none";
};

/** Fields of domain events that number sentences, and those that name speakers. */
type SentenceField = "sid" | "sids";
type SpeakerField = "speakerId" | "sourceId" | "targetId";

/** What is renumbered in events of a later recording: every field of the event that numbers a sentence or a speaker. */
type Renumbered<Event> = {
  readonly [Field in keyof Event & (SentenceField | SpeakerField)]-?: Field extends SentenceField
    ? "sentence"
    : "speaker";
};

/** Several events in one payload: the field that lists them, and the fields that may be given once for all. */
export type Batch = { readonly list: string; readonly shared: readonly string[] };

type Row<Schema extends v.GenericSchema, Event extends { readonly type: string }> = EventTraits & {
  readonly schema: Schema;
  readonly toDomain: (payload: v.InferOutput<Schema>) => Event;
  readonly renumbered: Renumbered<Event>;
  readonly batch?: Batch;
};

/** Puts a row together, checked: one that lacks a trait, or a number of the event, does not compile. */
// @__NO_SIDE_EFFECTS__
export function defineEvent<
  Schema extends v.GenericSchema,
  Event extends { readonly type: string },
  const Names extends WireNames,
  const Given extends EventTraits,
>(names: Names, row: Row<Schema, Event> & Given): Names & Row<Schema, Event> & Given {
  return { ...names, ...row };
}
