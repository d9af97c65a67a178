/**
 * Where the picture is, and whether the text is in step with it.
 */
import { For, type JSX, Show } from "solid-js";

import type { PanePlace } from "../../event/video-pane.ts";
import type { VideoWords } from "../../i18n/video-words.ts";
import controls from "../../styles/controls.module.css";

export type VideoOptionsProps = {
  readonly say: VideoWords["say"];
  readonly places: readonly PanePlace[];
  readonly place: PanePlace;
  readonly onPlace: (place: PanePlace) => void;
  /** How long the text waits in all, in words. */
  readonly seconds: string;
  /** The text shall wait longer (`1`) or shorter (`-1`). */
  readonly onWait: (direction: 1 | -1) => void;
};

export function VideoOptions(props: VideoOptionsProps): JSX.Element {
  return (
    <div id="video-options" class="room-video-options">
      <Show when={props.places.length > 1}>
        <div class="room-video-group" role="group" aria-label={props.say("place.title")}>
          <For each={props.places}>
            {(place) => (
              <button
                type="button"
                class={controls["button"]}
                aria-pressed={props.place === place}
                onClick={() => props.onPlace(place)}
              >
                {props.say(`place.${place}`)}
              </button>
            )}
          </For>
        </div>
      </Show>
      <div class="room-video-group" role="group" aria-label={props.say("wait.title")}>
        <button type="button" class={controls["button"]} onClick={() => props.onWait(1)}>
          {props.say("wait.early")}
        </button>
        <button type="button" class={controls["button"]} onClick={() => props.onWait(-1)}>
          {props.say("wait.late")}
        </button>
        <output class="room-video-wait">{props.say("wait.now", { seconds: props.seconds })}</output>
      </div>
    </div>
  );
}
