/**
 * The clip at the head of a talk, with the button that has it stand still: what moves beside a text can be stopped.
 */
import { createSignal, type JSX, onCleanup, Show, untrack } from "solid-js";

import type { TalkWords } from "../../i18n/talk-words.ts";
import { type Clip, fileAddress } from "../../talk/load-talk.ts";
import { createLate } from "../../ui/parts/create-late-signals.ts";
import { TalkIcon } from "./talk-icon.tsx";
import type { LoadedTalk } from "./talk-source-signals.ts";

export type TalkClipProps = {
  readonly say: TalkWords["say"];
  readonly talk: LoadedTalk;
  readonly clip: Clip;
  /** There is no still beneath it. */
  readonly isAlone: boolean;
  /** It cannot be had. */
  readonly onGone: () => void;
};

export function TalkClip(props: TalkClipProps): JSX.Element {
  // Another talk is another component.
  const { place, isLocked, files } = untrack(() => props.talk);
  const clip = untrack(() => props.clip);
  const [opened, setOpened] = createSignal<string>();
  const [isStopped, setStopped] = createSignal(false);
  const [hasMoved, setMoved] = createSignal(false);
  // Few talks have a clip.
  const moving = createLate(
    () => true,
    async () => {
      const { MovingClip } = await import("../../ui/moving-clip.tsx");
      return () => MovingClip;
    },
  );
  let isAsked = false;
  let isOver = false;
  onCleanup(() => {
    isOver = true;
    const made = opened();
    if (made !== undefined) URL.revokeObjectURL(made);
  });

  /** Opens what is behind a passphrase, once. */
  async function bring(): Promise<void> {
    if (isAsked) return;
    isAsked = true;
    const bytes = await files.clip(clip);
    if (isOver) return;
    if (bytes.ok) setOpened(URL.createObjectURL(new Blob([bytes.value], { type: clip.type })));
    else props.onGone();
  }
  return (
    <>
      <Show when={moving()}>
        {(loaded) => {
          const MovingClip = loaded();
          return (
            <MovingClip
              address={isLocked ? opened() : fileAddress(place, clip)}
              isAlone={props.isAlone}
              isStopped={isStopped()}
              onWanted={() => void bring()}
              onMoves={() => setMoved(true)}
              onLost={() => props.onGone()}
            />
          );
        }}
      </Show>
      <Show when={hasMoved()}>
        <button
          type="button"
          class="talk-still"
          aria-label={props.say(isStopped() ? "picture.move" : "picture.stop")}
          onClick={() => setStopped(!isStopped())}
        >
          <TalkIcon shape={isStopped() ? "play" : "pause"} />
        </button>
      </Show>
    </>
  );
}
