/** What people press and choose: languages, settings, speech. */
import { createSignal } from "solid-js";

import { defaultPreferences, type Preferences } from "../../../src/links/preferences.ts";
import { LanguageSelect } from "../../../src/ui/controls/language-select.tsx";
import { SettingsPanel } from "../../../src/ui/controls/settings-panel.tsx";
import type { SpeechBarProps } from "../../../src/ui/speech/speech-bar-props.ts";
import { ReaderBar, type ReaderBarProps } from "../../../src/ui/reader/reader-bar.tsx";
import { SpeechBar } from "../../../src/ui/speech/speech-bar.tsx";
import { type Entry, nothing } from "../entry.ts";

const OFFERED = ["en-US", "de-DE", "ar-SA", "ja-JP", "zh-TW", "hi-IN"] as const;

const diagnostics = {
  state: "live",
  attempts: 3,
  interruptions: 1,
  bytes: 48_213,
  events: 412,
  refused: { malformed: 2 },
  unread: [{ name: "caption.new", keys: ["payload", "payload.words"], count: 2 }],
  lastFailure: undefined,
  viewers: 37,
} as const;

function settings(own: Partial<Preferences>) {
  const [preferences, setPreferences] = createSignal<Preferences>({ ...defaultPreferences, ...own });
  return (
    <SettingsPanel
      preferences={preferences()}
      onChange={(change) => setPreferences((before) => ({ ...before, ...change }))}
      languages={{ offered: OFFERED, shown: ["en-US", "ar-SA"], most: 4, onChoose: nothing }}
      onClose={nothing}
      diagnostics={diagnostics}
      kept={{
        name: "Harbour Lectures",
        on: true,
        count: 412,
        problem: undefined,
        onLook: nothing,
        onSwitch: nothing,
        onForget: nothing,
      }}
      about={{}}
      hasKeyboard
    />
  );
}

const counts = { heard: 4, skipped: 0, late: 0, missing: 0, failed: 0 } as const;
const view = {
  state: "playing",
  mode: "live",
  trails: false,
  sid: 4,
  key: 4,
  kind: "clip",
  rate: 1,
  counts,
} as const;

const bar = (more: Partial<SpeechBarProps>) => (
  <SpeechBar
    state="playing"
    view={view}
    language="Deutsch"
    unspoken={false}
    voice="Katja"
    notice={undefined}
    ended={false}
    behindMs={0}
    deviceCanHelp={false}
    optionsOpen={false}
    onPause={nothing}
    onResume={nothing}
    onBack={nothing}
    onNewest={nothing}
    onAllowDevice={nothing}
    onOptions={nothing}
    onStop={nothing}
    {...more}
  />
);

const readerBar = (more: Partial<ReaderBarProps>) => (
  <ReaderBar
    language={{ offered: OFFERED, value: "en-US", onChoose: nothing }}
    listen={{ on: false, onPrepare: nothing, onToggle: nothing }}
    find={{ open: false, onToggle: nothing, ref: nothing }}
    settingsOpen={false}
    onSettings={nothing}
    missed={undefined}
    onLive={nothing}
    steppedBack={false}
    {...more}
  />
);

export const controls: readonly Entry[] = [
  {
    name: "reader-bar",
    states: {
      following: () => readerBar({}),
      "scrolled back": () => readerBar({ missed: 0 }),
      missed: () => readerBar({ missed: 12 }),
      listening: () => readerBar({ listen: { on: true, onPrepare: nothing, onToggle: nothing } }),
      "settings open": () => readerBar({ settingsOpen: true }),
      "stepped back": () => readerBar({ steppedBack: true }),
    },
  },
  {
    name: "language-select",
    states: {
      original: () => <LanguageSelect offered={OFFERED} value="en-US" onChoose={nothing} />,
      Arabic: () => <LanguageSelect offered={OFFERED} value="ar-SA" onChoose={nothing} />,
    },
  },
  {
    name: "settings-panel",
    states: { usual: () => settings({}), "own choices": () => settings({ size: 200, theme: "sepia" }) },
  },
  {
    name: "speech-bar",
    states: {
      starting: () => bar({ state: "loading", view: undefined, voice: undefined }),
      speaking: () => bar({}),
      behind: () => bar({ behindMs: 12_000 }),
      skipped: () => bar({ notice: { kind: "skipped", count: 3, at: 0 } }),
      "behind a pause": () => bar({ behindMs: 24_000, view: { ...view, trails: true } }),
      ended: () => bar({ state: "idle", ended: true, view: { ...view, state: "idle" } }),
      paused: () => bar({ state: "paused", view: { ...view, state: "paused", pausedBy: "person" } }),
      interrupted: () => bar({ state: "paused", view: { ...view, state: "paused", pausedBy: "device" } }),
      locked: () => bar({ state: "locked", view: { ...view, state: "locked" } }),
      broken: () => bar({ state: "failed", view: { ...view, state: "failed" } }),
      "no voice": () => bar({ state: "failed", unspoken: true, view: { ...view, state: "failed" } }),
      "a voice of the device": () =>
        bar({ state: "failed", unspoken: true, deviceCanHelp: true, view: { ...view, state: "failed" } }),
    },
  },
];
