/**
 * A venue screen: the last lines of up to four languages as large as they can be, or what to wait for. Nobody touches
 * it, so there is nothing to touch.
 */
import { createMemo, createSignal, For, onCleanup, Show } from "solid-js";

import type { KioskChoices } from "../../links/parameters/kiosk.ts";
import type { ShownAnnouncement } from "../../ui/announcements.tsx";
import { CaptionPanel } from "../../ui/captions/caption-panel.tsx";
import type { ReaderText } from "../../ui/reader/reader-text-signals.ts";
import { gridOf } from "./arrange.ts";
import { DarkScreen } from "./dark-screen.tsx";
import type { Follow } from "./follow-code.tsx";
import { KioskBar } from "./kiosk-bar.tsx";
import type { KioskTime } from "./kiosk-clock.tsx";
import styles from "./kiosk.module.css";
import { orbitAt, wanderAt } from "./orbit.ts";
import { type KioskBrand, WaitingScreen } from "./waiting-screen.tsx";

export type KioskScreenProps = {
  readonly choices: KioskChoices;
  readonly text: ReaderText;
  readonly columns: readonly string[];
  readonly name: string;
  readonly time: KioskTime | undefined;
  readonly follow: Follow;
  /** How the visit is while text is shown, where it is worth a word. */
  readonly mark: string | undefined;
  /** What to say while there is no text to show. */
  readonly waiting: Waiting | undefined;
  /** Nothing has been said for long. */
  readonly dimmed: boolean;
  readonly announcements: readonly ShownAnnouncement[];
  /** Ms on a steady clock, for what moves by the minute. */
  readonly now: number;
  readonly brand: KioskBrand;
};

export type Waiting = {
  readonly message: string;
  readonly quote?: string | undefined;
  readonly quoteLanguage?: string | undefined;
  /** The code leads somewhere. */
  readonly follows: boolean;
};

/** Whether the screen is wider than high, as it changes. */
function createWide(): () => boolean {
  const query = matchMedia("(orientation: landscape)");
  const [wide, setWide] = createSignal(query.matches);
  const onChange = (): void => {
    setWide(query.matches);
  };
  query.addEventListener("change", onChange);
  onCleanup(() => query.removeEventListener("change", onChange));
  return wide;
}

export function KioskScreen(props: KioskScreenProps) {
  const wide = createWide();
  const grid = createMemo(() => gridOf(props.columns.length, props.choices.arrangement, wide()));
  const name = (): string | undefined => (props.choices.name && props.name !== "" ? props.name : undefined);
  const follow = (): Follow | undefined => (props.choices.qr ? props.follow : undefined);
  const shift = createMemo(() => orbitAt(props.now), undefined, {
    equals: (a, b) => a?.x === b?.x && a?.y === b?.y,
  });

  return (
    <div class={styles["screen"]}>
      <Show
        when={!props.dimmed}
        fallback={<DarkScreen name={name()} time={props.time} place={wanderAt(props.now)} />}
      >
        <div
          class={styles["page"]}
          data-shift={`${shift().x},${shift().y}`}
          style={{ transform: `translate(${shift().x}px, ${shift().y}px)` }}
        >
          <Show
            when={props.waiting}
            fallback={
              <>
                <KioskBar name={name()} mark={props.mark} time={props.time} follow={follow()} />
                <Notices items={props.announcements} />
                <main
                  class={styles["stage"]}
                  data-many={grid().columns > 2 ? "" : undefined}
                  style={{ "--columns": grid().columns, "--rows": grid().rows }}
                >
                  <For each={props.columns}>
                    {(column) => (
                      <div class={styles["panel"]}>
                        <CaptionPanel
                          text={props.text}
                          column={column}
                          flow={props.choices.flow}
                          lines={props.choices.lines}
                          speakers
                          gaps
                        />
                      </div>
                    )}
                  </For>
                </main>
              </>
            }
          >
            {(waiting) => (
              <>
                <WaitingScreen
                  brand={props.brand}
                  name={name()}
                  message={waiting().message}
                  quote={waiting().quote}
                  quoteLanguage={waiting().quoteLanguage}
                  time={props.time}
                  follow={waiting().follows ? follow() : undefined}
                />
                <Notices items={props.announcements} />
              </>
            )}
          </Show>
        </div>
      </Show>
    </div>
  );
}

/** What the host tells everyone, in the first language of the screen. */
function Notices(props: { readonly items: readonly ShownAnnouncement[] }) {
  return (
    <div class={styles["notices"]}>
      <For each={props.items.filter(({ text }) => text !== "")}>
        {(item) => (
          <p class={styles["notice"]} lang={item.language} dir={item.direction}>
            {item.text}
          </p>
        )}
      </For>
    </div>
  );
}
