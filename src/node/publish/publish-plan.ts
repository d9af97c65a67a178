/**
 * What publishing a talk, or taking one away, changes in a folder of talks. Nothing is read or written here.
 */
import {
  type AllTalks,
  type PublishedTalk,
  TALK_VERSION,
  type TalksOfBroadcast,
} from "../../talk/published-talk.ts";
import type { Made } from "./talk-files.ts";

/** What there is of a broadcast. */
export type Before = {
  readonly all: AllTalks;
  readonly talks: TalksOfBroadcast;
  /** The files in the folder of the talk, whether an index names them or not. */
  readonly files: readonly string[];
};

export type Plan = {
  readonly all: AllTalks;
  readonly talks: TalksOfBroadcast;
  /** Files that are not there yet. */
  readonly write: readonly string[];
  /** Files that nothing names any more. */
  readonly remove: readonly string[];
  readonly isAllChanged: boolean;
  readonly isChanged: boolean;
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Broadcasts in the order of their tokens; one without talks is not listed. */
function allWith(all: AllTalks, { token, talks }: TalksOfBroadcast): AllTalks {
  const others = all.tokens.filter((one) => one !== token);
  const tokens = talks.length === 0 ? others : [...others, token].sort();
  return { version: TALK_VERSION, tokens };
}

const recordedOf = (talk: PublishedTalk): number =>
  "head" in talk ? Date.parse(talk.head.recorded ?? "") : Number.NaN;

/** Puts a new talk in front of the first that is known to be older, else at the end. */
function inserted(talks: readonly PublishedTalk[], talk: PublishedTalk): readonly PublishedTalk[] {
  const own = recordedOf(talk);
  const at = Number.isNaN(own) ? 0 : talks.findIndex((one) => !(recordedOf(one) > own));
  return at === -1 ? [...talks, talk] : talks.toSpliced(at, 0, talk);
}

/** Publishes a talk; one of the same name is replaced in its place. `now` is ISO. */
export function planTalk(before: Before, { entry, files }: Made, now: string): Plan {
  const { talks } = before.talks;
  const old = talks.find(({ name }) => name === entry.name);
  const { published, ...rest } = old ?? { published: now };
  const isOld = old !== undefined && isSame(sorted(rest), sorted(entry));
  const talk: PublishedTalk = { ...entry, published: isOld ? published : now };
  const next = old === undefined ? inserted(talks, talk) : talks.map((one) => (one === old ? talk : one));
  const after: TalksOfBroadcast = { ...before.talks, talks: next };
  const all = allWith(before.all, after);
  const write = [...files.keys()].filter((file) => !before.files.includes(file));
  return {
    all,
    talks: isOld ? before.talks : after,
    write,
    remove: before.files.filter((file) => !files.has(file)),
    isAllChanged: !isSame(all, before.all),
    isChanged: !isOld || write.length > 0,
  };
}

/** Takes a talk away. */
export function planRemoval(before: Before, name: string): Plan {
  const talks: TalksOfBroadcast = {
    ...before.talks,
    talks: before.talks.talks.filter((talk) => talk.name !== name),
  };
  const all = allWith(before.all, talks);
  return {
    all,
    talks,
    write: [],
    remove: before.files,
    isAllChanged: !isSame(all, before.all),
    isChanged: talks.talks.length !== before.talks.talks.length,
  };
}

/** The same value with the fields of its objects in the order of their names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

/** A talk's name from its title, else from the day of its recording; `taken` are names that others have. */
export function talkName(title: string, recorded: string | undefined, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
  const first = plain === "" ? (recorded?.slice(0, 10) ?? "talk") : plain;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? first : `${first}-${number}`;
    if (!taken.has(name)) return name;
  }
}
