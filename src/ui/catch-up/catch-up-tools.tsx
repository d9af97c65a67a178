/**
 * Catching up in the reader: it is noticed here that somebody was away, and the rest is fetched when they come back.
 */
import { type Accessor, type JSX, Show } from "solid-js";

import type { ToolsWords } from "../../i18n/tools-words.ts";
import { createPart } from "../parts/create-part.tsx";
import type { ReaderProps } from "../reader/reader-props-signals.ts";
import { goToSentence } from "../tools/go-to-sentence.ts";
import { lastInSight, textScroller } from "../tools/text-place.ts";
import { createAway } from "./away-signals.ts";
import { loadCatchUpSheets } from "./catch-up-sheet.ts";

const CatchUp = createPart(async () => {
  const [{ CatchUp: component }] = await Promise.all([import("./catch-up.tsx"), loadCatchUpSheets()]);
  return { default: component };
}, "here");

export type CatchUpPorts = {
  readonly reader: ReaderProps;
  readonly say: Accessor<ToolsWords["say"] | undefined>;
  readonly goLive: () => void;
  /** The newest text is kept in sight and goes on. */
  readonly isFollowing: Accessor<boolean>;
};

/** What is beside the text while somebody may catch up. */
export function createCatchUp({ reader, say, goLive, isFollowing }: CatchUpPorts): () => JSX.Element {
  // A clock that goes on while the device sleeps.
  const away = createAway({
    now: () => Date.now(),
    clock: reader.text.clock,
    subtitles: () => reader.subtitles,
    isFollowing,
    isConnected: () => reader.status !== "reconnecting",
    inSight: () => lastInSight(textScroller()),
  });
  return () => (
    <Show when={say()}>
      {(words) => (
        <Show when={away.missed()} keyed>
          {(missed) => (
            <CatchUp
              say={words()}
              missed={missed}
              text={reader.text}
              isLive={reader.follow.following()}
              onGo={(sid, isHeard) => {
                goToSentence(sid, reader.follow);
                if (isHeard && reader.listen?.on === true) reader.listen.onHear(sid);
              }}
              onLive={() => {
                away.done();
                goLive();
              }}
              onClose={away.done}
            />
          )}
        </Show>
      )}
    </Show>
  );
}
