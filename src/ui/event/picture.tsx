/**
 * The picture itself, with a sentence in its place while there is none.
 */
import {
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  Match,
  on,
  onCleanup,
  onMount,
  Switch,
} from "solid-js";

import type { VideoWords } from "../../i18n/video-words.ts";
import controls from "../../styles/controls.module.css";
import type { Video } from "../../event/event-file.ts";
import type { PictureProblem, PictureState, PlayPicture } from "./picture-state.ts";

export type PictureProps = {
  readonly say: VideoWords["say"];
  readonly video: Pick<Video, "source" | "address">;
  /** What the picture shows. */
  readonly name: string;
  readonly hasSound: boolean;
  readonly play: PlayPicture;
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
    // A programme that changed says the same video anew.
    const source = createMemo(() => props.video.source);
    const address = createMemo(() => props.video.address);
    createEffect(
      on([source, address, attempt], ([source, address]) =>
        onCleanup(props.play(video, { source, address }, setState)),
      ),
    );
  });
  const hold = (): void => void element?.play().catch(() => setState("held"));
  const problem = (): PictureProblem | undefined => {
    const now = state();
    return now === "loading" || now === "playing" || now === "held" ? undefined : now;
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
