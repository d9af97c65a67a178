/**
 * Live subtitles for players, as the relay answers for them: what was told is read from Redis, and a playlist or a segment made of
 * it. Every relay answers alike, whichever leads.
 */
import type { Run, Said, Store } from "../store.ts";
import {
  listedAt,
  playlistText,
  type ProgrammeClock,
  segmentText,
  type Span,
  WALL_CLOCK,
} from "./playlist.ts";
import { beginAt, newestAt, type Rhythm } from "./rhythm.ts";
import { type Cue, noTimeline, ORIGINAL, takeTold, type Timeline } from "./timeline.ts";

/** What was told is read anew after so long, in ms; `rhythm.ts` counts on it. */
const READ_MS = 500;
/** The programme's clock is read again after so long, in ms. */
const CLOCK_MS = 60_000;
/** A segment never changes. */
const SEGMENT_CACHE = "max-age=86400, immutable";
const VTT = "text/vtt; charset=utf-8";
const PLAYLIST = "application/vnd.apple.mpegurl";

export type LiveSubtitlesOptions = {
  readonly rhythm: Rhythm;
  readonly textDelayMs: number;
  readonly store: Pick<Store, "told">;
  /** The language that is spoken, where it is known. */
  readonly spoken: () => Promise<string | undefined>;
  /** Reads the programme's clock; absent where the programme counts from 1970. */
  readonly readClock?: (() => Promise<ProgrammeClock | undefined>) | undefined;
  /** Ms since 1970. */
  readonly time: () => number;
};

type SubtitlesAnswer = {
  readonly status: 200 | 404 | 503;
  readonly type?: string;
  readonly text?: string;
  /** Without `public` or `private`, which the broadcast decides. */
  readonly cache?: string;
};

export type LiveSubtitles = {
  /** The answer to an address below `subtitles/`; `query` is passed on to the addresses of segments. */
  readonly answer: (run: Run, path: string, query: string) => Promise<SubtitlesAnswer>;
};

const absent: SubtitlesAnswer = { status: 404 };
const away: SubtitlesAnswer = { status: 503 };

/** What is known of one recording. */
type Known = {
  readonly run: string;
  readonly timeline: Timeline;
  /** How much of what was told is in it. */
  readonly count: number;
  readonly cues: ReadonlyMap<string, readonly Cue[]>;
  readonly lastAt: number;
};

const nothingOf = (run: string): Known => ({
  run,
  timeline: noTimeline,
  count: 0,
  cues: new Map(),
  lastAt: 0,
});

/** What is known after `said`; cues that end before `oldest` are let go. */
function withSaid(
  known: Known,
  said: readonly Said[],
  oldest: number,
  options: Parameters<typeof takeTold>[2],
): Known {
  let { timeline, lastAt } = known;
  const cues = new Map(known.cues);
  for (const one of said) {
    const step = takeTold(timeline, one, options);
    timeline = step.timeline;
    const kept = step.cues.filter(({ endAt }) => endAt >= oldest);
    if (kept.length > 0) cues.set(step.language, [...(cues.get(step.language) ?? []), ...kept]);
    lastAt = Math.max(lastAt, ...step.cues.map(({ endAt }) => endAt));
  }
  for (const [language, list] of cues)
    cues.set(
      language,
      list.filter(({ endAt }) => endAt >= oldest),
    );
  return { ...known, timeline, cues, lastAt, count: known.count + said.length };
}

/** Where a recording begins and, once it is over, ends. */
function spanOf({ timeline, lastAt }: Known, now: number): Span {
  const { firstAt = now, endedAt } = timeline;
  return { firstAt, ...(endedAt === undefined ? {} : { lastAt: Math.max(endedAt, lastAt) }) };
}

// Over 60 lines: what is known of one recording, and the two kinds of files made of it.
export function createLiveSubtitles(options: LiveSubtitlesOptions): LiveSubtitles {
  const { rhythm, textDelayMs, store, spoken, readClock, time } = options;
  let known = nothingOf("");
  let original = "und";
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  let clock = readClock === undefined ? WALL_CLOCK : undefined;
  let clockAt = Number.NEGATIVE_INFINITY;

  async function read(run: string): Promise<void> {
    original = (await spoken()) ?? original;
    const now = time();
    const before = known.run === run ? known : nothingOf(run);
    const said = await store.told(before.count);
    const oldest = listedAt(now, { firstAt: 0 }, rhythm).first * rhythm.segmentMs;
    known = withSaid(before, said, oldest, { ...rhythm, textDelayMs, spoken: original });
    readAt = now;
    if (readClock !== undefined && now - clockAt >= CLOCK_MS) {
      clock = (await readClock()) ?? clock;
      if (clock !== undefined) clockAt = now;
    }
  }

  async function refresh(run: string): Promise<void> {
    if (known.run === run && time() - readAt < READ_MS) return;
    reading ??= read(run).finally(() => {
      reading = undefined;
    });
    await reading;
  }

  const playlist = (run: Run, tag: string, query: string): SubtitlesAnswer => {
    if (tag !== original && !run.languages.includes(tag)) return absent;
    const now = time();
    const text = playlistText(
      now,
      spanOf(known, now),
      rhythm,
      (segment) => `${encodeURIComponent(tag)}/${segment}.vtt${query}`,
    );
    const cache = `max-age=${Math.max(1, Math.floor(rhythm.segmentMs / 2_000))}`;
    return { status: 200, type: PLAYLIST, text, cache };
  };

  const segment = (tag: string, number: number, programme: ProgrammeClock): SubtitlesAnswer => {
    const now = time();
    const { first, last } = listedAt(now, spanOf(known, now), rhythm);
    if (number < first || number > Math.min(last, newestAt(now, rhythm))) return absent;
    const { firstAt = now } = known.timeline;
    const baseAt = beginAt(firstAt, rhythm);
    const cues = known.cues.get(tag === original ? ORIGINAL : tag) ?? [];
    const text = segmentText(number, cues, { ...rhythm, baseAt, clock: programme });
    return { status: 200, type: VTT, text, cache: SEGMENT_CACHE };
  };

  return {
    answer: async (run, path, query) => {
      const [, tag = "", number] = /^([A-Za-z0-9-]{1,35})(?:[.]m3u8|\/(\d{1,12})[.]vtt)$/.exec(path) ?? [];
      if (tag === "") return absent;
      try {
        await refresh(run.id);
      } catch {
        return away;
      }
      if (clock === undefined || known.run !== run.id) return away;
      return number === undefined ? playlist(run, tag, query) : segment(tag, Number(number), clock);
    },
  };
}
