/** What people fill in: codes, passwords, and what they take along. */
import { JoinForm } from "../../../src/displays/join/join-form.tsx";
import { systemClock } from "../../../src/lib/clock.ts";
import type { UnlockFormProps } from "../../../src/ui/access/unlock-form-props.ts";
import { UnlockForm } from "../../../src/ui/access/unlock-form.tsx";
import type { Talk } from "../../../src/subtitles/talks.ts";
import { offerTalks } from "../../../src/ui/reader/known-talks-signals.ts";
import { SaveDialog } from "../../../src/ui/save/save-dialog.tsx";
import { type Entry, nothing } from "../entry.ts";
import { english, SAMPLES, subtitlesOf, textOf } from "../sample-text.ts";

const unlock = (problem: UnlockFormProps["problem"], more: Partial<UnlockFormProps> = {}) => (
  <UnlockForm problem={problem} busy={false} clock={systemClock} onUnlock={nothing} {...more} />
);

/** Two talks under one code. */
export const TALKS: readonly Talk[] = [
  { from: 1, title: "Tides", speakers: ["Ada Núñez"] },
  { from: 2, title: "القوارب", speakers: [] },
];

type Saved = { readonly selected?: readonly number[]; readonly talks?: readonly Talk[] };

function save(said: keyof typeof SAMPLES | undefined, { selected = [], talks }: Saved = {}) {
  const subtitles = subtitlesOf(said === undefined ? [] : SAMPLES[said]);
  const text = textOf(() => subtitles, english);
  if (talks !== undefined) offerTalks(text, () => talks);
  return (
    <SaveDialog
      name="Harbour Lectures"
      text={text}
      subtitles={subtitles}
      offered={["en", "de", "ar", "ja", "ko"]}
      selected={new Set(selected)}
      record={{ href: "/broadcast/a3f9/record", newTab: false }}
      onClose={nothing}
    />
  );
}

export const forms: readonly Entry[] = [
  {
    name: "join-form",
    states: {
      empty: () => <JoinForm onJoin={nothing} />,
      "sent empty": () => <JoinForm onJoin={nothing} initial="" />,
      "too short": () => <JoinForm onJoin={nothing} initial="a3" />,
      "too long": () => <JoinForm onJoin={nothing} initial="a3f9a3f9" />,
      "wrong letters": () => <JoinForm onJoin={nothing} initial="a3!?" />,
    },
  },
  {
    name: "unlock-form",
    states: {
      empty: () => unlock(undefined),
      checking: () => unlock(undefined, { busy: true }),
      "in a frame": () => unlock(undefined, { inFrame: true }),
      wrong: () => unlock({ code: "wrong" }),
      stale: () => unlock({ code: "stale" }),
      wait: () => unlock({ code: "wait", untilMs: systemClock.now() + 30_000 }),
      unreachable: () => unlock({ code: "unreachable" }),
    },
  },
  { name: "save-dialog", isWhole: true, states: { all: () => save("final") } },
  {
    name: "save-dialog-selection",
    isWhole: true,
    states: { "of a selection": () => save("final", { selected: [1] }) },
  },
  {
    name: "save-dialog-talks",
    isWhole: true,
    states: { "of two talks": () => save("final", { talks: TALKS }) },
  },
  { name: "save-dialog-empty", isWhole: true, states: { empty: () => save(undefined) } },
];
