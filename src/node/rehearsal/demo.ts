/**
 * The broadcasts a rehearsal opens with: one for each state an audience can meet, so that event staff see all of
 * them before the day.
 */
import { openEventBroadcasts } from "./event/broadcasts.ts";
import { rehearsalEvent } from "./event/event.ts";
import { announcements, standbyMessage } from "./programme/notices.ts";
import { createRehearsal, type NewChannel, type Rehearsal, type RehearsalOptions } from "./service.ts";

export type DemoBroadcast = NewChannel & { readonly token: string; readonly shows: string };

/** The password of the rehearsal's closed broadcast. */
const REHEARSAL_PASSWORD = "lighthouse";

const live = { status: "active", phase: "live" } as const;

/** The broadcast that goes all the way from live to published. */
export const ONCE = "once";

export const demoBroadcasts: readonly DemoBroadcast[] = [
  { token: "live", shows: "a public broadcast, live", settings: { speakerDiarization: true }, state: live },
  {
    token: "lock",
    shows: `a broadcast with a password: ${REHEARSAL_PASSWORD}`,
    settings: { speakerDiarization: true, accessType: "password", passCode: REHEARSAL_PASSWORD },
    state: live,
  },
  {
    token: "soon",
    shows: "not started yet; starts 20 seconds after the first viewer came",
    arrangement: { startsAfterMs: 20_000 },
  },
  {
    token: ONCE,
    shows: "live for a minute once somebody came; then its talk is published, and the page leads there",
    settings: { speakerDiarization: true },
    arrangement: { startsAfterMs: 0, endsAfterMs: 60_000 },
  },
  {
    token: "stby",
    shows: "in standby, with the host's message",
    state: { status: "active", phase: "standby", standbyMessage },
  },
  { token: "hold", shows: "paused by the host", state: { status: "paused" } },
  {
    token: "full",
    shows: "full; three people are ahead in the line, one gets in every 6 seconds",
    settings: { speakerDiarization: true },
    arrangement: { line: { ahead: 3, everyMs: 6_000 } },
    state: live,
  },
  { token: "done", shows: "ended", settings: { speakerDiarization: true }, state: { status: "ended" } },
  { token: "gone", shows: "revoked", state: { status: "revoked" } },
];

/** An announcement is made this often on the live broadcast, in ms. */
const ANNOUNCE_EVERY_MS = 90_000;

/** How long ago the broadcast ended that has ended, in ms. */
const ENDED_AGO_MS = 3_600_000;

/** A broadcast that said all of the script, and ended some time ago. */
function wholeTalk(lapMs: number, now: number): NonNullable<NewChannel["state"]> {
  const endedAt = now - ENDED_AGO_MS;
  const startedAt = endedAt - lapMs;
  return { status: "ended", position: lapMs, startedAt, recordedAt: startedAt, endedAt };
}

/** A rehearsal with every broadcast of the demonstration and an event; now and then an announcement on the live one. */
export function createDemo(options: RehearsalOptions): Rehearsal {
  const rehearsal = createRehearsal(options);
  for (const broadcast of demoBroadcasts) {
    const hasEnded = broadcast.state?.status === "ended";
    rehearsal.create({
      ...broadcast,
      ...(hasEnded ? { state: wholeTalk(options.script.lapMs, rehearsal.now()) } : {}),
    });
  }
  const moveEvent = openEventBroadcasts(rehearsal);
  rehearsal.setEvent(rehearsalEvent(rehearsal.now(), Intl.DateTimeFormat().resolvedOptions().timeZone));
  let announcedAt = rehearsal.now();
  let next = 0;
  return {
    ...rehearsal,
    tick: () => {
      rehearsal.tick();
      moveEvent();
      if (rehearsal.now() - announcedAt < ANNOUNCE_EVERY_MS) return;
      announcedAt = rehearsal.now();
      const announcement = announcements[next % announcements.length];
      if (announcement === undefined) return;
      next += 1;
      rehearsal.byToken("live")?.send({
        name: "announcement",
        payload: {
          announcement_id: `house-${next}`,
          message: announcement.message,
          translated_messages: { ...announcement.translations },
          duration_ms: 15_000,
        },
      });
    },
  };
}
