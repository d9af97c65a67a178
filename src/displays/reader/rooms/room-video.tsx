/**
 * The videos of the room that is read, beside the text of this visit. Whatever fails here, the text goes on.
 */
import { createResource, createSignal, type JSX, Show, Suspense } from "solid-js";

import type { Room } from "../../../event/event-file.ts";
import { useI18n } from "../../../i18n/i18n-signals.ts";
import { createVideoWords, loadVideoWords } from "../../../i18n/video-words.ts";
import { createSafeStorage } from "../../../lib/safe-storage.ts";
import { DEVICE_KEYS } from "../../../lib/storage-keys.ts";
import { type VideoChoices, videoFromStored, videoToStored } from "../../../links/parameters/video.ts";
import { isSilent } from "../../../visit/settings-signals.ts";
import { loadVideoSheet } from "../../../ui/event/event-sheet.ts";
import { backoff } from "../../../stream/backoff.ts";
import { createPlayPicture } from "../../../ui/event/play-picture.ts";
import { VideoPane } from "../../../ui/event/video-pane.tsx";
import type { ReaderVisit } from "../reader-visit-signals.ts";

export type RoomVideoProps = { readonly room: Room; readonly readerVisit: ReaderVisit };

const storage = createSafeStorage(() => window.localStorage);

/** A session of video that failed is opened anew as the text's own stream is. */
const playPicture = createPlayPicture((failures, retryAfterMs) => {
  const asked = retryAfterMs === undefined ? {} : { retryAfterMs };
  return backoff({ failures, endedBy: "server", random: Math.random(), ...asked }).ms;
});

/** What the reader chose of the video, kept on the device. */
function createVideoChoices() {
  const [choices, setChoices] = createSignal<VideoChoices>(videoFromStored(storage.get(DEVICE_KEYS.video)));
  return {
    choices,
    change: (change: Partial<VideoChoices>): void =>
      storage.set(DEVICE_KEYS.video, videoToStored(setChoices((before) => ({ ...before, ...change })))),
  };
}

export function RoomVideo(props: RoomVideoProps): JSX.Element {
  const { language } = useI18n();
  const sheet = loadVideoSheet();
  const [words] = createResource(language, async (tag) => {
    await sheet;
    return loadVideoWords(tag);
  });
  const { choices, change } = createVideoChoices();
  const preferences = () => props.readerVisit.preferences();
  return (
    // Nothing else of the page waits for the words.
    <Suspense>
      <Show when={words()}>
        {(loaded) => (
          <VideoPane
            say={createVideoWords(loaded).say}
            language={loaded().language}
            direction={loaded().direction}
            room={props.room}
            choices={choices()}
            onChange={change}
            isSpeechOn={preferences().listening}
            isDarkHall={isSilent(preferences())}
            onSound={() => props.readerVisit.change({ listening: false })}
            delay={preferences().delay}
            onWait={(seconds) => props.readerVisit.visit.waitForPicture(seconds * 1_000)}
            play={playPicture}
          />
        )}
      </Show>
    </Suspense>
  );
}
