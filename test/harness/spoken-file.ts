/**
 * A sound file in the rehearsal's own voices, in each of the kinds that the service takes.
 */
import { SAMPLES_PER_SECOND } from "../../src/node/rehearsal/speech/espeak.ts";
import { writeWav } from "../../src/node/rehearsal/partners/write-wav.ts";
import { createSampler, createSynthesizer } from "../../src/node/rehearsal/speech/synthesizer.ts";
import { voicesOf } from "../../src/node/rehearsal/speech/voices.ts";
import { soundOf } from "../../src/node/rehearsal/tasks/sound.ts";
import type { Task } from "../../src/node/rehearsal/tasks/task.ts";
import { script } from "./rehearsal-server.ts";

const LANGUAGE = "en-US";
const text = script.sentences.map((sentence) => sentence.text).join(" … ");

const task: Task = {
  id: "",
  title: "",
  nameSource: "default",
  source: "import",
  language: LANGUAGE,
  translationLanguages: [],
  createdAt: 0,
  durationMs: 12_000,
  endedAt: 0,
  error: null,
  isPinned: false,
  isUnread: false,
  isDeleted: false,
  isDiarized: false,
  labels: {},
  entries: script.sentences.map(({ startMs, endMs, text: said }, at) => ({
    sid: at + 1,
    startMs,
    endMs,
    text: said,
    translations: {},
  })),
  revision: 1,
};

/** Long enough for all sentences of the test's script. */
export async function spokenFile(kind: "mp3" | "m4a" | "wav"): Promise<Uint8Array> {
  const [voice] = voicesOf(LANGUAGE);
  if (voice === undefined) throw new Error("There is no voice");
  const utterance = { text: `${text} ${text}`, language: LANGUAGE, voice, rate: 0.7 };
  if (kind === "m4a") return soundOf(task, createSynthesizer());
  if (kind === "wav") return writeWav(await createSampler()(utterance), SAMPLES_PER_SECOND);
  return (await createSynthesizer()(utterance)).audio;
}
