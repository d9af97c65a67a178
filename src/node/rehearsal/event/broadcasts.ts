/**
 * The broadcasts of a rehearsal's event, and what their hosts do while it runs: they begin late, pause and run over.
 */
import { end, goLive, goStandby } from "../channel.ts";
import type { NewChannel, Rehearsal } from "../service.ts";
import type { Change, Channel } from "../channel-types.ts";
import { AT, DOCK_LANGUAGES, EVENT_TOKENS, roundTime } from "./event.ts";

const live = { status: "active", phase: "live" } as const;
const { hall, nextHall, dock, nextDock } = EVENT_TOKENS;

/** What is heard in a room is not what is heard next door: where in the talk it begins, in ms. */
const DOCK_POSITION_MS = 90_000;

const BROADCASTS: readonly (NewChannel & { readonly token: string })[] = [
  { token: hall, settings: { name: "Harbour hall", speakerDiarization: true }, state: live },
  { token: nextHall, settings: { name: "Harbour hall", speakerDiarization: true } },
  {
    token: dock,
    settings: { name: "Dock 4", translationLanguages: DOCK_LANGUAGES },
    state: { ...live, position: DOCK_POSITION_MS },
  },
  { token: nextDock, settings: { name: "Dock 4", translationLanguages: DOCK_LANGUAGES } },
];

type Act = {
  /** In minutes from the round time of the programme. */
  readonly at: number;
  readonly token: string;
  readonly act: (channel: Channel, now: number) => Change;
};

const soon = (channel: Channel, now: number): Change => goStandby(channel, "We begin in a few minutes.", now);

/** In order. */
const ACTS: readonly Act[] = [
  { at: AT.hallPause, token: hall, act: (channel, now) => end(channel, now) },
  { at: AT.hallPause, token: nextHall, act: soon },
  { at: AT.dockEnd, token: dock, act: (channel, now) => end(channel, now) },
  { at: AT.nextDock, token: nextDock, act: goLive },
  { at: AT.nextHall, token: nextHall, act: goLive },
];

/** Opens the event's broadcasts; what is given back carries out, whenever it is called, what hosts have to do by then. */
export function openEventBroadcasts(rehearsal: Rehearsal): () => void {
  for (const broadcast of BROADCASTS) rehearsal.create(broadcast);
  const base = roundTime(rehearsal.now());
  const due = ACTS.map(({ at, ...act }) => ({ ...act, at: base + at * 60_000 }));
  let done = 0;
  return () => {
    for (let next = due[done]; next !== undefined && next.at <= rehearsal.now(); next = due[done]) {
      done += 1;
      rehearsal.byToken(next.token)?.apply(next.act);
    }
  };
}
