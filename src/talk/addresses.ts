/**
 * Where the files of published talks are: relative to the folder that the viewer is served from.
 */
import { LONGEST_TALK_NAME } from "./bounds.ts";

const TALKS_FOLDER = "talks";

const NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
/** A file beside others: no folder, nothing hidden, nothing that has to be escaped in an address. */
const FILE = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+$/;
const LONGEST_FILE = 120;

/** Whether `text` may be the name of a talk: a–z, 0–9 and hyphens between them. */
export const isTalkName = (text: string): boolean => text.length <= LONGEST_TALK_NAME && NAME.test(text);

/** Whether `text` may be the name of a file of a talk. */
export const isTalkFile = (text: string): boolean => text.length <= LONGEST_FILE && FILE.test(text);

/** The pages of a talk: its own, its written record, and the one for frames. */
const PAGE = /^\/(?:embed\/)?talk\/([^/]+)\/([^/]+)/;

/** The talk that the page at a path shows; nothing for the page of something else. */
export function talkOfPage(path: string): { readonly token: string; readonly name: string } | undefined {
  const [, token = "", name = ""] = PAGE.exec(path) ?? [];
  return name === "" ? undefined : { token: token.toLowerCase(), name };
}

/** The folder of all talks. */
export const talksFolder = (): string => TALKS_FOLDER;

/** The list of all broadcasts that have talks. */
export const allTalksPath = (): string => `${TALKS_FOLDER}/index.json`;

/** The talks of one broadcast: all that is needed to open one. */
export const talksPath = (token: string): string => `${TALKS_FOLDER}/${token}/index.json`;

/** A file of one talk. */
export const talkFilePath = (token: string, name: string, file: string): string =>
  `${TALKS_FOLDER}/${token}/${name}/${file}`;
