/**
 * One talk of the programme: when it is, what it is called, who speaks, and in which room; while it is live and when it is over, the
 * way to its text.
 */
import { type JSX, Show } from "solid-js";

import type { Session } from "../../event/event-file.ts";
import { languageNameIn } from "../../i18n/language-name.ts";
import type { EventProps } from "./event-props.ts";
import { TalkText } from "./talk-text.tsx";
import { TalkTime } from "./talk-time.tsx";

export type TalkRowProps = EventProps & {
  readonly talk: Session;
  /** Nothing where the talk stands under its room. */
  readonly roomName?: string | undefined;
  /** It is on now. */
  readonly isNow?: boolean;
  /** Its room is live with it; where it is read. */
  readonly live?: { readonly href: string | undefined } | undefined;
  /** It is over, and was looked for: where its text is, which may be nowhere, and whether it can be heard there. */
  readonly past?: { readonly href?: string; readonly isHeard: boolean } | undefined;
};

/** The way to the text of a talk that is over. */
function PastWay(props: Pick<TalkRowProps, "say" | "talk" | "past">): JSX.Element {
  const words = (): string => props.say(props.past?.isHeard === true ? "find.listen" : "find.text");
  return (
    <Show when={props.past}>
      {(past) => (
        <Show when={past().href} fallback={<span class="event-quiet">{props.say("find.unpublished")}</span>}>
          {(href) => (
            // Another page: the sound of a talk is played under a policy of its own.
            <a
              class="event-link event-talk-read"
              rel="external"
              href={href()}
              aria-label={`${words()}: ${props.talk.title}`}
            >
              {words()}
            </a>
          )}
        </Show>
      )}
    </Show>
  );
}

export function TalkRow(props: TalkRowProps): JSX.Element {
  const spoken = (): string | undefined =>
    props.talk.language && languageNameIn(props.talk.language, props.times.locale);
  return (
    <li class="event-talk" data-now={props.isNow === true ? "" : undefined}>
      <p class="event-talk-time">
        <TalkTime say={props.say} times={props.times} start={props.talk.start} end={props.talk.end} />
        <Show when={props.live}>
          <span class="event-state" data-live="">
            {props.say("room.live")}
          </span>
        </Show>
      </p>
      <div class="event-talk-text">
        <TalkText talk={props.talk} />
        <Show when={props.roomName ?? spoken()}>
          <span class="event-quiet">
            <bdi>{props.roomName}</bdi>
            {props.roomName !== undefined && spoken() !== undefined ? " · " : ""}
            {spoken()}
          </span>
        </Show>
        <Show when={props.live?.href}>
          {(href) => (
            <a
              class="event-link event-talk-read"
              href={href()}
              aria-label={`${props.say("room.read")}: ${props.talk.title}`}
            >
              {props.say("room.read")}
            </a>
          )}
        </Show>
        <PastWay {...props} />
        <Show when={props.talk.link}>
          {(link) => (
            <a
              class="event-link"
              aria-label={`${props.say("find.more")}: ${props.talk.title}`}
              href={link()}
              rel="external noreferrer"
              target="_blank"
            >
              {props.say("find.more")}
            </a>
          )}
        </Show>
      </div>
    </li>
  );
}
