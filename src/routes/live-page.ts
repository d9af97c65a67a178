/**
 * What the pages nobody touches have in common: the marks on the page's root, and the text of the visit.
 */
import { createEffect, createMemo } from "solid-js";

import { useI18n } from "../i18n/context.ts";
import type { AppServices } from "../session/app-context.ts";
import type { Session } from "../session/session.ts";
import { connectionMark } from "../session/standing.ts";
import type { View } from "../subtitles/view.ts";
import { createReaderText, type ReaderText } from "../ui/reader/reader-text.ts";
import { markRoot } from "./mark-root.ts";

/** The marks, the title and the text of a visit to a page without controls. */
export function createLivePage(session: Session, settings: AppServices["settings"]): ReaderText {
  const { t } = useI18n();
  markRoot("connection", () => connectionMark(session.standing()));
  markRoot("speech", session.speech.state);
  createEffect(() => {
    document.title = session.broadcast()?.name ?? t("app.name");
  });
  const view = createMemo((): View => ({
    languages: session.shown().languages,
    original: settings.preferences().original,
    transcriptionLanguage: session.broadcast()?.transcriptionLanguage ?? "und",
  }));
  return createReaderText(
    session.subtitles,
    {
      view,
      times: () => false,
      isRevealed: () => false,
      spoken: { isSpoken: () => false, wordIn: () => undefined },
      standing: session.steadying.standing,
    },
    session.clock,
  );
}
