/**
 * The playlist of the rehearsal's video: a short clip that begins anew whenever it has ended, as a live HLS stream (RFC 8216).
 */

/** The clip: so many segments of so many seconds each. */
export const SEGMENTS = 6;
export const SEGMENT_S = 2;
/** Segments that the playlist has at a time. */
const LISTED = 5;

/** The name of a segment in the playlist, and its place in the clip from such a name. */
const segmentName = (at: number): string => `figure-${at}.ts`;
export const segmentOf = (name: string): number | undefined => {
  const at = /^figure-(\d)\.ts$/.exec(name)?.[1];
  return at !== undefined && Number(at) < SEGMENTS ? Number(at) : undefined;
};

/** The playlist at a time in ms: the newest segment is the one that was complete last. */
export function livePlaylist(now: number): string {
  const first = Math.max(0, Math.floor(now / (SEGMENT_S * 1_000)) - LISTED);
  const segments = Array.from({ length: LISTED }, (_, at) => {
    const place = (first + at) % SEGMENTS;
    // The times in the clip begin again with it.
    const mark = place === 0 ? ["#EXT-X-DISCONTINUITY"] : [];
    return [...mark, `#EXTINF:${SEGMENT_S.toFixed(3)},`, segmentName(place)];
  });
  return [
    "#EXTM3U",
    "#EXT-X-VERSION:3",
    `#EXT-X-TARGETDURATION:${SEGMENT_S}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.ceil(first / SEGMENTS)}`,
    ...segments.flat(),
    "",
  ].join("\n");
}
