/**
 * The margin of what was missed: a line beside the text in the colours of who spoke, with times. It is dragged along to read, and let
 * go to be live again; with the keys of arrows it goes sentence by sentence.
 */
import { createMemo, createSignal, For, type JSX } from "solid-js";

import type { ToolsWords } from "../../i18n/tools-words.ts";
import { indexAt, placesOf, stretchesOf } from "../../subtitles/catch-up/stretches.ts";
import type { Sentence } from "../../subtitles/sentence.ts";
import type { Speakers } from "../../subtitles/speakers.ts";
import { speakerAt } from "../../subtitles/view.ts";

export type TalkLineProps = {
  readonly say: ToolsWords["say"];
  /** What was missed, in order; at least one. */
  readonly sentences: readonly Sentence[];
  readonly speakers: Speakers;
  /** When a sentence was said, as it is shown. */
  readonly timeOf: (sentence: Sentence) => string;
  readonly onGo: (sid: number) => void;
  readonly onLive: () => void;
};

/** Stretches that are drawn; a line of a phone has no room for more. */
const MOST_STRETCHES = 120;
/** Times that are written beside the line. */
const MOST_TIMES = 5;

/** Where a key leads from a sentence. */
const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + 10,
  PageUp: (index) => index - 10,
  Home: () => 0,
  End: () => Infinity,
};

type DrawnProps = Pick<TalkLineProps, "sentences" | "speakers" | "timeOf">;

/** Who spoke, in their colours. */
function Stretches(props: DrawnProps): JSX.Element {
  const stretches = createMemo(() => stretchesOf(props.sentences, props.speakers, MOST_STRETCHES));
  const colourOf = (speakerId: string): string =>
    `var(--speaker-${speakerAt(props.speakers, speakerId, undefined)?.colour ?? 1})`;
  return (
    <For each={stretches()}>
      {({ size, speakerId }) => (
        <span
          class="own-stretch"
          style={{
            "flex-grow": String(size),
            background: speakerId === undefined ? undefined : colourOf(speakerId),
          }}
        />
      )}
    </For>
  );
}

/** When it was said. */
function Times(props: DrawnProps & { readonly places: readonly number[] }): JSX.Element {
  const times = createMemo(() => {
    const { length } = props.sentences;
    const count = Math.min(MOST_TIMES, length);
    const steps = Array.from({ length: count }, (_, step) => Math.floor((step * length) / count));
    return steps.flatMap((index) => {
      const sentence = props.sentences[index];
      return sentence === undefined
        ? []
        : [{ place: props.places[index] ?? 0, time: props.timeOf(sentence) }];
    });
  });
  return (
    <For each={times()}>
      {({ place, time }) => (
        <span class="own-time" aria-hidden="true" style={{ "inset-block-start": `${place * 100}%` }}>
          {time}
        </span>
      )}
    </For>
  );
}

// Over 60 lines: one line with all that a hand or a key does on it.
export function TalkLine(props: TalkLineProps): JSX.Element {
  const places = createMemo(() => placesOf(props.sentences));
  const [at, setAt] = createSignal(0);
  const [isHeld, setHeld] = createSignal(false);
  let line: HTMLDivElement | undefined;

  const label = (index: number): string => {
    const sentence = props.sentences[index];
    if (sentence === undefined) return "";
    const name = speakerAt(props.speakers, sentence.speakerId, undefined)?.label;
    const time = props.timeOf(sentence);
    return name === undefined ? time : `${time} · ${name}`;
  };
  function go(index: number): void {
    const next = Math.min(Math.max(0, index), props.sentences.length - 1);
    setAt(next);
    const sid = props.sentences[next]?.sid;
    if (sid !== undefined) props.onGo(sid);
  }
  function drag(event: PointerEvent): void {
    if (!isHeld() || line === undefined) return;
    const { top, height } = line.getBoundingClientRect();
    go(indexAt(places(), Math.min(1, Math.max(0, (event.clientY - top) / Math.max(1, height)))));
  }
  function take(event: PointerEvent): void {
    line?.setPointerCapture(event.pointerId);
    setHeld(true);
    drag(event);
  }
  function letGo(): void {
    if (!isHeld()) return;
    setHeld(false);
    props.onLive();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") props.onLive();
    else if (step !== undefined) go(step(at()));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      class="own-line"
      role="slider"
      tabindex="0"
      ref={line}
      aria-label={props.say("away.line")}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={props.sentences.length}
      aria-valuenow={at() + 1}
      aria-valuetext={label(at())}
      data-held={isHeld() ? "" : undefined}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      on:keydown={onKeyDown}
    >
      <Stretches {...props} />
      <Times {...props} places={places()} />
      <span
        class="own-thumb"
        aria-hidden="true"
        style={{ "inset-block-start": `${(places()[at()] ?? 0) * 100}%` }}
      />
    </div>
  );
}
