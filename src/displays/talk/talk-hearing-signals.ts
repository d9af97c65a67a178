/**
 * What is heard of a talk: which sound, where it is, and which sentence and word that is.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";

import { matchLanguage } from "../../lib/match-language.ts";
import { type Sound, soundAddress } from "../../talk/load-talk.ts";
import type { PlayOrder } from "../../talk/play-order.ts";
import type { Words } from "../../talk/published-talk.ts";
import type { SpokenText } from "../../ui/reader/reader-text-signals.ts";
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

/** The address of the sound: a file, or what a locked one holds once somebody wants to hear it. */
function createAddress({ place, isLocked, files }: LoadedTalk, sound: Accessor<Sound | undefined>) {
  const [opened, setOpened] = createSignal<{ readonly file: string; readonly address: string }>();
  const [isLost, setLost] = createSignal(false);
  let made: string | undefined;
  let isGone = false;
  const release = (): void => {
    if (made !== undefined) URL.revokeObjectURL(made);
    made = undefined;
  };
  onCleanup(() => {
    isGone = true;
    release();
  });
  async function open(): Promise<void> {
    const wanted = untrack(sound);
    if (wanted === undefined || untrack(opened)?.file === wanted.file) return;
    setLost(false);
    const bytes = await files.sound(wanted);
    if (isGone || untrack(sound) !== wanted) return;
    if (!bytes.ok) {
      setLost(true);
      return;
    }
    release();
    made = URL.createObjectURL(new Blob([bytes.value], { type: wanted.type }));
    setOpened({ file: wanted.file, address: made });
  }
  const address = createMemo(() => {
    const current = sound();
    if (current === undefined) return undefined;
    if (!isLocked) return soundAddress(place, current);
    return opened()?.file === current.file ? opened()?.address : undefined;
  });
  return { address, isLost, open: () => void open() };
}

export function createTalkHearing({ talk, order, words, rate, asked, audio }: TalkHearingPorts): TalkHearing {
  const { head } = talk;
  const languages = [...new Set(head.sounds.map(({ language }) => language))];
  const [language, choose] = createSignal(
    (asked === "" ? undefined : matchLanguage([asked], languages)) ?? languages[0] ?? "",
  );
  const sound = createMemo(() => head.sounds.find((one) => one.language === language()));
  const player = languages.length === 0 ? undefined : untrack(createSound);

  function createSound(): TalkPlayer {
    const source = createAddress(talk, sound);
    const made = createTalkPlayer({
      audio: audio(),
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
