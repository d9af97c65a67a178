/**
 * What is heard in a task: its sentences in the rehearsal's voices, each at its time, in an M4A container as the service
 * hands recordings out. The container holds MP3, which is what the rehearsal can make; the service's holds AAC.
 */
import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, Mp4OutputFormat, Output } from "mediabunny";

import type { Synthesize } from "../speech/clip.ts";
import { SAMPLES_PER_SECOND } from "../speech/espeak.ts";
import { voicesOf } from "../speech/voices.ts";
import { frameMs, framesOf, silentFrame } from "./mp3-frames.ts";
import type { Entry, Task } from "./task.ts";

const FRAME_MS = frameMs(SAMPLES_PER_SECOND);
/** How much faster than it would a voice speaks at most, to be done before the next sentence. */
const FASTEST = 1.8;

/** The frames of one sentence, in at most `slotMs` ms; none where it cannot be spoken. */
async function framesFor(
  task: Task,
  entry: Entry,
  slotMs: number,
  synthesize: Synthesize,
): Promise<readonly Uint8Array[]> {
  const voices = voicesOf(task.language);
  const speakers = [...new Set(task.entries.map(({ speakerId }) => speakerId))];
  const voice = voices[speakers.indexOf(entry.speakerId) % Math.max(1, voices.length)];
  if (voice === undefined) return [];
  const utterance = { text: entry.text, language: task.language, voice };
  try {
    const clip = await synthesize({ ...utterance, rate: 1 });
    const rate = Math.min(FASTEST, clip.durationMs / slotMs);
    const fitting = rate <= 1 ? clip : await synthesize({ ...utterance, rate });
    return framesOf(fitting.audio, SAMPLES_PER_SECOND).slice(0, Math.floor(slotMs / FRAME_MS));
  } catch {
    return [];
  }
}

/** All frames from the start to the end of the recording. */
async function timedFrames(task: Task, synthesize: Synthesize): Promise<readonly Uint8Array[]> {
  const silence = silentFrame();
  const frames: Uint8Array[] = [];
  const waitUntil = (ms: number): void => {
    while ((frames.length + 1) * FRAME_MS <= ms) frames.push(silence);
  };
  for (const [at, entry] of task.entries.entries()) {
    waitUntil(entry.startMs);
    const until = task.entries[at + 1]?.startMs ?? Math.max(entry.endMs, task.durationMs);
    frames.push(...(await framesFor(task, entry, until - entry.startMs, synthesize)));
  }
  waitUntil(task.durationMs);
  return frames;
}

/** The sound of a task as an M4A file, its index in front, so that a player needs its beginning alone to begin. */
export async function soundOf(task: Task, synthesize: Synthesize): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: "in-memory" }), target });
  const source = new EncodedAudioPacketSource("mp3");
  output.addAudioTrack(source);
  await output.start();
  const decoderConfig = { codec: "mp3", numberOfChannels: 1, sampleRate: SAMPLES_PER_SECOND };
  const frames = await timedFrames(task, synthesize);
  for (const [at, frame] of frames.entries()) {
    const seconds = FRAME_MS / 1_000;
    await source.add(new EncodedPacket(frame, "key", at * seconds, seconds), { decoderConfig });
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
}
