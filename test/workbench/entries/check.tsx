/** The check of a seat, as it goes on and as it may end. */
import { createResource } from "solid-js";

import { CHECK_IDS, finding, type Finding } from "../../../src/check/findings.ts";
import { CheckPage, type CheckPageProps } from "../../../src/displays/check/check-page.tsx";
import { createCheckWords, loadCheckWords } from "../../../src/i18n/check-words.ts";
import { useI18n } from "../../../src/i18n/i18n-signals.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { UnlockForm } from "../../../src/ui/access/unlock-form.tsx";
import { type Entry, nothing } from "../entry.ts";

const GOOD: readonly Finding[] = [
  finding("service", "answered", { time: { ms: 84 } }),
  finding("broadcast", "live", { name: { text: "Harbour Lectures" } }),
  finding("stream", "flowing", { time: { ms: 120 }, kilobytes: { count: 12 } }),
  finding("frames", "all", { all: { count: 64 } }),
  finding("delay", "timed", { delay: { ms: 1_000 }, jitter: { ms: 140 } }),
  finding("sound", "played"),
  finding("storage", "kept"),
  finding("worker", "kept"),
  finding("awake", "held"),
  finding("visible", "seen"),
];
const english = await loadCheckWords("en");
const names = { text: "caption (words, n, lang)" };
const REMARKS = [
  finding("frames", "some", { read: { count: 41 }, all: { count: 64 }, names }),
  finding("delay", "uneven", { jitter: { ms: 2_400 } }),
  finding("sound", "refused"),
  finding("visible", "hidden", { time: { ms: 7_000 } }),
];
const BAD = [
  finding("service", "unreachable"),
  finding("broadcast", "skipped"),
  finding("stream", "skipped"),
  finding("frames", "skipped"),
  finding("delay", "skipped"),
];

type More = { readonly leftMs?: number; readonly isLocked?: boolean };

function checkIn(found: readonly Finding[], more: More = {}) {
  const { leftMs, isLocked = false } = more;
  const { language } = useI18n();
  const [loaded] = createResource(language, loadCheckWords);
  const words = () => loaded.latest ?? english;
  const run: CheckPageProps["run"] = {
    ids: CHECK_IDS,
    findings: () => new Map(found.map((one) => [one.id, one] as const)),
    isRunning: () => leftMs !== undefined || isLocked,
    progress: () => (leftMs === undefined ? undefined : { leftMs, isPaused: false }),
    isPlaying: () => false,
    name: () => "Harbour Lectures",
    again: nothing,
    playSound: nothing,
  };
  return (
    <CheckPage
      say={createCheckWords(words).say}
      language={words().language}
      direction={words().direction}
      brand={{ name: undefined, logo: undefined }}
      token="a3f9"
      run={run}
      isLocked={isLocked}
      unlockForm={<UnlockForm problem={undefined} busy={false} clock={systemClock} onUnlock={nothing} />}
      readerAddress="/broadcast/a3f9"
      circumstances={() => ({ origin: location.origin, at: 0, userAgent: "", size: [0, 0] })}
    />
  );
}

export const check: readonly Entry[] = [
  {
    name: "check-page",
    isWhole: true,
    states: {
      running: () => checkIn(GOOD.slice(0, 2), { leftMs: 18_000 }),
      locked: () => checkIn(GOOD.slice(0, 2), { isLocked: true }),
      ready: () => checkIn(GOOD),
      remarks: () => checkIn([...GOOD, ...REMARKS]),
      bad: () => checkIn([...GOOD, ...BAD]),
    },
  },
];
