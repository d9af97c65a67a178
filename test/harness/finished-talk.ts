/**
 * A broadcast of the rehearsal that ended and was processed, and its task; its voices are quick to make.
 */
import type { Synthesize } from "../../src/node/rehearsal/speech/clip.ts";
import { PROCESSING_MS, UPLOADING_MS } from "../../src/node/rehearsal/tasks/task.ts";
import { live, ONE_LAP, type RehearsalServer } from "./rehearsal-server.ts";

/** Ten frames of MP3 in which nothing is heard: 48 kbit/s, 22,050 samples a second. */
const FRAME_BYTES = 156;
export const quietClip = (frames = 10): Uint8Array => {
  const clip = new Uint8Array(frames * FRAME_BYTES);
  for (let at = 0; at < clip.length; at += FRAME_BYTES) clip.set([0xff, 0xf3, 0x60, 0xc0], at);
  return clip;
};

/** Speaks nothing, in a quarter of a second. */
export const quietVoice: Synthesize = () =>
  Promise.resolve({ audio: quietClip(), durationMs: 261, words: [] });

export type FinishedTalk = { readonly token: string; readonly taskId: string };

/** Lets a broadcast of three sentences end, and be processed. */
export async function finishTalk(
  server: RehearsalServer,
  { token = "a3f9", speakerDiarization = true, more = {} } = {},
): Promise<FinishedTalk> {
  server.channel({ token, settings: { speakerDiarization, ...more }, state: live });
  server.advance(ONE_LAP);
  await server.host("POST", `/rehearsal/v1/broadcasts/${token}/end`);
  server.advance(UPLOADING_MS + PROCESSING_MS);
  const { body } = await server.host("GET", "/api/v1/tasks");
  const { tasks } = (body as { data: { tasks: readonly { task_id: string }[] } }).data;
  return { token, taskId: tasks[0]?.task_id ?? "" };
}
