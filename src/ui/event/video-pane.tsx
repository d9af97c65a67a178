/**
 * The videos of a room beside its text: one picture at a time, with the buttons that move it, hide it and bring text and
 * picture in step. Its sound and speech are never heard at once.
 */
import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, Show } from "solid-js";

import type { Room, Video } from "../../event/event-file.ts";
import {
  addedWait,
  changed,
  pagesOf,
  type PanePlace,
  placeAt,
  placesAt,
  playedIn,
  waitOf,
  type Waits,
} from "../../event/video-pane.ts";
import type { VideoWords } from "../../i18n/video-words.ts";
import type { Direction } from "../../lib/language-tag.ts";
import type { VideoChoices } from "../../links/parameters/video.ts";
import { createMediaQuery } from "../media-query-signals.ts";
import { Picture } from "./picture.tsx";
import type { PlayPicture } from "./picture-state.ts";
import { VideoBar } from "./video-bar.tsx";
import { VideoOptions } from "./video-options.tsx";

export type VideoPaneProps = {
  readonly say: VideoWords["say"];
  /** The language of these words, which may be English where the interface is another. */
  readonly language: string;
  readonly direction: Direction;
  readonly room: Pick<Room, "videos">;
  readonly choices: VideoChoices;
  readonly onChange: (change: Partial<VideoChoices>) => void;
  readonly isSpeechOn: boolean;
  /** In a dark hall a picture is shown once it is asked for there, and is never heard. */
  readonly isDarkHall: boolean;
  /** The picture is to be heard: speech has to end. */
  readonly onSound: () => void;
  /** How long text and speech wait without a picture, in seconds. */
  readonly delay: number;
  /** How much longer they wait for the picture, in seconds. */
  readonly onWait: (seconds: number) => void;
  readonly play: PlayPicture;
};

/** The page has room for a picture and, beside it, a column of text. */
const WIDE = "(min-width: 48rem)";

/** How much longer the reader wants the text to wait, by the address of the video, in seconds. */
function createWaits(props: VideoPaneProps, shown: () => Video | undefined) {
  const [changes, setChanges] = createSignal<ReadonlyMap<string, number>>(new Map());
  const waits = (): Waits => {
    const video = shown();
    const change = (video && changes().get(video.address)) ?? 0;
    return { delay: props.delay, video: video?.delay ?? 0, change };
  };
  createEffect(() => props.onWait(shown() === undefined ? 0 : addedWait(waits())));
  onCleanup(() => props.onWait(0));
  return {
    seconds: () => waitOf(waits()),
    move: (direction: 1 | -1): void => {
      const video = shown();
      if (video !== undefined)
        setChanges((before) => new Map(before).set(video.address, changed(waits(), direction)));
    },
  };
}

/** The sound of the picture: off at first, and whenever speech begins. */
function createSound(props: VideoPaneProps) {
  const [isWanted, setWanted] = createSignal(false);
  createEffect(
    on(
      () => props.isSpeechOn,
      (isOn) => isOn && setWanted(false),
    ),
  );
  return {
    isOn: (): boolean => isWanted() && !props.isSpeechOn && !props.isDarkHall,
    toggle: (): void => {
      const next = !isWanted();
      if (next) props.onSound();
      setWanted(next);
    },
  };
}

/** Which video is shown. What was chosen in the light does not count in a dark hall, nor the other way round. */
function createShown(props: VideoPaneProps, chosen: () => Video | undefined) {
  const [isAsked, setAsked] = createSignal(false);
  createEffect(
    on(
      () => props.isDarkHall,
      () => setAsked(false),
    ),
  );
  const shown = createMemo(() =>
    (props.isDarkHall ? isAsked() : props.choices.videoShown) ? chosen() : undefined,
  );
  return {
    shown,
    show: (videoShown: boolean): void => {
      if (props.isDarkHall) setAsked(videoShown);
      else props.onChange({ videoShown });
    },
  };
}

export function VideoPane(props: VideoPaneProps): JSX.Element {
  const isWide = createMediaQuery(WIDE);
  const played = createMemo(() => playedIn(props.room));
  const [address, setAddress] = createSignal<string>();
  const chosen = (): Video | undefined =>
    played().find((video) => video.address === address()) ??
    played().find(({ kind }) => kind === props.choices.videoKind) ??
    played()[0];
  // oxlint-disable-next-line solid/reactivity -- read in an effect and in handlers alone
  const { shown, show } = createShown(props, chosen);
  // oxlint-disable-next-line solid/reactivity -- read in an effect and in handlers alone
  const waits = createWaits(props, shown);
  const sound = createSound(props);
  const [hasOptions, setOptions] = createSignal(false);
  const place = (): PanePlace => placeAt(props.choices.videoPlace, isWide());
  const nameOf = ({ kind, name }: Video): string => name ?? props.say(`kind.${kind}`);
  function choose(next: string): void {
    const video = played().find((one) => one.address === next);
    if (video === undefined) return;
    setAddress(next);
    props.onChange({ videoKind: video.kind });
  }

  return (
    <section
      class="room-video"
      aria-label={props.say("pane.title")}
      lang={props.language}
      dir={props.direction}
      data-place={shown() === undefined ? "hidden" : place()}
    >
      <Show when={shown()}>
        {(video) => (
          <Picture
            say={props.say}
            video={video()}
            name={nameOf(video())}
            hasSound={sound.isOn()}
            play={props.play}
          />
        )}
      </Show>
      <VideoBar
        say={props.say}
        played={played().map((video) => ({ address: video.address, name: nameOf(video) }))}
        pages={pagesOf(props.room).map((video) => ({ address: video.address, name: nameOf(video) }))}
        shown={shown()?.address}
        onChoose={choose}
        isSoundOn={sound.isOn()}
        onSound={props.isDarkHall ? undefined : sound.toggle}
        hasOptions={hasOptions()}
        onOptions={() => setOptions((open) => !open)}
        onShow={show}
      />
      <Show when={shown() && hasOptions()}>
        <VideoOptions
          say={props.say}
          places={placesAt(isWide())}
          place={place()}
          onPlace={(videoPlace) => props.onChange({ videoPlace })}
          seconds={new Intl.NumberFormat(props.language, { maximumFractionDigits: 1 }).format(
            waits.seconds(),
          )}
          onWait={waits.move}
        />
      </Show>
    </section>
  );
}
