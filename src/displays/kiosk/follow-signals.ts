/**
 * From the visit to the code on the wall, and to the words it stands beside.
 */
import { type Accessor, createMemo } from "solid-js";

import { captionTail } from "../../subtitles/captions/tail.ts";
import type { ReaderText } from "../../ui/reader/reader-text-signals.ts";
import { offeredLanguages } from "../../vas/offered-languages.ts";
import type { Visit } from "../../visit/visit-signals.ts";
import type { Follow } from "./follow-code.tsx";
import { followLink } from "./follow-link.ts";
import type { LastWords } from "./waiting-screen.tsx";

export type FollowPorts = {
  readonly token: string;
  readonly visit: Pick<Visit, "visitStatus" | "broadcast">;
  /** The languages on the wall. */
  readonly columns: Accessor<readonly string[]>;
  readonly last: Accessor<LastWords | undefined>;
  /** Where the link of the screen sends phones. */
  readonly chosen: string | undefined;
  /** Phones keep what they hear of the talk, and show it after the end. */
  readonly isKept: boolean;
};

/** What was said last in the first language, while the talk pauses; nothing while text may flow. */
export function createLastWords(
  visit: FollowPorts["visit"],
  text: ReaderText,
  columns: Accessor<readonly string[]>,
): Accessor<LastWords | undefined> {
  const last = createMemo(() => {
    const column = columns()[0];
    if (visit.visitStatus().kind !== "paused" || column === undefined) return undefined;
    const { captions } = captionTail(text.articles(), text.speakers(), text.view(), {
      column,
      most: 1,
      now: text.clock.now(),
      wholeOnly: false,
      after: 0,
      upTo: text.upTo(),
      steadyText: text.steadyText,
    });
    return captions[0];
  });
  return last;
}

/** Where the code leads; nothing where there is nothing for a phone. */
export function createFollowCode(ports: FollowPorts): Accessor<Follow | undefined> {
  const { token, visit, columns, last, chosen, isKept } = ports;
  const isOver = createMemo(() => visit.visitStatus().kind === "ended");
  const place = createMemo(() => last()?.sid);
  const link = createMemo(() => {
    const broadcast = visit.broadcast();
    return followLink({
      origin: location.origin,
      token,
      languages: columns(),
      offered: broadcast === undefined ? [] : offeredLanguages(broadcast),
      original: broadcast?.transcriptionLanguage ?? "und",
      place: place(),
      isOver: isOver(),
    });
  });
  const code = createMemo((): Follow | undefined =>
    isOver() && !isKept ? undefined : { url: chosen ?? link(), token, to: isOver() ? "record" : "live" },
  );
  return code;
}
