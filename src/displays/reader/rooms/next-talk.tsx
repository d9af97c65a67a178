/**
 * When a room's talk is over: what comes next there, with the way to it where that is another broadcast. Who follows the
 * room is taken there, not all at once.
 */
import { createEffect, createMemo, type JSX, on, onCleanup, Show, untrack } from "solid-js";

import type { Room, Session } from "../../../event/event-file.ts";
import { GO_WITHIN_MS, type NextPlace, nextPlace } from "../../../event/next-place.ts";
import { createSingleTimer } from "../../../lib/single-timer.ts";
import controls from "../../../styles/controls.module.css";
import { SwitchRow } from "../../../ui/controls/switch-row.tsx";
import { TalkText } from "../../../ui/event/talk-text.tsx";
import { TalkTime } from "../../../ui/event/talk-time.tsx";
import type { ReaderVisit } from "../reader-visit-signals.ts";
import type { EventPlace } from "./event-place.ts";

export type NextTalkProps = {
  readonly place: EventPlace;
  readonly room: Room;
  /** Those of the room, in order. */
  readonly sessions: readonly Session[];
  readonly readerVisit: ReaderVisit;
};

const OVER: ReadonlySet<string> = new Set(["ended", "revoked", "unknown"]);

export function NextTalk(props: NextTalkProps): JSX.Element {
  const place = untrack(() => props.place);
  const { token, visit } = untrack(() => props.readerVisit);
  const isOver = (): boolean => OVER.has(visit.visitStatus().kind);
  const next = createMemo((): NextPlace | undefined =>
    nextPlace(props.room, props.sessions, { token, isOver: isOver(), left: place.left }, place.now()),
  );
  const other = (): string | undefined => {
    const to = next()?.token;
    return to === token ? undefined : to;
  };
  const due = createMemo(() =>
    place.choices().followRoom === true && next()?.isDue === true ? other() : undefined,
  );
  const go = (to: string): void => {
    const { id } = untrack(() => props.room);
    if (untrack(isOver)) place.left.add(token);
    place.goTo(id, to);
  };
  const timer = createSingleTimer(visit.clock);
  createEffect(
    on(due, (to) => {
      timer.cancel();
      if (to !== undefined) timer.set(Math.random() * GO_WITHIN_MS, () => go(to));
    }),
  );
  onCleanup(timer.cancel);
  return (
    <Show when={isOver() && next()}>
      {(found) => (
        <section class="event-after" aria-labelledby="event-after">
          <h2 id="event-after" class="event-after-head">
            {place.props().say("switch.next")}
          </h2>
          <p class="event-now">
            <span class="event-when">
              <TalkTime {...place.props()} start={found().session.start} end={found().session.end} />
            </span>
            <TalkText talk={found().session} />
          </p>
          <Show when={other()}>
            {(to) => (
              <>
                <a
                  class={`${controls["button"]} ${controls["primary"]}`}
                  href={place.addressOf(props.room.id, to())}
                >
                  {place.props().say("switch.go")}
                </a>
                <SwitchRow
                  label={place.props().say("switch.follow")}
                  on={place.choices().followRoom === true}
                  onSwitch={place.follow}
                />
              </>
            )}
          </Show>
          <a class="event-link" href={place.programme()}>
            {place.props().say("switch.whole")}
          </a>
        </section>
      )}
    </Show>
  );
}
