/**
 * What was kept and what came meanwhile, joined as if the one had followed the other: every sentence once, the newest
 * text by the rule of `sentence.ts`, and a mark where the stream came back too late.
 */
import { bounded, MOST_SENTENCES, type SubtitleState, withoutClosedGaps } from "../subtitles/reduce.ts";
import { type Gap, gapBetween, MOST_GAPS } from "../subtitles/gaps.ts";
import { positionIn } from "../subtitles/talk-position.ts";
import { findSentence, measureOf, place, sentencesOf } from "../subtitles/sections.ts";
import { replaces, type Sentence, withTranslation } from "../subtitles/sentence.ts";
import { type Speakers, withMerge, withRename, withSeenLabel } from "../subtitles/speakers.ts";

/** One sentence of both: what `live` heard after `kept`. */
export function mergeSentence(kept: Sentence, live: Sentence): Sentence {
  const isHeard = live.original.text !== "" || live.original.isFinal;
  const isNewer = isHeard && replaces(kept.original, live.original);
  let { translations } = kept;
  for (const [language, text] of live.translations) {
    translations = withTranslation(translations, language, text);
  }
  const isConfirmed = isHeard && (isNewer || kept.original.text === live.original.text);
  const original = isNewer ? live.original : kept.original;
  const isTranslated = original.isFinal && translations !== kept.translations;
  const facts = isNewer ? { ...kept, ...live } : { ...live, ...kept };
  const pinned = kept.speakerPinned ? kept : facts;
  const { speakerId } = live.speakerPinned ? live : pinned;
  return {
    ...facts,
    original,
    translations,
    ...(speakerId === undefined ? {} : { speakerId }),
    speakerPinned: kept.speakerPinned || live.speakerPinned,
    arrivedAt: kept.arrivedAt,
    ...(kept.finalAt === undefined ? {} : { finalAt: kept.finalAt }),
    unconfirmed: isConfirmed ? live.unconfirmed : kept.unconfirmed && !isTranslated,
  };
}

function joinSpeakers(kept: Speakers, live: Speakers): Speakers {
  let speakers = kept;
  for (const [id, { label, renamed }] of live.byId) {
    speakers = renamed ? withRename(speakers, id, label) : withSeenLabel(speakers, id, label);
  }
  for (const [source, target] of live.mergedInto) {
    speakers = withMerge(speakers, source, target, live.byId.get(target)?.label ?? "");
  }
  return speakers;
}

/** Marks in order, those that overlap as one. */
export function joinGaps(gaps: readonly Gap[]): Gap[] {
  const joined: Gap[] = [];
  for (const gap of [...gaps].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || gap.from > last.to) joined.push(gap);
    else {
      joined[joined.length - 1] = {
        from: last.from,
        to: Math.max(last.to, gap.to),
        lostForMs: Math.max(last.lostForMs, gap.lostForMs),
      };
    }
  }
  return joined.slice(-MOST_GAPS);
}

/** The first original that `live` heard beyond what was kept. */
function firstBeyond(live: SubtitleState, sid: number): Sentence | undefined {
  for (const sentence of sentencesOf(live.articles)) {
    if (sentence.sid > sid && sentence.original.text !== "") return sentence;
  }
  return undefined;
}

/**
 * Joins a restored state with what the stream has brought since the page was opened; `isOpen` is whether it delivers
 * now, and `now` the viewer's clock.
 */
export function mergeSubtitles(
  kept: SubtitleState,
  live: SubtitleState,
  isOpen: boolean,
  now: number,
): SubtitleState {
  const { awaySince: keptAway = now, cameBackAfterMs: _before, isLone: _lone, farSid: _far, ...known } = kept;
  const droppedUpTo = Math.max(kept.droppedUpTo, live.droppedUpTo);
  let { articles } = kept;
  for (const sentence of sentencesOf(live.articles)) {
    if (sentence.sid <= droppedUpTo) continue;
    const before = findSentence(articles, sentence.sid);
    articles = place(articles, before === undefined ? sentence : mergeSentence(before, sentence));
  }
  const beyond = firstBeyond(live, kept.newestSid);
  const skipped =
    beyond === undefined
      ? []
      : gapBetween(kept.newestSid, beyond.sid, Math.max(0, beyond.arrivedAt - keptAway));
  const joined: SubtitleState = {
    ...known,
    articles,
    ...measureOf(articles),
    ...positionIn(articles),
    droppedUpTo,
    speakers: joinSpeakers(kept.speakers, live.speakers),
    gaps: joinGaps([...kept.gaps, ...skipped, ...live.gaps]),
    ...visitStatus(beyond === undefined ? { awaySince: keptAway } : live, isOpen, now),
  };
  return bounded(withoutClosedGaps(joined), { sentences: MOST_SENTENCES });
}

/** Whether the stream is away, or was and nothing new was said yet. */
function visitStatus(
  { awaySince, cameBackAfterMs }: Pick<SubtitleState, "awaySince" | "cameBackAfterMs">,
  isOpen: boolean,
  now: number,
): Pick<SubtitleState, "awaySince" | "cameBackAfterMs"> {
  if (isOpen && awaySince !== undefined) return { cameBackAfterMs: Math.max(0, now - awaySince) };
  return {
    ...(awaySince === undefined ? {} : { awaySince }),
    ...(cameBackAfterMs === undefined ? {} : { cameBackAfterMs }),
  };
}
