/**
 * The table of the stream's events: one row an event, each from its own file. Decoding, encoding and every list of
 * events elsewhere are read from here; an event that is new needs its file and its lines in these two lists.
 */
import type * as v from "valibot";

import type { EventTraits, WireNames } from "../event-row.ts";
import * as announcementFile from "./announcement.ts";
import * as configFile from "./config.ts";
import * as connectedFile from "./connected.ts";
import * as endedFile from "./ended.ts";
import * as errorFile from "./error.ts";
import * as heartbeatFile from "./heartbeat.ts";
import * as phaseFile from "./phase.ts";
import * as queueFile from "./queue.ts";
import * as sentenceFile from "./sentence.ts";
import * as speakerReassignedFile from "./speaker-reassigned.ts";
import * as speakerRenamedFile from "./speaker-renamed.ts";
import * as speakersMergedFile from "./speakers-merged.ts";
import * as speechFailedFile from "./speech-failed.ts";
import * as speechReadyFile from "./speech-ready.ts";
import * as translationFile from "./translation.ts";
import * as viewerCountFile from "./viewer-count.ts";

/** The row of each event, under the type of its domain event. */
export const EVENTS = {
  connected: connectedFile.connected,
  sentence: sentenceFile.sentence,
  translation: translationFile.translation,
  "speech-ready": speechReadyFile.speechReady,
  "speech-failed": speechFailedFile.speechFailed,
  phase: phaseFile.phase,
  announcement: announcementFile.announcement,
  "viewer-count": viewerCountFile.viewerCount,
  config: configFile.config,
  "speaker-renamed": speakerRenamedFile.speakerRenamed,
  "speaker-reassigned": speakerReassignedFile.speakerReassigned,
  "speakers-merged": speakersMergedFile.speakersMerged,
  queue: queueFile.queue,
  ended: endedFile.ended,
  error: errorFile.error,
  heartbeat: heartbeatFile.heartbeat,
} as const;

export type EventName = keyof typeof EVENTS;

/** Names on the wire alone: a script that only reads names is built without schemas. */
export const WIRE_NAMES = {
  connected: connectedFile.names,
  sentence: sentenceFile.names,
  translation: translationFile.names,
  "speech-ready": speechReadyFile.names,
  "speech-failed": speechFailedFile.names,
  phase: phaseFile.names,
  announcement: announcementFile.names,
  "viewer-count": viewerCountFile.names,
  config: configFile.names,
  "speaker-renamed": speakerRenamedFile.names,
  "speaker-reassigned": speakerReassignedFile.names,
  "speakers-merged": speakersMergedFile.names,
  queue: queueFile.names,
  ended: endedFile.names,
  error: errorFile.names,
  heartbeat: heartbeatFile.names,
} as const satisfies Readonly<Record<EventName, WireNames>>;

type Rows = typeof EVENTS;

type EventOf<Name extends EventName> = ReturnType<Rows[Name]["toDomain"]>;
export type BroadcastEvent = EventOf<EventName>;
export type WireEvent = {
  [Name in EventName]: {
    readonly name: Rows[Name]["name"];
    readonly payload: v.InferInput<Rows[Name]["schema"]>;
  };
}[EventName];

/** What is said: a sentence, or a translation of one. */
export type TextEvent = Extract<BroadcastEvent, { type: "sentence" | "translation" }>;

/** Whether an event is one of those that say something. */
export const isText = (event: BroadcastEvent): event is TextEvent =>
  event.type === "sentence" || event.type === "translation";

/** The events that one reducer takes. */
export type EventFor<Reducer extends EventTraits["reducer"]> = {
  [Name in EventName]: Rows[Name]["reducer"] extends Reducer ? EventOf<Name> : never;
}[EventName];

/** Whether `reducer` takes this event. */
export const isFor = <Reducer extends EventTraits["reducer"]>(
  reducer: Reducer,
  event: BroadcastEvent,
): event is Extract<BroadcastEvent, EventFor<Reducer>> => EVENTS[event.type].reducer === reducer;

const byWireName: ReadonlyMap<string, EventName> = new Map(
  (Object.keys(WIRE_NAMES) as EventName[]).flatMap((event) => {
    const { name, aliases } = WIRE_NAMES[event];
    return [name, ...aliases].map((known) => [known, event] as const);
  }),
);

/** The event behind a name or alias on the wire, or nothing. */
export const eventNamed = (name: string): EventName | undefined => byWireName.get(name);
