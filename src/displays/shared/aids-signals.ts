/**
 * From the session to the aids that are not about looks: the screen reader mode and the screen that stays awake.
 */
import { createSignal } from "solid-js";

import type { Preferences } from "../../links/preferences.ts";
import { createLateAnnouncer } from "../../visit/late-announcer-signals.ts";
import type { Visit } from "../../visit/visit-signals.ts";
import { createWakeLockWish, holdWakeLock } from "../../unattended/wake-lock-signals.ts";
import type { View } from "../../subtitles/view.ts";
import type { ReaderAidsProps } from "../../ui/announce/reader-aids.ts";

export type AidsPorts = {
  readonly visit: Visit;
  readonly view: () => View;
  readonly preferences: () => Preferences;
  readonly change: (change: Partial<Preferences>) => void;
};

/** What the reader is given for its aids; the screen is kept awake while this visit lasts. */
export function createAids({ visit, view, preferences, change }: AidsPorts): ReaderAidsProps {
  const { speech, subtitles, oldUpTo, clock, visitStatus } = visit;
  const [following, setFollowing] = createSignal(true);
  const isSpeaking = (): boolean => !["off", "paused", "failed"].includes(speech.state());
  const announcer = createLateAnnouncer({
    clock,
    on: () => preferences().screenReader,
    // Two voices at once are none: speech goes first, and what is announced by hand still is.
    held: isSpeaking,
    subtitles,
    oldUpTo,
    view,
  });
  const attends = (): boolean =>
    preferences().awake && (following() || isSpeaking() || preferences().screenReader);
  holdWakeLock({
    wakeLock: "wakeLock" in navigator ? navigator.wakeLock : undefined,
    page: document,
    clock,
    wanted: createWakeLockWish(visitStatus, attends, clock),
  });
  return {
    get on() {
      return preferences().screenReader;
    },
    onSwitch: (on) => change({ screenReader: on }),
    onFollowing: setFollowing,
    bar: {
      get announcement() {
        return announcer()?.announcement();
      },
      get paused() {
        return announcer()?.paused() === true;
      },
      get held() {
        return announcer()?.held() === true;
      },
      get waiting() {
        return announcer()?.waiting() ?? 0;
      },
      get behindMs() {
        return announcer()?.behindMs() ?? 0;
      },
      onPause: () => announcer()?.pause(),
      onResume: () => announcer()?.resume(),
      onPrevious: () => announcer()?.previous(),
      onRepeat: () => announcer()?.repeat(),
      onNext: () => announcer()?.next(),
      onNewest: () => announcer()?.newest(),
    },
  };
}
