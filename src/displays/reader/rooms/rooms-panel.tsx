/**
 * The rooms as they are now, live ones first: one tap changes the room. The service is asked which are live only while
 * this is open, and never for the room that is read.
 */
import { createMemo, For, type JSX, Show, untrack } from "solid-js";

import { sessionsByRoom } from "../../../event/programme.ts";
import { roomsAt, type RoomsLive } from "../../../event/rooms-view.ts";
import { Panel } from "../../../ui/controls/panel.tsx";
import { SwitchRow } from "../../../ui/controls/switch-row.tsx";
import { RoomChoice } from "../../../ui/event/room-choice.tsx";
import { createOwnRoomsLive } from "../../shared/event/event-signals.ts";
import type { ReaderVisit } from "../reader-visit-signals.ts";
import type { EventPlace } from "./event-place.ts";

export type RoomsPanelProps = {
  readonly place: EventPlace;
  readonly readerVisit: ReaderVisit;
  readonly onClose: () => void;
};

export function RoomsPanel(props: RoomsPanelProps): JSX.Element {
  const place = untrack(() => props.place);
  const { say } = place.props();
  const token = (): string => props.readerVisit.token;
  const asked = createOwnRoomsLive(place.event, place.now, (one) => one === token());
  const live = createMemo((): RoomsLive => {
    const isLive = props.readerVisit.visit.visitStatus().kind === "live";
    return new Map(asked()).set(token(), { isLive, languages: [] });
  });
  const byRoom = createMemo(() => sessionsByRoom(place.event()));
  const views = createMemo(
    () => new Map(roomsAt(place.event(), byRoom(), place.now(), live()).map((view) => [view.room.id, view])),
  );
  const hrefOf = (id: string): string | undefined => {
    const to = views().get(id)?.token;
    return to === undefined ? undefined : place.addressOf(id, to);
  };
  return (
    <Panel id="rooms" title={say("switch.open")} onClose={props.onClose}>
      <ul class="event-choices" role="list">
        <For each={[...views().keys()]}>
          {(id) => (
            <Show when={views().get(id)}>
              {(view) => (
                <RoomChoice
                  {...place.props()}
                  view={view()}
                  href={hrefOf(id)}
                  isHere={id === place.choices().room && view().token === token()}
                />
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={place.room()}>
        <SwitchRow
          label={say("switch.follow")}
          on={place.choices().followRoom === true}
          onSwitch={place.follow}
        />
        <p class="event-quiet">{say("switch.followWhy")}</p>
      </Show>
      <p>
        <a class="event-link" href={place.programme()}>
          {say("switch.whole")}
        </a>
      </p>
    </Panel>
  );
}
