/**
 * One room: its name, how its broadcast is, what is on and what comes next. Where it can be read, the way there is at its foot.
 */
import { type JSX, Show } from "solid-js";

import type { Session } from "../../event/event-file.ts";
import { timeText } from "../../event/event-times.ts";
import type { RoomView } from "../../event/rooms-view.ts";
import { languageNames } from "../../i18n/language-name.ts";
import controls from "../../styles/controls.module.css";
import type { EventProps } from "./event-props.ts";
import { TalkText } from "./talk-text.tsx";
import { TalkTime } from "./talk-time.tsx";

export type RoomCardProps = EventProps & {
  readonly view: RoomView;
  /** Where it is read; nothing where it cannot be read. */
  readonly href: string | undefined;
  /** The reader is in this room. */
  readonly isHere?: boolean;
  /** The day of what comes next, where it is not today. */
  readonly nextDay?: string | undefined;
  /** The language that is read, which is named alone. */
  readonly children?: JSX.Element;
};

/** Languages named on a card. */
const MOST_NAMED = 6;

export function RoomCard(props: RoomCardProps): JSX.Element {
  const room = () => props.view.room;
  const talkId = (): string => `room-${room().id}-now`;
  const languages = (): string => {
    const all = props.view.languages;
    const names = [...languageNames(all.slice(0, MOST_NAMED)).values()].join(", ");
    return all.length > MOST_NAMED ? `${names}, +${all.length - MOST_NAMED}` : names;
  };
  return (
    <li
      class="event-room"
      data-live={props.view.isLive === true ? "" : undefined}
      data-here={props.isHere === true ? "" : undefined}
    >
      <div class="event-room-head">
        <h3 class="event-room-name">
          <bdi>{room().name}</bdi>
        </h3>
        <RoomState {...props} />
      </div>
      <Show when={room().place}>
        <p class="event-quiet">
          <bdi>{room().place}</bdi>
        </p>
      </Show>
      <OnNow {...props} id={talkId()} />
      <Show when={props.view.next}>{(next) => <Next {...props} next={next()} />}</Show>
      {props.children}
      <Show when={languages() !== ""}>
        <p class="event-quiet">{props.say("room.languages", { languages: languages() })}</p>
      </Show>
      <Show when={props.isHere !== true && props.href}>
        {(href) => (
          <a
            class={`${controls["button"]} ${props.view.isLive === true ? controls["primary"] : ""} event-read`}
            href={href()}
            aria-label={`${props.say("room.read")}: ${room().name}`}
            aria-describedby={talkId()}
          >
            {props.say("room.read")}
          </a>
        )}
      </Show>
    </li>
  );
}

function RoomState(props: RoomCardProps): JSX.Element {
  const words = (): string | undefined => {
    if (props.isHere === true) return props.say("switch.here");
    if (props.view.token === undefined) return props.say("room.none");
    if (props.view.isLive === undefined) return undefined;
    return props.say(props.view.isLive ? "room.live" : "room.waiting");
  };
  return (
    <Show when={words()}>
      {(said) => (
        <span class="event-state" data-live={props.view.isLive === true ? "" : undefined}>
          {said()}
        </span>
      )}
    </Show>
  );
}

function OnNow(props: RoomCardProps & { readonly id: string }): JSX.Element {
  return (
    <p class="event-now" id={props.id}>
      <Show
        when={props.view.now}
        fallback={<span class="event-quiet">{props.say(props.view.isOver ? "room.over" : "room.free")}</span>}
      >
        {(talk) => (
          <>
            <span class="event-when">
              <TalkTime say={props.say} times={props.times} start={talk().start} end={talk().end} />
              <Show when={props.view.runsOver}>
                <span>{props.say("room.overrun")}</span>
              </Show>
            </span>
            <TalkText talk={talk()} />
          </>
        )}
      </Show>
    </p>
  );
}

function Next(props: RoomCardProps & { readonly next: Session }): JSX.Element {
  const time = (): string => {
    const { event, reader } = timeText(props.next.start, props.times);
    const day = props.nextDay === undefined ? "" : `${props.nextDay}, `;
    const yours = reader === undefined ? "" : ` (${props.say("page.yours", { time: reader })})`;
    return `${day}${event}${yours}`;
  };
  return (
    <p class="event-next">
      <span class="event-when">{props.say("room.next", { time: time() })}</span>
      <TalkText talk={props.next} />
    </p>
  );
}
