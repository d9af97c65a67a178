/**
 * The rooms as they are now, live ones first, each with what comes later in it today.
 */
import { createMemo, For, type JSX, Show } from "solid-js";

import type { EventFile, Session } from "../../event/event-file.ts";
import { dayText } from "../../event/event-times.ts";
import { dayOf } from "../../event/programme.ts";
import type { RoomView } from "../../event/rooms-view.ts";
import type { EventProps } from "../../ui/event/event-props.ts";
import { RoomCard } from "../../ui/event/room-card.tsx";
import { TalkRow } from "../../ui/event/talk-row.tsx";

export type RoomsListProps = EventProps & {
  readonly event: EventFile;
  readonly rooms: readonly RoomView[];
  /** In ms since the epoch. */
  readonly now: number;
  /** Where a room is read. */
  readonly addressOf: (view: RoomView) => string | undefined;
};

export function RoomsList(props: RoomsListProps): JSX.Element {
  // By id, so that a room that stays keeps the focus that may be in it.
  const byId = createMemo(() => new Map(props.rooms.map((view) => [view.room.id, view])));
  const today = createMemo(() => dayOf(props.event, props.now));
  const isToday = ({ start }: Session): boolean => dayOf(props.event, start) === today();
  const nextDay = ({ next }: RoomView): string | undefined =>
    next === undefined || isToday(next)
      ? undefined
      : dayText(dayOf(props.event, next.start), props.times.locale);
  return (
    <ul class="event-rooms" role="list">
      <For each={[...byId().keys()]}>
        {(id) => (
          <Show when={byId().get(id)}>
            {(view) => (
              <RoomCard
                say={props.say}
                times={props.times}
                view={view()}
                href={props.addressOf(view())}
                nextDay={nextDay(view())}
              >
                <Later {...props} talks={view().later.filter(isToday)} />
              </RoomCard>
            )}
          </Show>
        )}
      </For>
    </ul>
  );
}

function Later(props: EventProps & { readonly talks: readonly Session[] }): JSX.Element {
  return (
    <Show when={props.talks.length > 0}>
      <details>
        <summary class="event-summary">{props.say("room.later")}</summary>
        <ul class="event-talks" role="list">
          <For each={props.talks}>
            {(talk) => <TalkRow say={props.say} times={props.times} talk={talk} />}
          </For>
        </ul>
      </details>
    </Show>
  );
}
