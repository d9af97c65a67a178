/**
 * What a venue screen shows below its bar while there is no text: how things are in one plain sentence, and the way to one's
 * own phone, as large as there is room for.
 */
import { type JSX, Show } from "solid-js";

import type { Direction } from "../../lib/language-tag.ts";
import { BrandMark, type BrandMarkProps } from "../../ui/brand-mark.tsx";
import { createLate } from "../../ui/parts/create-late-signals.ts";
import { type Follow, FollowCode } from "./follow-code.tsx";
import follow from "./follow-code.module.css";
import { WallText } from "../shared/wall-text.tsx";
import { type Say, useWallWords } from "../shared/wall-words-signals.ts";
import type { ScreenPicture } from "./waiting-picture-signals.ts";
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
  readonly picture?: ScreenPicture | undefined;
};

/** Few screens have one, so it has no rule in the sheet that every page begins with. */
const PICTURE = {
  position: "relative",
  display: "block",
  width: "56vmin",
  "max-width": "100%",
  "aspect-ratio": "16 / 9",
  "border-radius": "1.4vmin",
  overflow: "hidden",
} as const;
const WITHIN = {
  position: "absolute",
  inset: "0",
  width: "100%",
  height: "100%",
  "object-fit": "cover",
} as const;

/** The picture of a screen that waits, with its clip over it. */
function Picture(props: { readonly picture: ScreenPicture }): JSX.Element {
  const clip = createLate(
    () => props.picture.clip !== undefined,
    async () => {
      const { MovingClip } = await import("../../ui/moving-clip.tsx");
      return () => MovingClip;
    },
  );
  return (
    <span style={PICTURE}>
      <Show when={props.picture.address}>
        {(address) => <img src={address()} alt={props.picture.alt} style={WITHIN} />}
      </Show>
      <Show when={clip()}>
        {(loaded) => {
          const Clip = loaded();
          return (
            <Clip address={props.picture.clip} isAlone={props.picture.address === undefined} style={WITHIN} />
          );
        }}
      </Show>
    </span>
  );
}

/** Words that somebody has to read go before a picture. */
const hasRoom = ({ quote = "", last, nowhere }: WaitingScreenProps): boolean =>
  quote === "" && last === undefined && nowhere === undefined;

export function WaitingScreen(props: WaitingScreenProps) {
  const words = useWallWords();
  /** Words of one language leave the code the whole height; its address then stands beneath them. */
  const isBeside = (): boolean =>
    props.follow !== undefined && words().length <= 1 && (props.quote ?? "") === "";
  return (
    <main class={styles["waiting"]} data-beside={isBeside() ? "" : undefined}>
      <Show when={props.brand}>{(brand) => <BrandMark {...brand()} class={styles["brand"]} />}</Show>
      <div class={styles["words"]}>
        <Show when={hasRoom(props) && props.picture}>
          {(picture) => (
            <div>
              <Picture picture={picture()} />
            </div>
          )}
        </Show>
        <p class={styles["message"]} role="status" data-headline="">
          <WallText say={props.message} />
        </p>
        <Show when={props.quote}>
          <p class={styles["quote"]} dir="auto" lang={props.quoteLanguage}>
            {props.quote}
          </p>
        </Show>
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
