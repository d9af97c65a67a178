/**
 * The board of an event: its rooms on pages that turn by themselves, the time, and the code of the whole programme.
 */
import { createMemo, Show } from "solid-js";

import { type Board, pageAt, ROWS } from "../../event/board.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import { BrandMark } from "../../ui/brand-mark.tsx";
import { createMediaQuery } from "../../ui/media-query-signals.ts";
import { type Follow, FollowCode } from "../kiosk/follow-code.tsx";
import { KioskClock, type KioskTime } from "../kiosk/kiosk-clock.tsx";
import kiosk from "../kiosk/kiosk.module.css";
import type { KioskBrand } from "../kiosk/waiting-screen.tsx";
import type { EventScreen } from "../shared/event-screen-signals.ts";
import { BoardTable } from "./board-table.tsx";

export type BoardScreenProps = Pick<EventScreen, "say" | "clockText"> & {
  /** The organiser's logo, or the name of the event. */
  readonly brand: KioskBrand;
  readonly board: Board;
  /** The day that is shown, where it is not today. */
  readonly day: string | undefined;
  readonly time: KioskTime | undefined;
  readonly follow: Follow | undefined;
  /** Ms on a steady clock: pages turn by it. */
  readonly now: number;
};

export function BoardScreen(props: BoardScreenProps) {
  const { number } = useI18n();
  const isUpright = createMediaQuery("(orientation: portrait)");
  const rows = () => ROWS[isUpright() ? "portrait" : "landscape"];
  const page = createMemo(() => pageAt(props.board.rows, rows().most, props.now));
  const room = (): number => Math.max(rows().least, page().fullest);
  // Another page is another table, so that it appears as one.
  const turned = createMemo(() => ({ page: page().page }), undefined, {
    equals: (a, b) => a?.page === b.page,
  });
  return (
    <>
      <header class="board-head">
        <Show when={props.brand.logo}>
          <BrandMark {...props.brand} class="board-brand" />
        </Show>
        <h1 class="board-event" dir="auto">
          {props.brand.name}
        </h1>
        <Show when={props.day}>
          <p class="board-day">{props.day}</p>
        </Show>
        <Show when={page().pages > 1}>
          <p class="board-page" dir="ltr">
            {number(page().page + 1, 0)} / {number(page().pages, 0)}
          </p>
        </Show>
        <Show when={props.time}>{(time) => <KioskClock time={time()} />}</Show>
      </header>
      <div class={kiosk["body"]} data-code={props.follow && ""}>
        <Show when={turned()} keyed>
          {(_turned) => (
            <BoardTable
              rows={page().items}
              room={room()}
              roomy={room() === rows().least}
              say={props.say}
              clockText={props.clockText}
            />
          )}
        </Show>
        <Show when={props.follow}>{(follow) => <FollowCode follow={follow()} />}</Show>
      </div>
    </>
  );
}
