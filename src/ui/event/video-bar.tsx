/**
 * The buttons beneath a room's picture, or in its place while it is hidden.
 */
import { For, type JSX, Show } from "solid-js";

import type { VideoWords } from "../../i18n/video-words.ts";
import controls from "../../styles/controls.module.css";

/** A video with its name in words. */
type NamedVideo = { readonly address: string; readonly name: string };

export type VideoBarProps = {
  readonly say: VideoWords["say"];
  readonly played: readonly NamedVideo[];
  /** Opened elsewhere. */
  readonly pages: readonly NamedVideo[];
  /** The address of the video that is shown. */
  readonly shown: string | undefined;
  readonly onChoose: (address: string) => void;
  readonly isSoundOn: boolean;
  /** Nothing where it is not to be heard. */
  readonly onSound: (() => void) | undefined;
  readonly hasOptions: boolean;
  readonly onOptions: () => void;
  readonly onShow: (isShown: boolean) => void;
};

export function VideoBar(props: VideoBarProps): JSX.Element {
  const isShown = (): boolean => props.shown !== undefined;
  return (
    <div class="room-video-bar">
      <Show when={isShown() && props.played.length > 1}>
        <select
          class={controls["select"]}
          aria-label={props.say("pane.choose")}
          value={props.shown}
          onChange={(event) => props.onChoose(event.currentTarget.value)}
        >
          <For each={props.played}>{({ address, name }) => <option value={address}>{name}</option>}</For>
        </select>
      </Show>
      <Show when={isShown()}>
        <Show when={props.onSound}>
          {(toggle) => (
            <button
              type="button"
              class={controls["button"]}
              aria-pressed={props.isSoundOn}
              onClick={() => toggle()()}
            >
              {props.say("pane.sound")}
            </button>
          )}
        </Show>
        <button
          type="button"
          class={controls["button"]}
          aria-expanded={props.hasOptions}
          aria-controls="video-options"
          onClick={() => props.onOptions()}
        >
          {props.say("pane.adjust")}
        </button>
      </Show>
      <Show when={props.played.length > 0}>
        <button type="button" class={controls["button"]} onClick={() => props.onShow(!isShown())}>
          {props.say(isShown() ? "pane.hide" : "pane.show")}
        </button>
      </Show>
      <For each={props.pages}>
        {({ address, name }) => (
          <a class={controls["button"]} href={address} target="_blank" rel="noopener noreferrer">
            {props.say("pane.page", { name })}
          </a>
        )}
      </For>
    </div>
  );
}
