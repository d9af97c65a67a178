/**
 * The whole talk as a line: who speaks when, where its chapters begin, what was found, and where the sound is. What is
 * pressed and moved is the browser's own slider over it.
 */
import { createMemo, For, type JSX } from "solid-js";

import type { TalkWords } from "../../i18n/talk-words.ts";
import { speakerColours } from "../../subtitles/speakers.ts";
import type { Stretch } from "../../talk/stretches.ts";
import { timeOfTalk } from "../../ui/reader/time-of-talk.ts";

/** How far a key goes, in ms. */
const STEP_MS = 5_000;
const LONG_STEP_MS = 60_000;
/** The knob goes by steps of this, in ms. */
const KNOB_STEP_MS = 250;
/** The width of the drawing, in its own units. */
const WIDTH = 1_000;

export type TimeLineProps = {
  readonly say: TalkWords["say"];
  readonly stretches: readonly Stretch[];
  /** The names of those who speak. */
  readonly speakers: readonly string[];
  /** Where chapters begin, and where something was found, in ms. */
  readonly chapters: readonly number[];
  readonly found: readonly number[];
  readonly positionMs: number;
  readonly lengthMs: number;
  /** The chapter that is heard. */
  readonly chapter: string | undefined;
  readonly onSeek: (ms: number) => void;
};

export function TimeLine(props: TimeLineProps): JSX.Element {
  let range: HTMLInputElement | undefined;
  const share = (ms: number): number => (props.lengthMs > 0 ? Math.min(1, ms / props.lengthMs) : 0);
  const colours = createMemo(() => speakerColours(props.speakers));
  const seconds = createMemo(() => Math.floor(props.positionMs / 1_000));
  /** In seconds; the end is the end, also within a step. */
  const knob = createMemo(() => {
    const near = Math.round(props.positionMs / KNOB_STEP_MS) * KNOB_STEP_MS;
    const isOver = props.positionMs >= props.lengthMs;
    return (isOver ? Math.max(1, props.lengthMs) : Math.min(near, props.lengthMs)) / 1_000;
  });
  const text = (): string => {
    const time = props.say("sound.at", {
      time: timeOfTalk(seconds() * 1_000),
      length: timeOfTalk(props.lengthMs),
    });
    return props.chapter === undefined ? time : `${time}, ${props.chapter}`;
  };
  /** A slider that has the focus and moves by itself would be read out with each second. */
  const saidText = createMemo((before: string) => (document.activeElement === range ? before : text()), "");

  function seek(ms: number): void {
    props.onSeek(ms);
    range?.setAttribute("aria-valuetext", text());
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -STEP_MS,
      ArrowDown: -STEP_MS,
      ArrowRight: STEP_MS,
      ArrowUp: STEP_MS,
      PageDown: -LONG_STEP_MS,
      PageUp: LONG_STEP_MS,
    };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    seek(props.positionMs + by);
  }

  return (
    <div class="talk-line" dir="ltr" style={{ "--played": String(share(props.positionMs)) }}>
      <svg class="talk-track" viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="talk-ground" width={WIDTH} height="8" />
        <For each={props.stretches}>
          {({ from, to, speaker }) => (
            <rect
              data-speaker={colours().get(props.speakers[speaker] ?? "")}
              x={from * WIDTH}
              width={Math.max(1, (to - from) * WIDTH)}
              height="8"
            />
          )}
        </For>
      </svg>
      <div class="talk-rest" aria-hidden="true" />
      <svg class="talk-marks" viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden="true">
        <For each={props.chapters.filter((ms) => ms > 0)}>
          {(ms) => <rect class="talk-mark" x={share(ms) * WIDTH - 1} width="2" height="8" />}
        </For>
        <For each={props.found}>
          {(ms) => <rect class="talk-found" x={share(ms) * WIDTH - 1} width="3" height="8" />}
        </For>
      </svg>
      <input
        ref={range}
        type="range"
        class="talk-range"
        aria-label={props.say("sound.line")}
        aria-valuetext={saidText()}
        min="0"
        max={Math.max(1, props.lengthMs) / 1_000}
        step="any"
        value={knob()}
        onInput={(event) => seek(event.currentTarget.valueAsNumber * 1_000)}
        onKeyDown={onKeyDown}
        onBlur={() => range?.setAttribute("aria-valuetext", text())}
      />
    </div>
  );
}
