/**
 * The screen reader mode: one polite live region that holds one final sentence at a time, and the keys to go through
 * them at one's own pace. The text above is never a live region.
 */
import { For, onMount, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import type { Announcement } from "../../subtitles/screen-reader/announce-queue.ts";
import { ANNOUNCING, SWITCH } from "./announce-ids.ts";
import styles from "./announce.module.css";

export type AnnounceBarProps = {
  readonly announcement: Announcement | undefined;
  readonly paused: boolean;
  /** Nothing is announced by itself while speech is on. */
  readonly held: boolean;
  /** Sentences that wait to be announced, and for how long the oldest of them has, in ms. */
  readonly waiting: number;
  readonly behindMs: number;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onPrevious: () => void;
  readonly onRepeat: () => void;
  readonly onNext: () => void;
  readonly onNewest: () => void;
  readonly onOff: () => void;
};

/** Being this far behind is what announcing takes, and not worth a word, in ms. */
const UNREMARKABLE_MS = 2_000;

export function AnnounceBar(props: AnnounceBarProps) {
  const { t, plural, duration } = useI18n();
  let first: HTMLButtonElement | undefined;
  onMount(() => {
    // The focus comes along where somebody has just asked for this bar.
    if (document.activeElement?.id === SWITCH) first?.focus();
  });

  /** The bar goes, and the focus goes to the text. */
  function turnOff(): void {
    document.querySelector<HTMLElement>("main")?.focus();
    props.onOff();
  }

  const state = (): string | undefined => {
    if (props.held) return t("announce.held");
    if (props.waiting === 0) return undefined;
    const waiting = plural("announce.waiting", props.waiting);
    return props.behindMs < UNREMARKABLE_MS
      ? waiting
      : `${waiting} · ${t("listen.behind", { duration: duration(props.behindMs) })}`;
  };

  return (
    <section id={ANNOUNCING} class={styles["bar"]} aria-label={t("announce.region")}>
      <div class={styles["words"]}>
        <div aria-live="polite">
          <Show when={props.announcement} keyed>
            {(said) => <Said said={said} />}
          </Show>
        </div>
        <p class={styles["state"]}>{state()}</p>
      </div>
      <div class={styles["buttons"]}>
        <button
          type="button"
          class={controls["button"]}
          ref={first}
          onClick={() => (props.paused ? props.onResume() : props.onPause())}
        >
          {t(props.paused ? "announce.resume" : "announce.pause")}
        </button>
        <button type="button" class={controls["button"]} onClick={() => props.onPrevious()}>
          {t("announce.previous")}
        </button>
        <button type="button" class={controls["button"]} onClick={() => props.onRepeat()}>
          {t("announce.repeat")}
        </button>
        <button type="button" class={controls["button"]} onClick={() => props.onNext()}>
          {t("announce.next")}
        </button>
        <button type="button" class={controls["button"]} onClick={() => props.onNewest()}>
          {t("announce.newest")}
        </button>
        <button type="button" class={controls["button"]} onClick={turnOff}>
          {t("announce.off")}
        </button>
      </div>
    </section>
  );
}

/**
 * One announcement in one paragraph, and in lines rather than blocks: a screen reader that is given several says all of
 * them again with each, or loses what is nested. First what has to be said before, then who speaks, then the texts in
 * their own languages.
 */
function Said(props: { readonly said: Announcement }) {
  const { t, plural, duration } = useI18n();
  const asides = (): readonly string[] => {
    const { missing, skipped, end, corrected } = props.said;
    return [
      missing && plural("gap", missing.count, { duration: duration(missing.lostForMs) }),
      skipped > 0 && plural("announce.skipped", skipped),
      end && t(end === "newest" ? "announce.noNewer" : "announce.noOlder"),
      corrected && t("announce.corrected"),
    ].filter((aside) => typeof aside === "string");
  };
  return (
    <p dir={props.said.texts[0]?.direction}>
      <For each={asides()}>
        {(aside) => (
          <>
            <bdi>{aside}</bdi> <br />
          </>
        )}
      </For>
      <Show when={props.said.speaker}>
        {(speaker) => (
          <>
            <bdi>{speaker()}</bdi>
            {t("reader.speaks", { name: "" })}{" "}
          </>
        )}
      </Show>
      <For each={props.said.texts}>
        {({ text, language, direction }, index) => (
          <>
            <Show when={index() > 0}>
              {" "}
              <br />
            </Show>
            <span class={styles["text"]} lang={language} dir={direction}>
              {text}
            </span>
          </>
        )}
      </For>
    </p>
  );
}
