/**
 * The picture itself, with a sentence in its place while there is none.
 */
import { createEffect, createSignal, type JSX, Match, on, onCleanup, onMount, Switch } from "solid-js";

import type { VideoWords } from "../../i18n/video-words.ts";
import controls from "../../styles/controls.module.css";
import type { PictureState, playPicture } from "./play-picture.ts";

export type PictureProps = {
  readonly say: VideoWords["say"];
  readonly address: string;
  /** What the picture shows. */
  readonly name: string;
  readonly hasSound: boolean;
  readonly play: typeof playPicture;
};

export function Picture(props: PictureProps): JSX.Element {
  let element: HTMLVideoElement | undefined;
  const [state, setState] = createSignal<PictureState>("loading");
  const [attempt, setAttempt] = createSignal(0);

  onMount(() => {
    const video = element;
    if (video === undefined) return;
    createEffect(() => {
      video.muted = !props.hasSound;
    });
    createEffect(
      on([() => props.address, attempt], ([address]) => onCleanup(props.play(video, address, setState))),
    );
  });
  const hold = (): void => void element?.play().catch(() => setState("held"));
  const problem = (): "unreachable" | "unplayable" | undefined => {
    const now = state();
    return now === "unreachable" || now === "unplayable" ? now : undefined;
  };

  return (
    <div class="room-video-picture" data-state={state()}>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- its captions are the text beside it */}
      <video ref={element} class="room-video-video" muted playsinline aria-label={props.name} />
      <div class="room-video-state" role="status">
        <Switch>
          <Match when={state() === "loading"}>{props.say("pane.loading")}</Match>
          <Match when={state() === "held"}>
            <button type="button" class={controls["button"]} onClick={hold}>
              {props.say("pane.play")}
            </button>
          </Match>
          <Match when={problem()}>
            {(which) => (
              <>
                <p>{props.say(`problem.${which()}`)}</p>
                <button type="button" class={controls["button"]} onClick={() => setAttempt((one) => one + 1)}>
                  {props.say("pane.again")}
                </button>
              </>
            )}
          </Match>
        </Switch>
      </div>
    </div>
  );
}
