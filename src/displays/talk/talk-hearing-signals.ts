/**
 * What is heard of a talk: which sound, where it is, and which sentence and word that is.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, untrack } from "solid-js";

import { matchLanguage } from "../../lib/match-language.ts";
import type { PlayOrder } from "../../talk/play-order.ts";
import type { Words } from "../../talk/published-talk.ts";
import type { SpokenText } from "../../ui/reader/reader-text-signals.ts";
import { createSoundAddress } from "./sound-address-signals.ts";
import { createTalkPlayer, type TalkPlayer } from "./talk-player-signals.ts";
import type { LoadedTalk } from "./talk-source-signals.ts";

/** How far back and ahead one goes at once, in ms. */
const SKIP_MS = 15_000;

export type TalkHearing = {
  /** Absent where the talk has no sound. */
  readonly player: TalkPlayer | undefined;
  /** Languages to hear, the recording first, and the one that is heard. */
  readonly languages: readonly string[];
  readonly language: Accessor<string>;
  readonly choose: (language: string) => void;
  /** How much is fetched before anything is heard, in bytes; nothing where it is heard while it comes. */
  readonly wholeBytes: Accessor<number | undefined>;
  readonly spoken: SpokenText;
  readonly skip: (direction: 1 | -1) => void;
  /** Goes to the next sentence, or the one before. */
  readonly step: (direction: "next" | "previous") => void;
};

export type TalkHearingPorts = {
  readonly talk: LoadedTalk;
  readonly order: PlayOrder;
  readonly words: Accessor<ReadonlyMap<string, Words>>;
  readonly rate: Accessor<number>;
  /** A language to hear that was asked for; empty for none. */
  readonly asked: string;
  readonly audio: () => HTMLAudioElement;
};

export function createTalkHearing({ talk, order, words, rate, asked, audio }: TalkHearingPorts): TalkHearing {
  const { head } = talk;
  const languages = [...new Set(head.sounds.map(({ language }) => language))];
  const [language, choose] = createSignal(
    (asked === "" ? undefined : matchLanguage([asked], languages)) ?? languages[0] ?? "",
  );
  const sound = createMemo(() => head.sounds.find((one) => one.language === language()));
  let wholeBytes: Accessor<number | undefined> = () => undefined;
  const player = languages.length === 0 ? undefined : untrack(createSound);

  function createSound(): TalkPlayer {
    const element = audio();
    const source = createSoundAddress(talk, sound, element);
    wholeBytes = source.wholeBytes;
    const made = createTalkPlayer({
      audio: element,
      address: source.address,
      isLost: source.isLost,
      lengthMs: () => sound()?.durationMs ?? head.durationMs,
      rate,
      onWanted: source.open,
    });
    // What was wanted in one language is wanted in the other.
    createEffect(on(sound, () => made.state() === "loading" && source.open(), { defer: true }));
    return made;
  }

  const hasBegun = createMemo(
    (before: boolean) =>
      before || (player !== undefined && (player.state() !== "paused" || player.positionMs() > 0)),
    false,
  );
  const sid = createMemo(() =>
    player !== undefined && hasBegun() ? order.sidAt(player.positionMs()) : undefined,
  );
  return {
    player,
    languages,
    language,
    choose,
    wholeBytes: () => wholeBytes(),
    spoken: {
      sid,
      wordIn: (_text, of) => {
        const [timed, spoken] = [words().get(of), sid()];
        if (timed === undefined || spoken === undefined || player === undefined) return undefined;
        return order.wordAt(timed, spoken, player.positionMs());
      },
    },
    skip: (direction) => player?.seek(untrack(player.positionMs) + direction * SKIP_MS),
    step: (direction) => {
      if (player === undefined) return;
      const to = order.step(untrack(player.positionMs), direction);
      if (to !== undefined) player.seek(to);
    },
  };
}
