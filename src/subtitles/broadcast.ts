/**
 * How the broadcast is: what the host offers, which phase it is in, who waits in line, what is announced. Folded
 * from the same events as the sentences, by a pure function of its own.
 */
import type { BroadcastInfo } from "../vas/broadcast-info.ts";
import { type BroadcastEvent, isFor } from "../vas/events/index.ts";
import type { AnnouncementEvent, BroadcastPhase, BroadcastStatus, Offer, Voice } from "../vas/events.ts";

type Announcement = {
  readonly id: string;
  readonly message: string;
  readonly translations: ReadonlyMap<string, string>;
  /** When it leaves, in ms on the viewer's clock. */
  readonly until: number;
};

export type BroadcastState = {
  readonly name: string;
  readonly requiresPassword: boolean;
  readonly status: BroadcastStatus;
  readonly phase: BroadcastPhase;
  readonly standbyMessage: string;
  readonly transcriptionLanguage: string;
  readonly translationLanguages: readonly string[];
  readonly speechLanguages: readonly string[];
  readonly voices: ReadonlyMap<string, readonly Voice[]>;
  readonly viewerCount?: number;
  readonly queue?: { readonly position: number; readonly estimatedWaitMs?: number };
  readonly announcements: readonly Announcement[];
  /** The last announcements that came, shown or gone: after a break the service may repeat what was said before it. */
  readonly announced: readonly Pick<Announcement, "id" | "message">[];
};

/** How long an announcement without a duration stays, in ms. */
export const ANNOUNCEMENT_MS = 20_000;
const LONGEST_ANNOUNCEMENT_MS = 600_000;
/** Announcements shown at once; the newest stay. */
const MOST_ANNOUNCEMENTS = 3;
/** Announcements remembered, so that a repetition is known for one. */
const MOST_ANNOUNCED = 50;

/** The state right after the token was resolved. */
export const broadcastFrom = (info: BroadcastInfo): BroadcastState => ({
  name: info.name,
  requiresPassword: info.requiresPassword,
  status: info.status,
  phase: "live",
  standbyMessage: "",
  transcriptionLanguage: info.transcriptionLanguage,
  translationLanguages: info.translationLanguages,
  speechLanguages: info.speechLanguages,
  voices: info.voices,
  announcements: [],
  announced: [],
});

function withOffer(state: BroadcastState, offer: Offer): BroadcastState {
  return {
    ...state,
    transcriptionLanguage: offer.transcriptionLanguage ?? state.transcriptionLanguage,
    translationLanguages: offer.translationLanguages ?? state.translationLanguages,
    speechLanguages: offer.speechLanguages ?? state.speechLanguages,
    voices: offer.voices ?? state.voices,
  };
}

function withoutQueue(state: BroadcastState): BroadcastState {
  const { queue: _left, ...rest } = state;
  return rest;
}

/** An announcement that says nothing new is a repetition, and neither comes back nor stays longer for it. */
function withAnnouncement(state: BroadcastState, event: AnnouncementEvent, now: number): BroadcastState {
  const { id, message, translations, durationMs } = event;
  if (state.announced.some((known) => known.id === id && known.message === message)) return state;
  const until = now + Math.min(durationMs ?? ANNOUNCEMENT_MS, LONGEST_ANNOUNCEMENT_MS);
  const others = state.announcements.filter((other) => other.id !== id);
  return {
    ...state,
    announcements: [...others, { id, message, translations, until }].slice(-MOST_ANNOUNCEMENTS),
    announced: [...state.announced, { id, message }].slice(-MOST_ANNOUNCED),
  };
}

/** Folds one event in. `now` is ms on a steady clock; events that are not about the broadcast change nothing. */
export function reduceBroadcast(state: BroadcastState, event: BroadcastEvent, now: number): BroadcastState {
  if (!isFor("broadcast", event)) return state;
  switch (event.type) {
    case "connected":
      return withoutQueue({
        ...withOffer(state, event),
        status: event.status ?? state.status,
        phase: event.phase ?? "live",
        standbyMessage: event.standbyMessage ?? state.standbyMessage,
        ...(event.viewerCount === undefined ? {} : { viewerCount: event.viewerCount }),
      });
    case "phase":
      return {
        ...state,
        status: event.status ?? state.status,
        phase: event.phase ?? state.phase,
        standbyMessage: event.standbyMessage ?? state.standbyMessage,
      };
    case "config":
      return {
        ...withOffer(state, event),
        requiresPassword:
          event.accessType === undefined ? state.requiresPassword : event.accessType === "password",
      };
    case "viewer-count":
      return { ...state, viewerCount: event.count };
    case "queue": {
      const { position, estimatedWaitMs } = event;
      return { ...state, queue: { position, ...(estimatedWaitMs === undefined ? {} : { estimatedWaitMs }) } };
    }
    case "announcement":
      return withAnnouncement(state, event, now);
    case "ended":
      return withoutQueue({ ...state, status: "ended", announcements: [] });
  }
}

/** Takes out the announcements whose time is over. */
export function withoutExpired(state: BroadcastState, now: number): BroadcastState {
  const announcements = state.announcements.filter((announcement) => announcement.until > now);
  return announcements.length === state.announcements.length ? state : { ...state, announcements };
}
