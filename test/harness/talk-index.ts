/**
 * Indexes of published talks as a host has them, for pages that only list them: an open talk, and one behind a passphrase.
 */
import { allTalksPath, talksPath } from "../../src/talk/addresses.ts";
import type { LockedTalk, OpenTalk, PublishedTalk } from "../../src/talk/published-talk.ts";
import type { AppStage } from "./app-in-dom.tsx";

const PUBLISHED = "2026-01-04T10:00:00.000Z";
const file = { file: "a.json", bytes: 1 };

/** A talk of a minute. */
export const openTalk = (name: string, title: string): OpenTalk => ({
  name,
  source: "0123456789abcdef",
  published: PUBLISHED,
  head: {
    title,
    durationMs: 60_000,
    languages: ["en-US"],
    speakers: ["Ada Núñez"],
    sentences: 0,
    timeline: file,
    texts: { "en-US": file },
    words: {},
    sounds: [],
    about: {},
  },
});

export const lockedTalk = (name: string): LockedTalk => ({
  name,
  source: "0123456789abcdee",
  published: PUBLISHED,
  lock: { kdf: "PBKDF2-SHA-512", rounds: 210_000, salt: "0123456789abcdefghijkl" },
  sealed: "abc",
});

/** Answers for the indexes of one broadcast's talks; gives the way to take them away. */
export function serveTalks(
  app: Pick<AppStage, "answer">,
  token: string,
  talks: readonly PublishedTalk[],
): () => void {
  const answer = (path: string, content: object): (() => void) =>
    app.answer(new RegExp(`^/${path}$`), { body: JSON.stringify(content) });
  const ends = [
    answer(allTalksPath(), { version: 1, tokens: [token] }),
    answer(talksPath(token), { version: 1, token, talks }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
