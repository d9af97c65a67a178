/**
 * The programme's own clock: which moment its video stands for which of its time stamps, read from its HLS playlist and the head of
 * one of its segments. Without it, a player cannot tell where in the video a text belongs.
 */
import type { ProgrammeClock } from "./playlist.ts";

const PACKET = 188;
const SYNC = 0x47;
/** Ids of video and audio streams in MPEG-2 (ISO/IEC 13818-1, table 2-22). */
const isMedia = (id: number): boolean => id >= 0xc0 && id <= 0xef;

/** The 33 bits of a time stamp in five bytes (ISO/IEC 13818-1, 2.4.3.7). */
function stampIn(bytes: Uint8Array, at: number): number {
  const byte = (offset: number): number => bytes[at + offset] ?? 0;
  return (
    ((byte(0) >> 1) & 7) * 2 ** 30 +
    byte(1) * 2 ** 22 +
    (byte(2) >> 1) * 2 ** 15 +
    byte(3) * 2 ** 7 +
    (byte(4) >> 1)
  );
}

/** The first presentation time stamp of an MPEG-2 transport stream, in ticks of 90 kHz; nothing where it has none. */
export function firstStamp(bytes: Uint8Array): number | undefined {
  for (let at = 0; at + PACKET <= bytes.length; at += PACKET) {
    if (bytes[at] !== SYNC) return undefined;
    const begins = ((bytes[at + 1] ?? 0) & 0x40) !== 0;
    const control = (bytes[at + 3] ?? 0) >> 4;
    if (!begins || (control & 1) === 0) continue;
    const head = at + 4 + ((control & 2) === 0 ? 0 : 1 + (bytes[at + 4] ?? 0));
    const isPacket = bytes[head] === 0 && bytes[head + 1] === 0 && bytes[head + 2] === 1;
    const hasStamp = ((bytes[head + 7] ?? 0) & 0x80) !== 0;
    if (isPacket && hasStamp && head + 14 <= at + PACKET && isMedia(bytes[head + 3] ?? 0))
      return stampIn(bytes, head + 9);
  }
  return undefined;
}

/** The newest segment of a media playlist and the moment it begins, in ms since 1970; nothing where the playlist tells no time. */
export function newestSegment(
  playlist: string,
): { readonly address: string; readonly at: number } | undefined {
  let at: number | undefined;
  let lastsMs = 0;
  let found: { readonly address: string; readonly at: number } | undefined;
  for (const line of playlist.split(/\r?\n/)) {
    const [, time] = /^#EXT-X-PROGRAM-DATE-TIME:(.+)$/.exec(line) ?? [];
    const [, length] = /^#EXTINF:([\d.]+)/.exec(line) ?? [];
    if (time !== undefined) at = Date.parse(time);
    else if (length !== undefined) lastsMs = Number(length) * 1_000;
    else if (line.trim() !== "" && !line.startsWith("#") && at !== undefined && !Number.isNaN(at)) {
      found = { address: line.trim(), at };
      at += lastsMs;
    }
  }
  return found;
}

const ANSWER_DEADLINE_MS = 5_000;
/** A playlist that is longer is none, in bytes. */
const LONGEST_PLAYLIST = 1_000_000;
/** So much of a segment is read for its first time stamp, in bytes. */
const HEAD_BYTES = 188 * 500;

/** At most so many bytes of an answer; the rest is not fetched. */
async function headOf(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

/** Asks a media playlist of the programme; nothing where it cannot be had, tells no time or has no MPEG-2 segments. */
export async function readProgrammeClock(
  playlist: string,
  fetchImpl: typeof fetch = fetch,
): Promise<ProgrammeClock | undefined> {
  try {
    const ask = (address: string | URL): Promise<Response> =>
      fetchImpl(address, { signal: AbortSignal.timeout(ANSWER_DEADLINE_MS) });
    const list = await ask(playlist);
    if (list.status !== 200) return undefined;
    const newest = newestSegment(Buffer.from(await headOf(list, LONGEST_PLAYLIST)).toString("utf8"));
    if (newest === undefined) return undefined;
    const segment = await ask(new URL(newest.address, list.url === "" ? playlist : list.url));
    const ticks = segment.status === 200 ? firstStamp(await headOf(segment, HEAD_BYTES)) : undefined;
    return ticks === undefined ? undefined : { at: newest.at, ticks };
  } catch {
    return undefined;
  }
}
