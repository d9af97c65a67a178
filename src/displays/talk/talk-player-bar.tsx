/**
 * The player of a talk, in reach of a thumb: where the sound is, its line, and what is pressed.
 */
import { For, type JSX, Match, Show, Switch } from "solid-js";

import { type I18n, useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import type { TalkWords } from "../../i18n/talk-words.ts";
import controls from "../../styles/controls.module.css";
import { timeOfTalk } from "../../ui/reader/time-of-talk.ts";
import { sizeText } from "./size-text.ts";
import { TalkIcon, type TalkShape } from "./talk-icon.tsx";
import type { TalkPlayer } from "./talk-player-signals.ts";
import { TimeLine, type TimeLineProps } from "./time-line.tsx";

/** Speeds on offer, as factors. */
const RATES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

export type TalkPlayerBarProps = {
  readonly say: TalkWords["say"];
  readonly player: TalkPlayer;
  /** How much is fetched before anything is heard, in bytes; nothing where it is heard while it comes. */
  readonly wholeBytes: number | undefined;
  readonly line: Omit<TimeLineProps, "say" | "positionMs" | "lengthMs" | "onSeek">;
  readonly rate: number;
  readonly onRate: (rate: number) => void;
  /** Languages to hear, and the one that is heard. */
  readonly languages: readonly string[];
  readonly language: string;
  readonly onLanguage: (language: string) => void;
  /** What is heard is out of sight. */
  readonly isElsewhere: boolean;
  readonly onHere: () => void;
  readonly onSkip: (direction: 1 | -1) => void;
  /** Goes to a time and takes the text there. */
  readonly onSeek: (ms: number) => void;
  readonly onAgain: () => void;
};

function IconButton(props: {
  readonly shape: TalkShape;
  readonly label: string;
  readonly isMain?: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class={`${controls["button"]} ${props.isMain === true ? controls["primary"] : ""} talk-button`}
      data-main={props.isMain === true ? "" : undefined}
      aria-label={props.label}
      onClick={() => props.onClick()}
    >
      <TalkIcon shape={props.shape} />
    </button>
  );
}

/** What is heard, or what is in the way of it. */
function Now(props: TalkPlayerBarProps): JSX.Element {
  const { language } = useI18n();
  const loading = (): string => {
    const bytes = props.wholeBytes;
    if (bytes === undefined) return props.say("sound.loading");
    return props.say("sound.whole", { size: sizeText(bytes, language()) });
  };
  return (
    <div class="talk-now">
      <Switch
        fallback={
          <p class="talk-chapter" dir="auto">
            {props.line.chapter}
          </p>
        }
      >
        <Match when={props.player.state() === "failed"}>
          <p class="talk-chapter" role="status">
            {props.say("sound.failed")}
          </p>
        </Match>
        <Match when={props.isElsewhere}>
          <button type="button" class={`${controls["button"]} talk-here`} onClick={() => props.onHere()}>
            {props.say("sound.here")}
          </button>
        </Match>
        <Match when={props.player.state() === "loading"}>
          <p class="talk-chapter">{loading()}</p>
        </Match>
      </Switch>
      <p class="talk-time" dir="ltr">
        {timeOfTalk(props.player.positionMs())}
        <span class="talk-length"> / {timeOfTalk(props.player.lengthMs())}</span>
      </p>
    </div>
  );
}

/** A factor as this language writes it, with as many digits as it has. */
function rateText(rate: number, number: I18n["number"]): string {
  const digits = Number.isInteger(rate) ? 0 : Number.isInteger(rate * 10) ? 1 : 2;
  return `${number(rate, digits)}×`;
}

function Rates(props: Pick<TalkPlayerBarProps, "say" | "rate" | "onRate">): JSX.Element {
  const { number } = useI18n();
  const rates = (): readonly number[] => [...new Set([...RATES, props.rate])].sort((a, b) => a - b);
  return (
    <select
      class={`${controls["select"]} talk-choice`}
      aria-label={props.say("sound.speed")}
      onChange={(event) => props.onRate(Number(event.currentTarget.value))}
    >
      <For each={rates()}>
        {(rate) => (
          <option value={rate} selected={rate === props.rate}>
            {rateText(rate, number)}
          </option>
        )}
      </For>
    </select>
  );
}

function Languages(
  props: Pick<TalkPlayerBarProps, "say" | "languages" | "language" | "onLanguage">,
): JSX.Element {
  const names = () => languageNames(props.languages);
  return (
    <select
      class={`${controls["select"]} talk-choice`}
      aria-label={props.say("sound.language")}
      onChange={(event) => props.onLanguage(event.currentTarget.value)}
    >
      <For each={props.languages}>
        {(tag) => (
          <option value={tag} lang={tag} selected={tag === props.language}>
            {names().get(tag) ?? tag}
          </option>
        )}
      </For>
    </select>
  );
}

function Transport(props: Pick<TalkPlayerBarProps, "say" | "player" | "onSkip" | "onAgain">): JSX.Element {
  const isPlaying = (): boolean => ["playing", "loading"].includes(props.player.state());
  return (
    <div class="talk-transport">
      <Show
        when={props.player.state() !== "failed"}
        fallback={
          <button
            type="button"
            class={`${controls["button"]} ${controls["primary"]}`}
            onClick={() => props.onAgain()}
          >
            {props.say("sound.again")}
          </button>
        }
      >
        <IconButton shape="back" label={props.say("sound.back")} onClick={() => props.onSkip(-1)} />
        <IconButton
          isMain
          shape={isPlaying() ? "pause" : "play"}
          label={props.say(isPlaying() ? "sound.pause" : "sound.play")}
          onClick={props.player.toggle}
        />
        <IconButton shape="ahead" label={props.say("sound.ahead")} onClick={() => props.onSkip(1)} />
      </Show>
    </div>
  );
}

export function TalkPlayerBar(props: TalkPlayerBarProps): JSX.Element {
  return (
    <section class="talk-player" aria-label={props.say("sound.region")}>
      <Now {...props} />
      <TimeLine
        {...props.line}
        say={props.say}
        positionMs={props.player.positionMs()}
        lengthMs={props.player.lengthMs()}
        onSeek={props.onSeek}
      />
      <div class="talk-buttons" dir="ltr">
        <Rates {...props} />
        <Transport {...props} />
        <Show when={props.languages.length > 1} fallback={<span />}>
          <Languages {...props} />
        </Show>
      </div>
    </section>
  );
}
