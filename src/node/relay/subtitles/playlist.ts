/**
 * The files of live subtitles for a player: an HLS media playlist (RFC 8216) and its WebVTT segments. Pure: what is in them follows
 * from the cues and the time.
 */
import { VTT_HEAD, vttCue } from "../../../export/subtitle-writers.ts";
import type { Cue } from "./timeline.ts";
import { newestAt, type Rhythm, segmentAt } from "./rhythm.ts";

/** Segments that a playlist lists at most. */
export const LISTED = 30;
/** A clock of MPEG-2 streams: ticks in a ms, and where it begins anew (2^33). */
const TICKS_PER_MS = 90;
const TICKS = 2 ** 33;

/** Where the programme's clock stands: `ticks` (90 kHz) at the moment `at`, in ms since 1970. */
export type ProgrammeClock = { readonly at: number; readonly ticks: number };

/** For a programme that counts from 1970, as long as nobody says otherwise. */
export const WALL_CLOCK: ProgrammeClock = { at: 0, ticks: 0 };

export type Span = {
  /** When the recording began, in ms since 1970: nothing is listed from before. */
  readonly firstAt: number;
  /** When its last text ends, once no more comes. */
  readonly lastAt?: number;
};

/** The segments that are published at `now`: the first and the last of those listed; `isOver`: no more come. */
export function listedAt(
  now: number,
  { firstAt, lastAt }: Span,
  rhythm: Rhythm,
): { readonly first: number; readonly last: number; readonly isOver: boolean } {
  const end = lastAt === undefined ? Infinity : segmentAt(lastAt, rhythm);
  const newest = newestAt(now, rhythm);
  const last = Math.min(newest, end);
  return { first: Math.max(segmentAt(firstAt, rhythm), last - LISTED + 1), last, isOver: newest >= end };
}

/** The media playlist at `now`; `addressOf` gives a segment's address by its number. */
export function playlistText(
  now: number,
  span: Span,
  rhythm: Rhythm,
  addressOf: (segment: number) => string,
): string {
  const { first, last, isOver } = listedAt(now, span, rhythm);
  const segments = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return [
    "#EXTM3U",
    "#EXT-X-VERSION:3",
    `#EXT-X-TARGETDURATION:${Math.ceil(rhythm.segmentMs / 1_000)}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    ...segments.flatMap((segment) => [
      `#EXT-X-PROGRAM-DATE-TIME:${new Date(segment * rhythm.segmentMs).toISOString()}`,
      `#EXTINF:${(rhythm.segmentMs / 1_000).toFixed(3)},`,
      addressOf(segment),
    ]),
    ...(isOver ? ["#EXT-X-ENDLIST"] : []),
    "",
  ].join("\n");
}

/** Whether a cue is seen in the segment at all. */
export const isIn = ({ startAt, endAt }: Cue, segment: number, { segmentMs }: Rhythm): boolean =>
  startAt < (segment + 1) * segmentMs && endAt > segment * segmentMs;

/**
 * A segment: every cue that is seen in it, with its whole time (RFC 8216, section 3.5). Times count from `baseAt`, in ms since
 * 1970, which the head ties to the programme's clock.
 */
export function segmentText(
  segment: number,
  cues: readonly Cue[],
  { baseAt, clock, ...rhythm }: Rhythm & { readonly baseAt: number; readonly clock: ProgrammeClock },
): string {
  const ticks = clock.ticks + Math.round((baseAt - clock.at) * TICKS_PER_MS);
  const base = ((ticks % TICKS) + TICKS) % TICKS;
  const shown = cues.filter((cue) => isIn(cue, segment, rhythm));
  return [
    VTT_HEAD,
    `X-TIMESTAMP-MAP=MPEGTS:${base},LOCAL:00:00:00.000\n`,
    ...shown.map(({ sid, startAt, endAt, text }) =>
      vttCue(
        {
          index: 1,
          sid,
          startMs: startAt - baseAt,
          endMs: endAt - baseAt,
          texts: text.split("\n"),
          isStandIn: false,
        },
        false,
      ),
    ),
  ].join("");
}
