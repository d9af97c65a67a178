/**
 * What a venue screen shows while there is no text: the name of what is going to be heard, one plain sentence, and the
 * way to one's own phone, large enough to be scanned from a chair.
 */
import { Show } from "solid-js";

import type { Direction } from "../../lib/language-tag.ts";
import { BrandMark, type BrandMarkProps } from "../../ui/brand-mark.tsx";
import { type Follow, FollowCode } from "./follow-code.tsx";
import follow from "./follow-code.module.css";
import { KioskClock, type KioskTime } from "./kiosk-clock.tsx";
import { WallText } from "../shared/wall-text.tsx";
import type { Say } from "../shared/wall-words-signals.ts";
import styles from "./waiting-screen.module.css";

export type KioskBrand = Omit<BrandMarkProps, "class">;

/** What was said last, while the talk pauses. */
export type LastWords = {
  readonly sid: number;
  readonly text: string;
  readonly language: string;
  readonly direction: Direction;
};

/** The code of the screen leads to nothing. */
export type Nowhere = {
  /** The code, where the headline does not say it. */
  readonly token?: string;
  /** What can be done. */
  readonly remedy: Say;
};

export type WaitingScreenProps = {
  readonly brand?: KioskBrand;
  readonly name: string | undefined;
  readonly message: Say;
  readonly nowhere?: Nowhere | undefined;
  /** The host's own words, such as a standby message. */
  readonly quote: string | undefined;
  readonly quoteLanguage: string | undefined;
  readonly last?: LastWords | undefined;
  readonly time: KioskTime | undefined;
  readonly follow: Follow | undefined;
};

export function WaitingScreen(props: WaitingScreenProps) {
  return (
    <main class={styles["waiting"]}>
      <div class={styles["corner"]}>
        <Show when={props.time}>{(time) => <KioskClock time={time()} />}</Show>
      </div>
      <Show when={props.brand}>{(brand) => <BrandMark {...brand()} class={styles["brand"]} />}</Show>
      <div class={styles["words"]}>
        <Show when={props.name}>
          <h1 class={styles["title"]} dir="auto">
            {props.name}
          </h1>
        </Show>
        <Show when={props.quote}>
          <p class={styles["quote"]} dir="auto" lang={props.quoteLanguage}>
            {props.quote}
          </p>
        </Show>
        <p class={styles["message"]} role="status" data-headline={props.nowhere && ""}>
          <WallText say={props.message} />
        </p>
        <Show when={props.nowhere}>
          {(nowhere) => (
            <>
              <p class={styles["message"]}>
                <WallText say={nowhere().remedy} />
              </p>
              <Show when={nowhere().token}>
                <p class={follow["code"]} dir="ltr">
                  {nowhere().token}
                </p>
              </Show>
            </>
          )}
        </Show>
        <Show when={props.follow?.to === "record"}>
          <p class={styles["message"]}>
            <WallText say={({ say }) => say("follow.homeHint")} />
          </p>
        </Show>
        <Show when={props.last}>
          {(last) => (
            <blockquote class={styles["last"]} lang={last().language} dir={last().direction}>
              {last().text}
            </blockquote>
          )}
        </Show>
      </div>
      <Show when={props.follow}>{(follow) => <FollowCode follow={follow()} large />}</Show>
    </main>
  );
}
