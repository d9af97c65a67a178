/**
 * The sound of any sound or video file, in a kind that browsers play: as it is where it is that already, else its packets in
 * another container, without the picture.
 */
import { ALL_FORMATS, BlobSource, Input } from "mediabunny";

import { err, ok, type Result } from "../../../lib/result.ts";
import { asMp4, beginOf, isPlayed } from "../../sounds/copy-packets.ts";
import { soundKind } from "../sound-kind.ts";
import type { Sound } from "../talk-files.ts";

/** A sound whose language is not said. */
export type Heard = Omit<Sound, "language">;

/** A file that is sound alone, of a kind that is published as it is. */
async function asItIs(file: Blob, input: Input): Promise<Heard | undefined> {
  if ((await input.getVideoTracks()).length > 0) return undefined;
  const kind = await soundKind(file);
  return kind && { ...kind, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The sound of a file; `shown` is its name in messages. The error is a sentence for the terminal. */
export async function soundOfFile(file: Blob, shown: string): Promise<Result<Heard, string>> {
  try {
    const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file) });
    const track = await input.getPrimaryAudioTrack();
    if (track === null) return err(`There is no sound in ${shown}.`);
    const whole = await asItIs(file, input);
    if (whole !== undefined) return ok(whole);
    const codec = await track.getCodec();
    if (!isPlayed(codec))
      return err(
        `The sound of ${shown} is ${codec ?? "of an unknown kind"}, which browsers do not play. Make an m4a of it.`,
      );
    const durationMs = Math.round(((await track.computeDuration()) - (await beginOf(track))) * 1_000);
    return ok({ type: "audio/mp4", durationMs, bytes: await asMp4(track, codec) });
  } catch {
    return err(`${shown} is no sound or video that can be read.`);
  }
}
