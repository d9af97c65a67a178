/**
 * One room in the list to change rooms by: all of it is the way there.
 */
import { type JSX, Show } from "solid-js";

import type { RoomView } from "../../event/rooms-view.ts";
import { languageNames } from "../../i18n/language-name.ts";
import type { EventProps } from "./event-props.ts";
import { TalkText } from "./talk-text.tsx";

export type RoomChoiceProps = EventProps & {
  readonly view: RoomView;
  /** Where it is read; nothing where it cannot be read. */
  readonly href: string | undefined;
  readonly isHere: boolean;
};

export function RoomChoice(props: RoomChoiceProps): JSX.Element {
  const talk = () => props.view.now ?? props.view.next;
  const state = (): string | undefined => {
    if (props.isHere) return props.say("switch.here");
    if (props.view.token === undefined) return props.say("room.none");
    return props.view.isLive === undefined
      ? undefined
      : props.say(props.view.isLive ? "room.live" : "room.waiting");
  };
  const languages = (): string => [...languageNames(props.view.languages.slice(0, 6)).values()].join(", ");
  return (
    <li class="event-choice">
      <a
        class="event-choice-link"
        href={props.isHere ? undefined : props.href}
        aria-current={props.isHere ? "true" : undefined}
        data-off={props.isHere || props.href === undefined ? "" : undefined}
      >
        <span class="event-room-head">
          <bdi class="event-choice-name">{props.view.room.name}</bdi>
          <Show when={state()}>
            {(said) => (
              <span
                class="event-state"
                data-live={props.view.isLive === true && !props.isHere ? "" : undefined}
              >
                {said()}
              </span>
            )}
          </Show>
        </span>
        <Show when={talk()}>
          {(one) => (
            <span class="event-choice-talk">
              <TalkText talk={one()} />
            </span>
          )}
        </Show>
        <Show when={languages() !== "" && props.view.token !== undefined}>
          <span class="event-quiet">{languages()}</span>
        </Show>
      </a>
    </li>
  );
}
