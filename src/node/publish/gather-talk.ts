/**
 * Brings a talk together: transcript, sound, summaries and chapters, each told as it comes. Nothing is written.
 */
import { err, ok, type Result } from "../../lib/result.ts";
import type { About } from "../../talk/published-talk.ts";
import { cleanName } from "../../vas/clean-text.ts";
import { LONGEST_TITLE } from "../../talk/bounds.ts";
import { chaptersOf } from "./chapters.ts";
import type { HostClient, HostTask, SummaryRequest } from "./host-client.ts";
import { wordsOf } from "./host-errors.ts";
import type { JoinedSentence } from "./join-transcript.ts";
import { type ReadExports, readExports } from "./read-exports.ts";
import { soundKind } from "./sound-kind.ts";
import { type Block, summaryBlocks } from "./summary-blocks.ts";
import { summaryParts } from "./summary-parts.ts";
import type { Draft, Sound } from "./talk-files.ts";
import { tellDifferences } from "./tell.ts";

type Gathering = {
  readonly summary: readonly string[];
  readonly by: SummaryRequest["by"];
};

/** Tells the terminal a line. */
export type Tell = (line: string) => void;

const NOTHING_SAID =
  "No speech was recognised in this recording: it is silent or too quiet, or its language is another than was said.";

/** The transcript of a recording that is done. The error is a sentence for the terminal. */
export async function transcriptOf(client: HostClient, id: string): Promise<Result<ReadExports, string>> {
  const csv = await client.transcript(id, "csv");
  // Only what is done is asked for: without a transcript then, there is nothing in it.
  if (!csv.ok) return err(csv.error.code === "transcript-not-ready" ? NOTHING_SAID : wordsOf(csv.error));
  const vtt = await client.transcript(id, "vtt");
  if (!vtt.ok) return err(wordsOf(vtt.error));
  return readExports(csv.value, vtt.value);
}

async function soundOf(client: HostClient, id: string, language: string): Promise<Result<Sound, string>> {
  const bytes = await client.sound(id);
  if (!bytes.ok) return err(`${wordsOf(bytes.error)} Without sound: --no-sound.`);
  const kind = await soundKind(bytes.value);
  if (kind === undefined)
    return err("The sound that the service sent is none that a browser plays. Without sound: --no-sound.");
  return ok({ ...kind, language, bytes: bytes.value });
}

/** A summary of all sentences, in parts where they are too long for one. */
async function summaryOf(
  client: HostClient,
  sentences: readonly JoinedSentence[],
  language: string,
  by: Gathering["by"],
  tell: Tell,
): Promise<Result<readonly Block[], string>> {
  const parts = summaryParts(sentences, language);
  const blocks: Block[] = [];
  for (const [at, content] of parts.entries()) {
    const which = parts.length === 1 ? "" : `, part ${at + 1} of ${parts.length}`;
    tell(`Summary in ${language}${which} …`);
    const markdown = await client.summary({ content, language, by }, () => undefined);
    if (!markdown.ok) return err(wordsOf(markdown.error));
    blocks.push(...summaryBlocks(markdown.value, sentences, language));
  }
  return ok(blocks);
}

/** What was said and heard in a recording. The error is a sentence for the terminal. */
export async function draftOfTask(
  client: HostClient,
  task: HostTask,
  wish: { readonly title?: string; readonly sound: boolean },
  tell: Tell,
): Promise<Result<Draft, string>> {
  const read = await transcriptOf(client, task.task_id);
  if (!read.ok) return read;
  const { sentences, translationLanguages, differences, notes } = read.value;
  for (const line of [...notes, ...tellDifferences(differences)]) tell(line);
  const spoken = task.transcription_languages?.[0] ?? "und";
  const languages = [spoken, ...translationLanguages.filter((language) => language !== spoken)];
  tell(`${sentences.length} sentences in ${languages.join(", ")}.`);
  const sounds: Sound[] = [];
  if (wish.sound) {
    const sound = await soundOf(client, task.task_id, spoken);
    if (!sound.ok) return sound;
    sounds.push(sound.value);
    tell(`Sound: ${(sound.value.bytes.length / 1_000_000).toFixed(1)} MB.`);
  }
  const recorded = new Date(task.created_at);
  return ok({
    title: cleanName(wish.title ?? task.title, LONGEST_TITLE),
    ...(Number.isNaN(recorded.getTime()) ? {} : { recorded: recorded.toISOString() }),
    durationMs: Math.round(
      Math.max(task.duration_ms, sounds[0]?.durationMs ?? 0, ...sentences.map(({ endMs }) => endMs)),
    ),
    languages,
    sentences,
    sounds,
  });
}

/** Summaries and chapters of a talk; `client` writes summaries. The error is a sentence for the terminal. */
export async function aboutTalk(
  client: HostClient | undefined,
  { languages, sentences }: Draft,
  wish: Pick<Gathering, "summary" | "by">,
  tell: Tell,
): Promise<Result<readonly About[], string>> {
  const about: About[] = [];
  if (client === undefined && wish.summary.length > 0)
    return err("Summaries are written by the service: name it with --service, and give its key.");
  for (const language of new Set([...languages, ...wish.summary])) {
    const blocks =
      client !== undefined && wish.summary.includes(language)
        ? await summaryOf(client, sentences, language, wish.by, tell)
        : ok([]);
    if (!blocks.ok) return blocks;
    const chapters = chaptersOf(blocks.value, sentences, language);
    if (blocks.value.length + chapters.length > 0) about.push({ language, summary: blocks.value, chapters });
  }
  return ok(about);
}
