/**
 * What the pages nobody touches have in common: the visit and what it does for itself, the marks on the page's root, and
 * the text.
 */
import { createEffect, createMemo, onCleanup } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import type { Session } from "../../visit/visit-signals.ts";
import { connectionMark } from "../../visit/status.ts";
import { startUnattended } from "../../unattended/unattended-signals.ts";
import type { View } from "../../subtitles/view.ts";
import { createReaderText, type ReaderText } from "../../ui/reader/reader-text-signals.ts";
import { markRoot } from "./root-marks-signals.ts";

export type LivePage = { readonly session: Session; readonly text: ReaderText };

/** Begins a visit on a page without controls, which lasts as long as the component that calls this. */
export function createLivePage(token: string): LivePage {
  const { t } = useI18n();
  const app = useApp();
  const { settings } = app;
  const session = app.visit(token);
  startUnattended({ session, home: app.home, preferences: settings.preferences, healing: app.healing });
  session.start();
  onCleanup(session.dispose);
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
  const text = createReaderText(
    session.subtitles,
    {
      view,
      times: () => false,
      revealed: () => undefined,
      spoken: { sid: () => undefined, wordIn: () => undefined },
      standing: session.steadying.standing,
    },
    session.clock,
  );
  return { session, text };
}
