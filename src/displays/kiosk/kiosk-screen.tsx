/**
 * A venue screen: the last lines of up to four languages as large as they can be, or what to wait for. Nobody touches
 * it, so there is nothing to touch.
 */
import { type Accessor, createMemo, For, type JSX, Show } from "solid-js";

import type { KioskChoices } from "../../links/parameters/kiosk.ts";
import type { ShownAnnouncement } from "../../ui/announcements.tsx";
import { createMediaQuery } from "../../ui/media-query-signals.ts";
import type { ReaderText } from "../../ui/reader/reader-text-signals.ts";
import { gridOf, WIDE_SCREEN } from "./arrange.ts";
import { type Follow, FollowCode } from "./follow-code.tsx";
import { KioskBar } from "./kiosk-bar.tsx";
import type { KioskTime } from "./kiosk-clock.tsx";
import { KioskFrame } from "./kiosk-frame.tsx";
import { KioskStage } from "./kiosk-stage.tsx";
import styles from "./kiosk.module.css";
import type { Say } from "../shared/wall-words-signals.ts";
import {
  type KioskBrand,
  type LastWords,
  type Nowhere,
  WaitingScreen,
  type WaitingScreenProps,
} from "./waiting-screen.tsx";

export type KioskScreenProps = {
  readonly choices: KioskChoices;
  readonly text: ReaderText;
  readonly columns: readonly string[];
  readonly name: string;
  readonly time: KioskTime | undefined;
  /** The way to one's own phone; absent where it leads to nothing. */
  readonly follow: Follow | undefined;
  /** How the visit is while text is shown, where it is worth a word. */
  readonly mark: Say | undefined;
  /** What to say while there is no text to show. */
  readonly waiting: Waiting | undefined;
  /** Nothing has been said for long. */
  readonly dimmed: boolean;
  readonly announcements: readonly ShownAnnouncement[];
  /** Ms on a steady clock, for what moves by the minute. */
  readonly now: number;
  readonly brand: KioskBrand;
  /** What is shown beside the words while the screen waits. */
  readonly picture?: WaitingScreenProps["picture"];
  /** What is shown in the place of the waiting screen. */
  readonly standIn?:
    | ((waiting: Accessor<Waiting>, follow: Accessor<Follow | undefined>) => JSX.Element)
    | undefined;
};

export type Waiting = {
  readonly message: Say;
  readonly nowhere?: Nowhere;
  readonly quote?: string | undefined;
  readonly quoteLanguage?: string | undefined;
  /** What was said last. */
  readonly last?: LastWords | undefined;
  /** The code leads somewhere. */
  readonly follows: boolean;
};

/** The side of the code beside the text for those who sit far away; the text has the room that is left. */
const LARGE_CODE = "42vmin";
/** Beside one language on a wide screen, whose lines are still of more than 30 letters. */
const ALONE_CODE = "34vmin";

export function KioskScreen(props: KioskScreenProps) {
  const wide = createMediaQuery(WIDE_SCREEN);
  const grid = createMemo(() => gridOf(props.columns.length, props.choices.arrangement, wide()));
  const name = (): string | undefined => (props.choices.name && props.name !== "" ? props.name : undefined);
  const follow = (): Follow | undefined => (props.choices.qr === "off" ? undefined : props.follow);
  const codeSide = (): string | undefined => {
    if (props.choices.qr === "large") return LARGE_CODE;
    return props.columns.length === 1 && wide() ? ALONE_CODE : undefined;
  };

  return (
    <KioskFrame dimmed={props.dimmed} name={name()} time={props.time} now={props.now}>
      <Show when={props.waiting === undefined || props.standIn === undefined}>
        <KioskBar
          name={name()}
          mark={props.waiting === undefined ? props.mark : undefined}
          time={props.time}
          tells={props.waiting === undefined}
        />
      </Show>
      <Show
        when={props.waiting}
        fallback={
          <>
            <Notices items={props.announcements} />
            <div class={styles["body"]} data-code={follow() && ""} style={{ "--code-side": codeSide() }}>
              <KioskStage choices={props.choices} text={props.text} columns={props.columns} grid={grid()} />
              <Show when={follow()}>{(shown) => <FollowCode follow={shown()} />}</Show>
            </div>
          </>
        }
      >
        {(waiting) => (
          <>
            {props.standIn?.(waiting, () => (waiting().follows ? follow() : undefined)) ?? (
              <WaitingScreen
                brand={props.brand}
                message={waiting().message}
                nowhere={waiting().nowhere}
                quote={waiting().quote}
                quoteLanguage={waiting().quoteLanguage}
                last={waiting().last}
                follow={waiting().follows ? follow() : undefined}
                picture={props.picture}
              />
            )}
            <Notices items={props.announcements} />
          </>
        )}
      </Show>
    </KioskFrame>
  );
}

/** What the host tells everyone. */
function Notices(props: { readonly items: readonly ShownAnnouncement[] }) {
  return (
    <div class={styles["notices"]}>
      <For each={props.items.filter(({ text }) => text !== "")}>
        {(item) => (
          // It stands where the page's own words do, with its own direction inside.
          <p class={styles["notice"]}>
            <span lang={item.language} dir={item.direction}>
              {item.text}
            </span>
          </p>
        )}
      </For>
    </div>
  );
}
