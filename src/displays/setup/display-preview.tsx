/**
 * The real page at its real size, made smaller to fit. It is looked at and not used: the link opens it to use.
 */
import {
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
} from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { sentences } from "../../lib/sentences.ts";
import { isolated } from "../../lib/bidi.ts";
import controls from "../../styles/controls.module.css";
import { isToken } from "../../vas/addresses.ts";
import { cardOf, type Size } from "./cards.tsx";
import { DistanceHint } from "./distance-hint.tsx";
import type { PreviewState } from "./example-states.ts";
import { originOfLinks } from "./link-origin.ts";
import { NO_SHARES, type Shares, watchLetters } from "./letter-share.ts";
import { linkOf, previewOf, type SetupState } from "./setup-state.ts";
import { StateChoice } from "./state-choice.tsx";
import styles from "./preview.module.css";

export type DisplayPreviewProps = {
  readonly origin: string;
  readonly state: SetupState;
  /** The broadcast has a password. */
  readonly isLocked: boolean;
  /** Something is being said: until then there is more to see in the example. */
  readonly isLive: boolean;
};

export function DisplayPreview(props: DisplayPreviewProps): JSX.Element {
  const { say } = useSetupWords();
  /** What there is for it, in CSS px. */
  const [room, setRoom] = createSignal<Size>({ width: 0, height: 0 });
  const [busy, setBusy] = createSignal(false);
  const [shown, setShown] = createSignal<PreviewState>(untrack(() => props.isLive) ? "now" : "live");
  const [shares, setShares] = createSignal(NO_SHARES);
  let stage: HTMLDivElement | undefined;
  /** The screen shows the address that its audience will see, and not the one of this computer alone. */
  const address = createMemo(() => {
    const origin = originOfLinks(props.origin, props.state.site);
    return previewOf(props.state, origin === props.origin ? undefined : origin);
  });
  const size = createMemo(() => cardOf(props.state.display).sizeOf(props.state));
  const scale = (): number => Math.min(1, room().width / size().width, room().height / size().height);

  onMount(() => {
    if (stage === undefined) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom(entry.contentRect);
    });
    observer.observe(stage);
    onCleanup(() => observer.disconnect());
  });

  return (
    <section class={styles["section"]} aria-labelledby="preview-title">
      <div class={styles["head"]}>
        <h2 id="preview-title" class={styles["title"]}>
          {say("preview.title")}
        </h2>
        <StateChoice state={shown()} onState={setShown} />
      </div>
      <div
        ref={stage}
        class={styles["stage"]}
        style={{ "aspect-ratio": `${size().width} / ${size().height}` }}
      >
        <div
          class={styles["screen"]}
          data-display={props.state.display}
          data-busy={busy() ? "" : undefined}
          style={{ width: `${size().width * scale()}px`, height: `${size().height * scale()}px` }}
        >
          {/* The state follows what is typed with a delay: without a code, there is no page to show. */}
          <Show when={isToken(props.state.code) && props.state.display} keyed>
            {(display) => (
              <Show when={shown()} keyed>
                {(state) => (
                  <Frame
                    title={say("preview.title")}
                    display={display}
                    state={state}
                    address={address()}
                    size={size()}
                    scale={scale()}
                    onLetters={setShares}
                  />
                )}
              </Show>
            )}
          </Show>
        </div>
      </div>
      <Caption {...props} size={size()} shown={shown()} busy={busy()} onBusy={setBusy} />
      <Show when={props.state.display === "kiosk"}>
        <DistanceHint shares={shares()} ratio={size().width / size().height} />
      </Show>
    </section>
  );
}

type CaptionProps = DisplayPreviewProps & {
  readonly size: Size;
  readonly shown: PreviewState;
  readonly busy: boolean;
  readonly onBusy: (busy: boolean) => void;
};

/** What is seen, and the way to the page itself. */
function Caption(props: CaptionProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <p class={styles["caption"]}>
      <span>
        {sentences(
          props.shown !== "now" ? say("preview.example") : undefined,
          say("preview.scale", { size: isolated(`${props.size.width} × ${props.size.height}`) }),
          props.isLocked && props.shown === "now" ? say("preview.locked") : undefined,
        )}
      </span>
      <Show when={props.state.display === "overlay"}>
        <label class={controls["check"]}>
          <input
            type="checkbox"
            checked={props.busy}
            onChange={(event) => props.onBusy(event.currentTarget.checked)}
          />
          {say("preview.busy")}
        </label>
      </Show>
      <a class={controls["button"]} href={linkOf(props.origin, props.state)} target="_blank" rel="noopener">
        {say("preview.open")}
      </a>
    </p>
  );
}

type FrameProps = {
  readonly title: string;
  readonly display: string;
  readonly state: PreviewState;
  readonly address: string;
  readonly size: Size;
  readonly scale: number;
  readonly onLetters: (shares: Shares) => void;
};

function Frame(props: FrameProps): JSX.Element {
  let frame: HTMLIFrameElement | undefined;
  const first = untrack(() => props.address);
  // Another address takes the old one's place: the way back leads out of the builder, not through its previews.
  createEffect(
    on(
      () => props.address,
      (address) => frame?.contentWindow?.location.replace(address),
      { defer: true },
    ),
  );
  let endWatch: (() => void) | undefined;
  function onLoad(): void {
    endWatch?.();
    const page = frame?.contentDocument;
    endWatch = page ? watchLetters(page, props.onLetters) : undefined;
  }
  onCleanup(() => endWatch?.());
  return (
    <iframe
      ref={frame}
      data-example={props.state === "now" ? undefined : props.state}
      onLoad={onLoad}
      class={styles["frame"]}
      title={props.title}
      src={first}
      inert
      tabindex="-1"
      style={{
        width: `${props.size.width}px`,
        height: `${props.size.height}px`,
        transform: `scale(${props.scale})`,
      }}
    />
  );
}
