/**
 * The sound of a talk in other languages: which sentences have to be spoken is told with what they cost, then they are bought
 * and kept one by one, and laid into one track a language. A command that was broken off goes on where it stopped.
 */
import { err, ok, type Result } from "../../../lib/result.ts";
import { partnerWords } from "../partner-request.ts";
import type { PublishWorld } from "../publish-world.ts";
import type { Draft, Sound } from "../talk-files.ts";
import type { ClipStore } from "./clip-store.ts";
import { placeSpeech, type Spoken, tellTiming } from "./timing.ts";
import { speechTrack } from "./track.ts";
import { inRequests, type Vmeg } from "./vmeg.ts";
import { readWav } from "./wav.ts";

export type SpeechWish = {
  readonly languages: readonly string[];
  /** Ids of voices by language; the first of the language without one. */
  readonly voices: Readonly<Record<string, string>>;
  /** What 1,000 characters cost, in USD, where the host said it. */
  readonly price?: number;
  /** Whether the host agreed before. */
  readonly isAgreed: boolean;
  readonly isDry: boolean;
};

type At = {
  readonly vmeg: Vmeg;
  readonly store: ClipStore;
  readonly world: Pick<PublishWorld, "tell" | "show" | "confirm">;
};

/** One language: its voice, and the texts that are not there yet. */
type Plan = { readonly language: string; readonly voiceId: string; readonly missing: readonly string[] };

const NAME = "vmeg";
/** How often a sentence that failed alone is tried. */
const TRIES = 3;

const textsIn = ({ sentences }: Draft, language: string): readonly string[] => [
  ...new Set(sentences.flatMap(({ translations }) => translations[language] ?? [])),
];
const charactersIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Array.from(text).length, 0);
const primaryOf = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";

async function voiceFor(
  vmeg: Vmeg,
  language: string,
  { voices }: SpeechWish,
): Promise<Result<string, string>> {
  const chosen = voices[language];
  if (chosen !== undefined) return ok(chosen);
  const all = await vmeg.voices();
  if (!all.ok) return err(partnerWords(NAME, all.error));
  const whole = all.value.find(({ languages }) =>
    languages.some((tag) => tag.toLowerCase() === language.toLowerCase()),
  );
  const near = all.value.find(({ languages }) =>
    languages.some((tag) => primaryOf(tag) === primaryOf(language)),
  );
  const voice = whole ?? near;
  return voice === undefined
    ? err(`${NAME} lists no voice of ${language}. Name one with --voice ${language}=ID.`)
    : ok(voice.id);
}

/** What has to be bought. The error is a sentence for the terminal. */
async function plansFor(
  draft: Draft,
  wish: SpeechWish,
  { vmeg, store }: At,
): Promise<Result<readonly Plan[], string>> {
  const plans: Plan[] = [];
  for (const language of wish.languages) {
    if (language === draft.languages[0]) return err(`${language} is what is spoken; it has its own sound.`);
    const texts = textsIn(draft, language);
    if (texts.length === 0)
      return err(`The talk has no sentence in ${language}, so nothing of it can be spoken.`);
    const voice = await voiceFor(vmeg, language, wish);
    if (!voice.ok) return voice;
    const there = await Promise.all(texts.map((text) => store.get({ text, language, voiceId: voice.value })));
    plans.push({ language, voiceId: voice.value, missing: texts.filter((_, at) => there[at] === undefined) });
  }
  return ok(plans);
}

function tellCost(plans: readonly Plan[], { price }: SpeechWish, tell: (line: string) => void): void {
  for (const { language, missing } of plans) {
    const requests = inRequests(missing).length;
    tell(
      missing.length === 0
        ? `Speech in ${language}: all sentences are there from before; nothing is bought.`
        : `Speech in ${language}: ${missing.length} sentences with ${charactersIn(missing)} characters, in ${requests === 1 ? "1 request" : `${requests} requests`}.`,
    );
  }
  const characters = plans.reduce((sum, { missing }) => sum + charactersIn(missing), 0);
  if (characters === 0) return;
  tell(
    price === undefined
      ? `${NAME} says no price in its documents; with --price, what 1,000 characters cost you, the sum is told here.`
      : `It costs about ${((characters / 1_000) * price).toFixed(2)} USD.`,
  );
}

/** Buys what is missing, and keeps each sentence at once. */
async function buy(
  { language, voiceId, missing }: Plan,
  { vmeg, store, world }: At,
): Promise<Result<null, string>> {
  let left = missing;
  let failure = "";
  for (let attempt = 0; attempt < TRIES && left.length > 0; attempt += 1) {
    const again: string[] = [];
    for (const texts of inRequests(left)) {
      world.show(`Speech in ${language}: ${missing.length - left.length} of ${missing.length}`);
      const clips = await vmeg.speak(texts, { language, voiceId, attempt });
      if (!clips.ok)
        return err(
          `${partnerWords(NAME, clips.error)} Run the command again: it goes on with what is missing.`,
        );
      for (const clip of clips.value) {
        const isSound = "wav" in clip && readWav(clip.wav) !== undefined;
        if (isSound) await store.put({ text: clip.text, language, voiceId }, clip.wav);
        else {
          again.push(clip.text);
          failure = "failure" in clip ? clip.failure : "What came is no WAV file.";
        }
      }
    }
    left = again;
  }
  if (left.length === 0) return ok(null);
  const which = left.length === 1 ? `the sentence "${left[0] ?? ""}"` : `${left.length} sentences`;
  return err(`${NAME} could not speak ${which} in ${language}. It said: ${failure}`);
}

async function trackOf(draft: Draft, { language, voiceId }: Plan, { store, world }: At): Promise<Sound> {
  const texts = new Map(draft.sentences.map(({ sid, translations }) => [sid, translations[language] ?? ""]));
  const wavOf = (sid: number) => store.get({ text: texts.get(sid) ?? "", language, voiceId });
  const spoken: Spoken[] = [];
  for (const { sid, startMs, endMs } of draft.sentences) {
    const wav = readWav((await wavOf(sid)) ?? new Uint8Array());
    if (wav === undefined) continue;
    spoken.push({ sid, startMs, endMs, lengthMs: (wav.samples.length * 1_000) / wav.sampleRate });
  }
  const placed = placeSpeech(spoken);
  for (const line of tellTiming(placed, language)) world.tell(line);
  const silent = draft.sentences.length - spoken.length;
  if (silent > 0) world.tell(`${silent} sentences have no text in ${language}, and are silent.`);
  const track = await speechTrack(placed, draft.durationMs, wavOf);
  return { language, type: "audio/mpeg", ...track };
}

/** The tracks that were asked for. The error is a sentence for the terminal. */
export async function speakTalk(
  draft: Draft,
  wish: SpeechWish,
  at: At,
): Promise<Result<readonly Sound[], string>> {
  const plans = await plansFor(draft, wish, at);
  if (!plans.ok) return plans;
  tellCost(plans.value, wish, at.world.tell);
  const costs = plans.value.some(({ missing }) => missing.length > 0);
  if (costs && wish.isDry) return ok([]);
  if (costs && !wish.isAgreed && !(await at.world.confirm("Buy this speech?")))
    return err("Nothing was bought and nothing was published. With --yes nobody is asked.");
  const sounds: Sound[] = [];
  for (const plan of plans.value) {
    const bought = await buy(plan, at);
    if (!bought.ok) return bought;
    sounds.push(await trackOf(draft, plan, at));
  }
  return ok(sounds);
}
