/**
 * The talks that were found, in order: of one day, those that are over folded away; or of all days, under each day.
 */
import { createMemo, For, type JSX, Show, untrack } from "solid-js";

import type { Day, EventFile, Session } from "../../event/event-file.ts";
import { dayText } from "../../event/event-times.ts";
import { dayOf } from "../../event/programme.ts";
import type { RoomView } from "../../event/rooms-view.ts";
import type { EventProps } from "../../ui/event/event-props.ts";
import { TalkRow } from "../../ui/event/talk-row.tsx";
import { createLate } from "../../ui/parts/create-late-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import type { EventView } from "./event-state-signals.ts";
import type { PastTextsPorts, PastWays } from "./past-texts-signals.ts";

export type ProgrammeListProps = EventProps & {
  readonly event: EventFile;
  readonly view: EventView;
  /** In ms since the epoch. */
  readonly now: number;
  /** Where a room is read. */
  readonly addressOf: (view: RoomView) => string | undefined;
  /** It is in a frame of somebody else's page. */
  readonly isFramed: boolean;
};

type TalksProps = Omit<ProgrammeListProps, "view"> & {
  readonly talks: readonly Session[];
  /** The rooms that are live, by the talk that is on in them. */
  readonly live: ReadonlyMap<string, RoomView>;
  /** Where the talks that are over are read, by their ids. */
  readonly past: PastWays | undefined;
};

/** Looks for the texts of talks that are over, once there are some. */
function createPast(props: ProgrammeListProps) {
  const { config } = useApp();
  const ports: PastTextsPorts = {
    event: () => props.event,
    now: () => props.now,
    isFramed: untrack(() => props.isFramed),
    serviceOrigin: config.serviceOrigin || location.origin,
  };
  const late = createLate(
    () => props.event.sessions.some(({ end }) => end <= props.now),
    async () => {
      const { createPastTexts } = await import("./past-texts-signals.ts");
      return () => createPastTexts(ports);
    },
  );
  return () => late()?.();
}

function Talks(props: TalksProps): JSX.Element {
  const names = createMemo(() => new Map(props.event.rooms.map(({ id, name }) => [id, name])));
  const liveAt = ({ id }: Session) => {
    const view = props.live.get(id);
    return view && { href: props.addressOf(view) };
  };
  return (
    <ul class="event-talks" role="list">
      <For each={props.talks}>
        {(talk) => (
          <TalkRow
            say={props.say}
            times={props.times}
            talk={talk}
            roomName={names().get(talk.room)}
            isNow={props.live.has(talk.id) || (talk.start <= props.now && props.now < talk.end)}
            live={liveAt(talk)}
            past={props.live.has(talk.id) ? undefined : props.past?.get(talk.id)}
          />
        )}
      </For>
    </ul>
  );
}

/** Talks under the days they belong to. */
function Found(props: TalksProps): JSX.Element {
  const byDay = createMemo(() => {
    const days = new Map<Day, Session[]>();
    for (const talk of props.talks) {
      const day = dayOf(props.event, talk.start);
      days.set(day, [...(days.get(day) ?? []), talk]);
    }
    return days;
  });
  return (
    <For each={[...byDay().keys()]}>
      {(day) => (
        <>
          <h3 class="event-day-name">{dayText(day, props.times.locale)}</h3>
          <Talks {...props} talks={byDay().get(day) ?? []} />
        </>
      )}
    </For>
  );
}

export function ProgrammeList(props: ProgrammeListProps): JSX.Element {
  const live = createMemo(
    () =>
      new Map(
        props.view.rooms().flatMap((view) => (view.isLive === true && view.now ? [[view.now.id, view]] : [])),
      ),
  );
  const past = createPast(props);
  /** One that runs over is not over. */
  const isOver = ({ id, end }: Session): boolean => end <= props.now && !live().has(id);
  const earlier = createMemo(() => props.view.talks().filter(isOver));
  const coming = createMemo(() => props.view.talks().filter((talk) => !isOver(talk)));
  return (
    <>
      <p class="event-quiet" role="status">
        {props.view.isSearching() && props.view.talks().length === 0 ? props.say("find.nothing") : ""}
      </p>
      <Show
        when={!props.view.isSearching()}
        fallback={<Found {...props} live={live()} past={past()} talks={props.view.talks()} />}
      >
        <Show
          when={props.view.isToday() && coming().length > 0}
          fallback={<Talks {...props} live={live()} past={past()} talks={props.view.talks()} />}
        >
          <Show when={earlier().length > 0}>
            <details class="event-earlier">
              <summary class="event-summary">{props.say("find.earlier")}</summary>
              <Talks {...props} live={live()} past={past()} talks={earlier()} />
            </details>
          </Show>
          <Talks {...props} live={live()} past={past()} talks={coming()} />
        </Show>
      </Show>
    </>
  );
}
