/**
 * What is published of several broadcasts, for who lists talks: the index of each is asked for, one after the other.
 */
import { err, ok, type Result } from "../lib/result.ts";
import { loadAllTalks, loadTalks, type TalkPlace, type TalkProblem } from "./load-talk.ts";
import type { PublishedTalk } from "./published-talk.ts";

export type Published = { readonly place: TalkPlace; readonly talk: PublishedTalk };

/**
 * Talks of these broadcasts, or of all, some more than `most` where a broadcast has many. A broadcast that cannot be read is
 * left out. Never rejects.
 */
export async function loadPublished(
  asking: Parameters<typeof loadAllTalks>[0],
  tokens: readonly string[] | "all",
  most: number,
): Promise<Result<readonly Published[], TalkProblem>> {
  const all = await loadAllTalks(asking);
  if (!all.ok) return all;
  const found: Published[] = [];
  for (const token of all.value.tokens.filter((one) => tokens === "all" || tokens.includes(one))) {
    const read = await loadTalks(asking, token);
    for (const talk of read.ok ? read.value.talks : [])
      found.push({ place: { token, name: talk.name }, talk });
    if (found.length >= most) break;
  }
  return ok(found);
}

/** The talks of one broadcast, or the one of this name. Never rejects. */
export async function loadOwn(
  asking: Parameters<typeof loadTalks>[0],
  token: string,
  name: string | undefined,
): Promise<Result<readonly Published[], TalkProblem>> {
  const read = await loadTalks(asking, token);
  if (!read.ok) return read;
  const talks = read.value.talks.filter((talk) => name === undefined || talk.name === name);
  if (talks.length === 0) return err("no-talk");
  return ok(talks.map((talk) => ({ place: { token, name: talk.name }, talk })));
}

/** What a talk is called in a list; of a locked one, all but its address is sealed. */
export const titleOf = ({ place, talk }: Published): string =>
  ("head" in talk && talk.head.title) || place.name;
