/**
 * One page of the board: each room with what is on and what comes next.
 */
import { For, Show } from "solid-js";

import type { BoardRow } from "../../event/board.ts";
import type { Session } from "../../event/event-file.ts";
import type { EventScreen } from "../shared/event-screen-signals.ts";
import { untilText } from "../shared/until-text.ts";

export type BoardTableProps = Pick<EventScreen, "say" | "clockText"> & {
  readonly rows: readonly BoardRow[];
  /** As many rows share the height; fewer stand as they would among them. */
  readonly room: number;
  /** So few rows that a title has a third line. */
  readonly roomy: boolean;
};

export function BoardTable(props: BoardTableProps) {
  return (
    <table class="board-table" data-roomy={props.roomy ? "" : undefined} style={{ "--rows": props.room }}>
      <thead>
        <tr>
          <th scope="col">{props.say("board.room")}</th>
          <th scope="col">{props.say("room.now")}</th>
          <th scope="col">{props.say("board.next")}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr class="board-row">
              <th scope="row">
                <span class="board-room" dir="auto">
                  {row.room.name}
                </span>
                <Show when={row.isLive || row.room.place}>
                  <span class="board-more">
                    <Show when={row.isLive}>
                      <span class="board-live">{props.say("board.live")}</span>
                    </Show>
                    <bdi>{row.room.place}</bdi>
                  </span>
                </Show>
              </th>
              <td>
                <Talk session={row.now} when={row.now && untilText(row.now, row.runsOver, props)} />
              </td>
              <td class="board-next">
                <Talk session={row.next} when={row.next && props.clockText(row.next.start)} />
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Talk(props: { readonly session: Session | undefined; readonly when: string | undefined }) {
  return (
    <Show when={props.session}>
      {(session) => (
        <>
          <span class="board-title" dir="auto">
            {session().title}
          </span>
          <span class="board-more">
            <span class="board-when">{props.when}</span>
            <bdi>{session().speakers.join(", ")}</bdi>
          </span>
        </>
      )}
    </Show>
  );
}
