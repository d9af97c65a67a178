/**
 * A talk as it is read and heard: its text, its sound, and the one place in both.
 */
import { useLocation } from "@solidjs/router";
import { type Accessor, createEffect, createMemo, createResource, createSignal, on, untrack } from "solid-js";

import { systemClock } from "../../lib/clock.ts";
import { matchLanguage } from "../../lib/match-language.ts";
import { momentIn } from "../../talk/moment.ts";
import { createPlayOrder, type PlayOrder } from "../../talk/play-order.ts";
import type { About } from "../../talk/published-talk.ts";
import { createFollow, type Follow } from "../../ui/reader/follow-signals.ts";
import { createReaderText, type ReaderText } from "../../ui/reader/reader-text-signals.ts";
import type { RowOf } from "../../ui/reader/transcript.tsx";
import { useApp } from "../../visit/app-context-signals.ts";
import { sidInSight } from "../shared/sid-in-sight.ts";
import { createKeepInSight, type KeepInSight } from "./keep-in-sight-signals.ts";
import { createTalkHearing, type TalkHearing } from "./talk-hearing-signals.ts";
import { createTalkRate, type TalkRate } from "./talk-rate-signals.ts";
import type { LoadedTalk } from "./talk-source-signals.ts";
import { createTextsOf, type TalkTexts } from "./talk-texts-signals.ts";

/** A place of the talk: its sentence, and the time in ms. */
export type Moment = { readonly sid: number | undefined; readonly ms: number };

export type TalkReading = {
  readonly texts: TalkTexts;
  readonly hearing: TalkHearing;
  /** How fast it is heard. */
  readonly speed: TalkRate;
  readonly text: ReaderText;
  readonly follow: Follow;
  readonly sight: KeepInSight;
  /** Told after each drawing how to find the row of a sentence. */
  readonly onDrawn: (rowOf: RowOf) => void;
  /** Summary and chapters, in the language that suits the reader most. */
  readonly about: Accessor<About | undefined>;
  /** Takes text and sound to a sentence, or to a time in ms. */
  readonly goTo: (sid: number) => void;
  readonly seek: (ms: number) => void;
  /** The moment that is heard, else that of the first sentence in sight. */
  readonly moment: () => Moment;
  /** A sentence was tapped: it is heard, or shows its original where there is no sound. */
  readonly tap: (sid: number) => void;
};

/** The summary and chapters of a talk. */
function createAbout({ head, files }: LoadedTalk, wanted: Accessor<readonly string[]>) {
  const language = createMemo(() => {
    const there = Object.keys(head.about);
    return matchLanguage([...wanted(), ...navigator.languages], there) ?? there[0];
  });
  const [about] = createResource(language, async (tag) => {
    const read = await files.about(tag);
    return read.ok ? read.value : undefined;
  });
  const there = createMemo(() => about.latest);
  return there;
}

/** The place in the talk: where its text is drawn, where its sound is, and how one gets somewhere else. */
function createPlace(order: PlayOrder, hearing: TalkHearing, follow: Follow) {
  const [rowOf, setRowOf] = createSignal<RowOf>();
  const sight = createKeepInSight(follow, (sid) => untrack(rowOf)?.(sid));
  function goTo(sid: number): void {
    const ms = order.startOf(sid);
    if (ms === undefined) return;
    hearing.player?.seek(ms);
    sight.goTo(sid);
  }
  function seek(ms: number): void {
    hearing.player?.seek(ms);
    const sid = order.nearestSid(ms);
    if (sid !== undefined) sight.goTo(sid);
  }
  function moment(): Moment {
    const heardMs = untrack(() => hearing.player?.positionMs()) ?? 0;
    if (heardMs > 0) return { sid: order.nearestSid(heardMs), ms: heardMs };
    const scroller = document.querySelector("main");
    const sid = (scroller === null ? undefined : sidInSight(scroller)) ?? order.nearestSid(0);
    return { sid, ms: (sid === undefined ? undefined : order.startOf(sid)) ?? 0 };
  }
  createEffect(
    on(hearing.spoken.sid, (sid) => {
      if (sid !== undefined) sight.goOn(sid);
    }),
  );
  return { sight, goTo, seek, moment, rowOf, onDrawn: (find: RowOf) => void setRowOf(() => find) };
}

/** Goes where the address says, once there is text, and whenever it says something else. */
function createAddressFollower(
  isDrawn: Accessor<boolean>,
  { goTo, seek }: Pick<TalkReading, "goTo" | "seek">,
): void {
  const location = useLocation();
  createEffect(
    on([() => location.hash, isDrawn], ([hash, drawn]) => {
      const moment = drawn ? momentIn(hash) : undefined;
      if (moment === undefined) return;
      if ("sid" in moment) goTo(moment.sid);
      else seek(moment.ms);
    }),
  );
}

/** The sentence that the page is opened at. */
function openedAt(hash: string, order: PlayOrder): number | undefined {
  const moment = momentIn(hash);
  if (moment === undefined) return undefined;
  return "sid" in moment ? moment.sid : order.nearestSid(moment.ms);
}

/** Lasts as long as the component that calls this. */
export function createTalkReading(talk: LoadedTalk): TalkReading {
  const { settings } = useApp();
  const { preferences } = settings;
  const speed = createTalkRate(settings, location.search);
  const order = createPlayOrder(talk.timeline);
  const texts = createTextsOf(talk, openedAt(location.hash, order));
  const hearing = createTalkHearing({
    talk,
    order,
    words: texts.words,
    rate: speed.rate,
    asked: untrack(() => preferences().hear),
    audio: () => new Audio(),
  });
  const [revealed, setRevealed] = createSignal<number>();
  const text = createReaderText(
    texts.drawn,
    {
      view: texts.view,
      times: () => preferences().times,
      revealed,
      spoken: hearing.spoken,
      steadyText: (_sid, _column, sent) => sent,
    },
    systemClock,
  );
  const follow = createFollow();
  const { rowOf, ...place } = createPlace(order, hearing, follow);
  const isDrawn = createMemo(() => rowOf() !== undefined && text.hasText());
  createAddressFollower(() => isDrawn(), place);
  const toggleOriginal = (sid: number): void =>
    void setRevealed((before) => (before === sid ? undefined : sid));
  return {
    ...place,
    texts,
    hearing,
    speed,
    text,
    follow,
    about: createAbout(talk, texts.wanted),
    tap: (sid) => {
      if (hearing.player === undefined) return toggleOriginal(sid);
      place.goTo(sid);
      hearing.player.play();
    },
  };
}
