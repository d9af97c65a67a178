/**
 * From when to when a talk is: as clocks show it at the event, and where the reader's show another time, as those do.
 */
import { type JSX, Show } from "solid-js";

import { spanText, timeText } from "../../event/event-times.ts";
import type { EventProps } from "./event-props.ts";

export type TalkTimeProps = EventProps & {
  /** In ms since the epoch. */
  readonly start: number;
  /** Nothing where only the beginning is said. */
  readonly end?: number;
};

export function TalkTime(props: TalkTimeProps): JSX.Element {
  const text = () =>
    props.end === undefined
      ? timeText(props.start, props.times)
      : spanText(props.start, props.end, props.times);
  return (
    <span class="event-time">
      <time datetime={new Date(props.start).toISOString()}>{text().event}</time>
      <Show when={text().reader}>
        {(reader) => (
          <>
            {" "}
            <span class="event-yours">{props.say("page.yours", { time: reader() })}</span>
          </>
        )}
      </Show>
    </span>
  );
}
