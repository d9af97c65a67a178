/**
 * What the pages nobody touches have in common: the visit and what it does for itself, the marks on the page's root, and
 * the text.
 */
import { createEffect, createMemo, onCleanup } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import type { Visit } from "../../visit/visit-signals.ts";
import { connectionMark } from "../../visit/status.ts";
import { startUnattended } from "../../unattended/unattended-signals.ts";
import type { View } from "../../subtitles/view.ts";
import { createReaderText, type ReaderText } from "../../ui/reader/reader-text-signals.ts";
import type { DisplayDescriptor } from "../descriptor.ts";
import { markRoot } from "./root-marks-signals.ts";

export type UnattendedPage = { readonly visit: Visit; readonly text: ReaderText };

/** Begins a visit on a page without controls, which lasts as long as the component that calls this. */
export function createUnattendedPage(token: string, display: DisplayDescriptor): UnattendedPage {
  const { t } = useI18n();
  const app = useApp();
  const { settings } = app;
  const visit = app.readerVisit(token, display);
  startUnattended({
    visit,
    keepsAwake: display.keepsAwake === true,
    preferences: settings.preferences,
    healing: app.healing,
  });
  visit.start();
  onCleanup(visit.dispose);
  markRoot("connection", () => connectionMark(visit.visitStatus()));
  markRoot("speech", visit.speech.state);
  createEffect(() => {
    document.title = visit.broadcast()?.name ?? t("app.name");
  });
  const view = createMemo((): View => ({
    languages: visit.shown().languages,
    original: settings.preferences().original,
    transcriptionLanguage: visit.broadcast()?.transcriptionLanguage ?? "und",
    waits: visit.standInWaits(),
  }));
  const text = createReaderText(
    visit.subtitles,
    {
      view,
      times: () => false,
      revealed: () => undefined,
      spoken: { sid: () => undefined, wordIn: () => undefined },
      steadyText: visit.stabiliser.steadyText,
    },
    visit.clock,
  );
  return { visit, text };
}
