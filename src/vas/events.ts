/**
 * The types of the events that the rest of the viewer knows. Names are the field's, values are cleaned, and nothing here
 * depends on how the service happens to spell things. The events themselves are in `events/`.
 */
export type { BroadcastPhase, BroadcastStatus } from "./event-fields.ts";
export type { BroadcastEvent } from "./events/index.ts";
export type { Offer, Voice } from "./offer.ts";
export type { AnnouncementEvent } from "./events/announcement.ts";
export type { ConnectedEvent } from "./events/connected.ts";
export type { ErrorEvent } from "./events/error.ts";
export type { SentenceEvent } from "./events/sentence.ts";
export type { SpeechReadyEvent, WordBoundary } from "./events/speech-ready.ts";
export type { TranslationEvent } from "./events/translation.ts";
