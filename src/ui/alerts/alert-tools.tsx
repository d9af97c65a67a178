/**
 * Word alerts in the reader. What looks for words is fetched where there are any, and the dialog when it is asked for.
 */
import { type Accessor, createSignal, type JSX, Show } from "solid-js";

import type { ToolsWords } from "../../i18n/tools-words.ts";
import { createMemoryStorage, createSafeStorage } from "../../lib/safe-storage.ts";
import controls from "../../styles/controls.module.css";
import { createLate } from "../parts/create-late-signals.ts";
import { createPart } from "../parts/create-part.tsx";
import type { ReaderProps } from "../reader/reader-props-signals.ts";
import { goToSentence } from "../tools/go-to-sentence.ts";
import { Sign } from "../tools/sign.tsx";
import { loadToolsSheet } from "../tools/tools-sheet.ts";
import type { WordAlert } from "./alert-signals.ts";
import { type AlertChoices, keepChoices, keepTold, keptChoices, keptTold } from "./kept-words.ts";

const AlertsDialog = createPart(async () => {
  const [{ AlertsDialog: component }] = await Promise.all([import("./alerts-dialog.tsx"), loadToolsSheet()]);
  return { default: component };
}, "dialog");

/** A bell, as a path in a box of 24. */
const BELL = "M12 4a5.5 5.5 0 0 0-5.5 5.5c0 5-2 6.5-2 7.5h15c0-1-2-2.5-2-7.5A5.5 5.5 0 0 0 12 4ZM10 20h4";

export type AlertToolsPorts = {
  readonly reader: ReaderProps;
  readonly say: Accessor<ToolsWords["say"] | undefined>;
};

export type AlertTools = {
  /** The way to the words among the settings. */
  readonly setting: () => JSX.Element;
  readonly dialog: () => JSX.Element;
  /** Where the last word is said. */
  readonly told: () => JSX.Element;
};

export function createAlertTools({ reader, say }: AlertToolsPorts): AlertTools {
  // A frame keeps nothing on the device.
  const isFramed = reader.frame !== undefined;
  const device = isFramed ? createMemoryStorage() : createSafeStorage(() => localStorage);
  const tab = isFramed ? createMemoryStorage() : createSafeStorage(() => sessionStorage);
  const [choices, setChoices] = createSignal(keptChoices(device));
  const [told, setTold] = createSignal("");
  const [isOpen, setOpen] = createSignal(false);

  function change(next: AlertChoices): void {
    setChoices(next);
    keepChoices(device, next);
  }

  const alerts = createLate(
    () => choices().words.length > 0 || isOpen(),
    async () => {
      const [parts] = await Promise.all([import("./alert-parts.ts"), loadToolsSheet()]);
      const flash = parts.createFlash();
      function onAlert(alert: WordAlert): void {
        const words = say()?.("alerts.said", { word: alert.word }) ?? alert.word;
        setTold("");
        setTold(words);
        const content = document.querySelector("main");
        if (parts.isQuietPlace()) return;
        if (content !== null) flash(alert, content);
        parts.vibrate();
        if (choices().notify)
          void parts.notify(words, reader.name, () => void goToSentence(alert.sid, reader.follow));
      }
      return () =>
        parts.createAlerts({
          text: reader.text,
          words: () => choices().words,
          before: keptTold(tab, reader.token),
          onTold: (last) => keepTold(tab, reader.token, last),
          onAlert,
        });
    },
  );

  return {
    setting: () => (
      <Show when={say()}>
        {(words) => (
          <button
            type="button"
            class={controls["button"]}
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            <Sign path={BELL} />
            {words()("alerts.title")}
          </button>
        )}
      </Show>
    ),
    told: () => (
      <p class={controls["hidden"]} aria-live="polite">
        {told()}
      </p>
    ),
    dialog: () => (
      <Show when={isOpen() && say()}>
        {(words) => (
          <AlertsDialog
            say={words()}
            choices={choices()}
            onChange={change}
            places={alerts()?.places() ?? []}
            onGo={(sid) => {
              setOpen(false);
              goToSentence(sid, reader.follow);
            }}
            onClose={() => setOpen(false)}
          />
        )}
      </Show>
    ),
  };
}
