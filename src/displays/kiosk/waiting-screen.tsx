/**
 * What a venue screen shows below its bar while there is no text: how things are in one plain sentence, and the way to one's
 * own phone, as large as there is room for.
 */
import { Show } from "solid-js";

import type { Direction } from "../../lib/language-tag.ts";
import { BrandMark, type BrandMarkProps } from "../../ui/brand-mark.tsx";
import { type Follow, FollowCode } from "./follow-code.tsx";
import follow from "./follow-code.module.css";
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
  readonly message: Say;
  readonly nowhere?: Nowhere | undefined;
  /** The host's own words, such as a standby message. */
  readonly quote: string | undefined;
  readonly quoteLanguage: string | undefined;
  readonly last?: LastWords | undefined;
  readonly follow: Follow | undefined;
};

export function WaitingScreen(props: WaitingScreenProps) {
  return (
    <main class={styles["waiting"]}>
      <Show when={props.brand}>{(brand) => <BrandMark {...brand()} class={styles["brand"]} />}</Show>
      <div class={styles["words"]}>
        <Show when={props.quote}>
          <p class={styles["quote"]} dir="auto" lang={props.quoteLanguage}>
            {props.quote}
          </p>
        </Show>
        <p class={styles["message"]} role="status" data-headline="">
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
