/**
 * One sentence on a screen: a small name where the speaker changes, and the text with its own language and direction.
 */
import { type Accessor, createMemo, createRenderEffect, Show } from "solid-js";

import { isOwnLanguage } from "../../lib/own-language.ts";
import type { Caption } from "../../subtitles/captions/tail.ts";
import { writeGrowing } from "../reader/unsettled-words.ts";
import styles from "./captions.module.css";
import { createLiveText } from "../live-text-signals.ts";

/** A name on a screen is on one line with the text, in characters. */
const LONGEST_NAME = 24;

function shortName(label: string): string {
  const letters = Array.from(label);
  return letters.length <= LONGEST_NAME
    ? label
    : `${letters
        .slice(0, LONGEST_NAME - 1)
        .join("")
        .trimEnd()}…`;
}

export type CaptionRowProps = {
  readonly caption: Accessor<Caption>;
  readonly speakers: boolean;
};

export function CaptionRow(props: CaptionRowProps) {
  const caption = () => props.caption();
  const speaker = createMemo(() => (props.speakers ? caption().speaker : undefined), undefined, {
    equals: (a, b) => a?.label === b?.label && a?.colour === b?.colour,
  });
  return (
    <div
      class={styles["sentence"]}
      data-sid={caption().sid}
      data-state={caption().isFinal ? "final" : "interim"}
      dir={caption().direction}
    >
      <Show when={speaker()}>
        {(named) => (
          <span class={styles["speaker"]} style={{ color: `var(--speaker-${named().colour})` }}>
            <bdi translate="no" ref={createLiveText(() => shortName(named().label))} />{" "}
          </span>
        )}
      </Show>
      <p
        class={styles["text"]}
        lang={caption().language}
        translate={isOwnLanguage(caption().language) ? "no" : undefined}
        dir={caption().direction}
        data-role={caption().role}
        data-state={caption().isFinal ? "final" : "interim"}
        ref={(element) => createRenderEffect(() => writeGrowing(element, caption().text, caption().isFinal))}
      />
    </div>
  );
}
