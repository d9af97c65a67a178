/**
 * Where in the text of a broadcast the talks of the programme begin. Pure; times in ms since the epoch.
 */
import type { Session } from "./event-file.ts";
import { talkOf } from "./talk-of.ts";

/** What is known of a sentence: when it was said is absent where nobody knows. */
export type TimedSentence = { readonly sid: number; readonly at: number | undefined };

/** A talk, and the number of the sentence that it begins with. */
export type TalkInText = {
  readonly from: number;
  readonly title: string;
  readonly speakers: readonly string[];
};

type Named = Pick<TalkInText, "title" | "speakers">;

const isSame = (one: Named, other: Named): boolean =>
  one.title === other.title && one.speakers.join("\n") === other.speakers.join("\n");

/** Remembers the answers of a minute: a text has far more sentences than its time has minutes. */
function createFinder(sessions: readonly Session[]) {
  const isWhole = sessions.every(({ start, end }) => start % 60_000 === 0 && end % 60_000 === 0);
  const known = new Map<number, Session | undefined>();
  return (time: number): Session | undefined => {
    if (!isWhole) return talkOf(sessions, time);
    const minute = Math.floor(time / 60_000);
    if (!known.has(minute)) known.set(minute, talkOf(sessions, time));
    return known.get(minute);
  };
}

/**
 * The talks of `said` (by number) in the order they were given in, of `sessions` in order; a talk never comes back after another. What
 * nobody knows the time of belongs to the talk before it, or else to the first. Where the programme has no talk near, `kept` says
 * what was known earlier, since programmes change and are taken away; and where that says nothing either, the talk before goes on.
 */
export function splitTalks(
  sessions: readonly Session[],
  said: Iterable<TimedSentence>,
  kept: readonly TalkInText[] = [],
): readonly TalkInText[] {
  const find = createFinder(sessions);
  const talks: TalkInText[] = [];
  let newest = -Infinity;
  let keptAt = -1;
  /** The first of the sentences so far that may belong to the first talk. */
  let first: number | undefined;
  for (const { sid, at } of said) {
    first ??= sid;
    while ((kept[keptAt + 1]?.from ?? Infinity) <= sid) keptAt += 1;
    const session = at === undefined ? undefined : find(at);
    const last = talks.at(-1);
    let talk: Named | undefined;
    if (session !== undefined && session.start >= newest) {
      newest = session.start;
      talk = session;
    } else if (session === undefined) {
      const known = kept[keptAt];
      if (known !== undefined && known.from > (last?.from ?? -1)) talk = known;
    }
    if (talk === undefined) {
      if (talks.length === 0 && at !== undefined) first = undefined;
    } else if (last === undefined || !isSame(last, talk)) {
      talks.push({ from: last === undefined ? first : sid, title: talk.title, speakers: talk.speakers });
    }
  }
  return talks;
}
