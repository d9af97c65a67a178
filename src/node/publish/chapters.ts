/**
 * Chapters of a talk: the headings of its summary, where they lead to sentences; else the places where a long pause or
 * another speaker begins something new.
 */
import { LONGEST_TITLE } from "../../talk/bounds.ts";
import type { About } from "../../talk/published-talk.ts";
import { shortTitle } from "../transcripts/short-title.ts";
import type { JoinedSentence } from "./join-transcript.ts";
import type { Block } from "./summary-blocks.ts";
import { textIn } from "./summary-parts.ts";

type Chapter = About["chapters"][number];

/** Talks shorter than this have no chapters of pauses, and no such chapter is shorter than the second, in ms. */
const SHORTEST_TALK_MS = 300_000;
const SHORTEST_CHAPTER_MS = 90_000;
/** Chapters of pauses that a talk has at most. */
const MOST_CHAPTERS = 15;
/** A pause that begins something new, in ms. */
const PAUSE_MS = 2_500;
/** Characters of a sentence that make a title. */
const TITLE_LENGTH = 60;

/** The headings that lead somewhere, in the order of the talk; none where fewer than two do. */
function chaptersOfHeadings(
  blocks: readonly Block[],
  sentences: readonly JoinedSentence[],
): readonly Chapter[] {
  const starts = new Map(sentences.map(({ sid, startMs }) => [sid, startMs]));
  const chapters = blocks.flatMap(({ kind, text, sids }, at): readonly Chapter[] => {
    if (kind !== "heading") return [];
    const next = blocks.findIndex((block, later) => later > at && block.kind === "heading");
    const under = blocks.slice(at + 1, next === -1 ? undefined : next).flatMap((block) => block.sids);
    const [sid] = [...sids, ...under].sort((a, b) => (starts.get(a) ?? 0) - (starts.get(b) ?? 0));
    return sid === undefined
      ? []
      : [{ title: text.slice(0, LONGEST_TITLE), sid, startMs: starts.get(sid) ?? 0 }];
  });
  const inOrder = chapters.filter(
    ({ startMs }, at) => at === 0 || startMs > Math.max(...chapters.slice(0, at).map((one) => one.startMs)),
  );
  const [first] = sentences;
  if (inOrder.length < 2 || first === undefined) return [];
  // The talk begins with the first chapter, also where that leads into it.
  return inOrder.map((one, at) => (at === 0 ? { ...one, sid: first.sid, startMs: first.startMs } : one));
}

function chaptersOfPauses(sentences: readonly JoinedSentence[], language: string): readonly Chapter[] {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return [];
  const length = last.endMs - first.startMs;
  if (length < SHORTEST_TALK_MS) return [];
  const least = Math.max(SHORTEST_CHAPTER_MS, length / MOST_CHAPTERS);
  const chapters: Chapter[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const before = sentences[at - 1];
    const since = sentence.startMs - (chapters.at(-1)?.startMs ?? -Infinity);
    const isOther = before === undefined || sentence.speaker !== before.speaker;
    const isNew = isOther || sentence.startMs - before.endMs >= PAUSE_MS;
    if (!isNew || since < least) continue;
    chapters.push({
      title: shortTitle(textIn(sentence, language), TITLE_LENGTH, isOther ? sentence.speaker : undefined),
      sid: sentence.sid,
      startMs: sentence.startMs,
    });
  }
  return chapters.length < 2 ? [] : chapters;
}

/** The chapters of a talk in a language. */
export function chaptersOf(
  blocks: readonly Block[],
  sentences: readonly JoinedSentence[],
  language: string,
): readonly Chapter[] {
  const named = chaptersOfHeadings(blocks, sentences);
  return named.length > 0 ? named : chaptersOfPauses(sentences, language);
}
