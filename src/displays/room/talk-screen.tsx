/**
 * What a screen of an event shows while there is no text: a talk with its speakers, when it begins, what else is on, and
 * the way to one's own phone. Its measures are those of the kiosk's waiting screen.
 */
import { For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { BrandMark } from "../../ui/brand-mark.tsx";
import { createMediaQuery } from "../../ui/media-query-signals.ts";
import { type Follow, FollowCode } from "../kiosk/follow-code.tsx";
import { KioskClock, type KioskTime } from "../kiosk/kiosk-clock.tsx";
import kiosk from "../kiosk/waiting-screen.module.css";
import type { KioskBrand, LastWords } from "../kiosk/waiting-screen.tsx";
import { WallText } from "../shared/wall-text.tsx";
import type { Say } from "../shared/wall-words-signals.ts";

/** Other talks, under a heading. */
export type TalkList = {
  /** What they have in common, such as a day. */
  readonly heading: readonly string[];
  readonly talks: readonly { readonly lead: string; readonly title: string; readonly more: string }[];
};

export type TalkScreenProps = {
  /** The organiser's logo, or the name of the event. */
  readonly brand: KioskBrand;
  readonly room: string | undefined;
  /** What the title is: what is on, or what comes, and when. */
  readonly above: readonly string[];
  readonly title: string;
  readonly speakers: readonly string[];
  /** How long it is until then. */
  readonly countdown?: string | undefined;
  /** How the broadcast is, in a sentence. */
  readonly message?: Say | undefined;
  /** The host's own words. */
  readonly quote?: string | undefined;
  readonly quoteLanguage?: string | undefined;
  /** What was said last, while the talk pauses. */
  readonly last?: LastWords | undefined;
  readonly lists: readonly TalkList[];
  readonly time: KioskTime | undefined;
  readonly follow: Follow | undefined;
};

/** Titles of more letters than this are set smaller, and those of more than the second smaller still. */
const LONG = 48;
const VERY_LONG = 100;

const lengthOf = (title: string): string | undefined =>
  title.length > VERY_LONG ? "very" : title.length > LONG ? "" : undefined;

export function TalkScreen(props: TalkScreenProps) {
  const { language } = useI18n();
  const speakers = () =>
    new Intl.ListFormat(language(), { type: "unit", style: "short" }).formatToParts(props.speakers);
  const isUpright = createMediaQuery("(orientation: portrait)");
  /** An upright screen has no room for both. */
  const isLarge = (): boolean => !isUpright() || props.lists.length === 0;
  return (
    <main class={`${kiosk["waiting"]} talk-screen`}>
      <div class={kiosk["corner"]}>
        <Show when={props.time}>{(time) => <KioskClock time={time()} />}</Show>
      </div>
      <div class="talk-screen-head">
        <BrandMark {...props.brand} class="talk-screen-brand" />
        <Show when={props.room}>
          <p class="talk-screen-room" dir="auto">
            {props.room}
          </p>
        </Show>
      </div>
      <div class={kiosk["words"]}>
        <div class="talk-screen-talk">
          <Show when={props.above.length > 0}>
            <p class="talk-screen-above">
              <For each={props.above}>{(part) => <span>{part}</span>}</For>
            </p>
          </Show>
          <h1 class={`${kiosk["title"]} talk-screen-title`} data-long={lengthOf(props.title)} dir="auto">
            {props.title}
          </h1>
          <Show when={props.speakers.length > 0}>
            <p class="talk-screen-speakers">
              <For each={speakers()}>
                {({ type, value }) => (type === "element" ? <bdi translate="no">{value}</bdi> : value)}
              </For>
            </p>
          </Show>
        </div>
        <Show when={props.countdown}>
          <p class="talk-screen-countdown" role="timer">
            {props.countdown}
          </p>
        </Show>
        <Show when={props.message}>
          {(message) => (
            <p class={kiosk["message"]} role="status">
              <WallText say={message()} />
            </p>
          )}
        </Show>
        <Show when={props.quote}>
          <p class={kiosk["quote"]} dir="auto" lang={props.quoteLanguage}>
            {props.quote}
          </p>
        </Show>
        <Show when={props.last}>
          {(last) => (
            <blockquote class={kiosk["last"]} lang={last().language} dir={last().direction}>
              {last().text}
            </blockquote>
          )}
        </Show>
        <For each={props.lists}>{(list) => <Talks list={list} />}</For>
      </div>
      <Show when={props.follow}>{(follow) => <FollowCode follow={follow()} large={isLarge()} />}</Show>
    </main>
  );
}

function Talks(props: { readonly list: TalkList }) {
  return (
    <section class="talk-screen-list">
      <h2 class="talk-screen-heading">
        <For each={props.list.heading}>{(part) => <span>{part}</span>}</For>
      </h2>
      <ul>
        <For each={props.list.talks}>
          {(talk) => (
            <li class="talk-screen-other">
              <span class="talk-screen-lead" dir="auto">
                {talk.lead}
              </span>
              <span class="talk-screen-other-title" dir="auto">
                {talk.title}
              </span>
              <span class="talk-screen-more">{talk.more}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
