/**
 * What is between the text of a talk and its bar: the settings, the summary and chapters, and the player.
 */
import { createMemo, type JSX, Show, untrack } from "solid-js";

import type { TalkWords } from "../../i18n/talk-words.ts";
import { MOST_LANGUAGES } from "../../links/preferences.ts";
import { type Chapter, chapterAt } from "../../talk/play-order.ts";
import { placeFragment } from "../../talk/moment.ts";
import { stretchesOf } from "../../talk/stretches.ts";
import { createPart } from "../../ui/parts/create-part.tsx";
import styles from "../../ui/reader/reader.module.css";
import { useApp } from "../../visit/app-context-signals.ts";
import { aboutLinks } from "../shared/about-links.ts";
import { markRoot } from "../shared/root-marks-signals.ts";
import { talkRecordAddress } from "./talk-address.ts";
import { TalkContents } from "./talk-contents.tsx";
import { answerTalkKeys } from "./talk-media-keys-signals.ts";
import { TalkPlayerBar } from "./talk-player-bar.tsx";
import type { TalkPlayer } from "./talk-player-signals.ts";
import type { TalkReading } from "./talk-reading-signals.ts";
import type { LoadedTalk } from "./talk-source-signals.ts";

const SettingsPanel = createPart(
  async () => ({ default: (await import("../../ui/panels.ts")).SettingsPanel }),
  "here",
);

const TalkShare = createPart(async () => ({ default: (await import("./talk-share.tsx")).TalkShare }), "here");

export type TalkPanel = "settings" | "contents" | "share";

export type TalkPanelsProps = {
  readonly say: TalkWords["say"];
  readonly talk: LoadedTalk;
  readonly reading: TalkReading;
  readonly isFramed: boolean;
  readonly open: TalkPanel | undefined;
  /** Where something was found, in ms. */
  readonly found: readonly number[];
  /** Takes the text to where the sound is. */
  readonly onHere: () => void;
  readonly onReload: () => void;
  readonly onClose: () => void;
};

export function TalkPanels(props: TalkPanelsProps): JSX.Element {
  // One talk for as long as the page is there.
  const { reading, talk } = untrack(() => ({ reading: props.reading, talk: props.talk }));
  const { player } = reading.hearing;
  const { config } = useApp();
  const chapters = (): readonly Chapter[] => reading.about()?.chapters ?? [];
  const chapter = createMemo(() =>
    player === undefined ? undefined : chapterAt(chapters(), player.positionMs()),
  );
  /** Where somebody is within the talk; at its beginning, and where all of it was heard, the record is read from its top. */
  const sentenceHere = (): string => {
    const isHeardOut = untrack(() => player !== undefined && player.positionMs() >= player.lengthMs());
    return isHeardOut ? "" : placeFragment(reading.moment().sid, talk.timeline.sids[0]);
  };
  markRoot("speech", () => player?.state() ?? "off");
  return (
    <div class={styles["panels"]}>
      <Show when={props.open === "settings"}>
        <Settings {...props} />
      </Show>
      <Show when={props.open === "contents" && reading.about()}>
        {(about) => (
          <TalkContents
            say={props.say}
            about={about()}
            chapterMs={chapter()?.startMs}
            onGoTo={reading.goTo}
            onClose={props.onClose}
          />
        )}
      </Show>
      <Show when={props.open === "share"}>
        <TalkShare
          say={props.say}
          talk={talk}
          moment={reading.moment}
          record={
            config.features.saving
              ? { href: talkRecordAddress(talk.place) + sentenceHere(), newTab: props.isFramed }
              : undefined
          }
          mayKeep={
            !props.isFramed && config.features.offline && "caches" in window && "serviceWorker" in navigator
          }
          onClose={props.onClose}
        />
      </Show>
      <Show when={player} keyed>
        {(sound) => (
          <Player {...props} talk={talk} player={sound} chapters={chapters()} chapter={chapter()} />
        )}
      </Show>
    </div>
  );
}

function Settings(props: TalkPanelsProps): JSX.Element {
  const { config, settings } = useApp();
  const { preferences, change } = settings;
  return (
    <SettingsPanel
      preferences={preferences()}
      onChange={change}
      languages={{
        offered: props.talk.head.languages,
        shown: props.reading.texts.wanted(),
        most: MOST_LANGUAGES,
        onChoose: (languages) => change({ languages }),
      }}
      kept={undefined}
      diagnostics={undefined}
      about={aboutLinks(config.brand, preferences().ui)}
      hasKeyboard={matchMedia("(any-hover: hover)").matches}
      onClose={props.onClose}
    />
  );
}

type PlayerProps = TalkPanelsProps & {
  readonly player: TalkPlayer;
  readonly chapters: readonly Chapter[];
  readonly chapter: Chapter | undefined;
};

function Player(props: PlayerProps): JSX.Element {
  const { hearing, sight, seek, speed } = untrack(() => props.reading);
  const player = untrack(() => props.player);
  const stretches = createMemo(() => stretchesOf(props.talk.timeline, player.lengthMs()));
  /** What could not be had may be another file by now. */
  function again(): void {
    props.onReload();
    player.play();
  }
  answerTalkKeys({
    media: "mediaSession" in navigator ? navigator.mediaSession : undefined,
    player,
    rate: speed.rate,
    title: () => props.chapter?.title ?? props.talk.head.title,
    artist: () => props.talk.head.title,
    skip: hearing.skip,
  });
  return (
    <TalkPlayerBar
      say={props.say}
      player={player}
      wholeBytes={hearing.wholeBytes()}
      line={{
        stretches: stretches(),
        speakers: props.talk.head.speakers,
        chapters: props.chapters.map(({ startMs }) => startMs),
        found: props.found,
        chapter: props.chapter?.title,
      }}
      rate={speed.rate()}
      onRate={speed.choose}
      languages={hearing.languages}
      language={hearing.language()}
      onLanguage={hearing.choose}
      isElsewhere={!sight.isKept() && hearing.spoken.sid() !== undefined}
      onHere={() => props.onHere()}
      onSkip={hearing.skip}
      onSeek={seek}
      onAgain={again}
    />
  );
}
