/**
 * The text of a talk, asked for as soon as its index has come: the app, which takes longer, finds it there.
 */
import { bounded } from "../lib/bounded-body.ts";
import { fieldsOf } from "../lib/fields.ts";
import { shownLanguages } from "../subtitles/language-selection.ts";
import { isTalkFile, talkFilePath, talksPath } from "../talk/addresses.ts";
import { MOST_FILE_BYTES } from "../talk/bounds.ts";
import { type EarlyRequests, requestEarly } from "./early-request.ts";

export type EarlyTalk = {
  readonly token: string;
  readonly name: string;
  /** Languages the reader chose, and those their browser says they read; best first. */
  readonly chosen: readonly string[];
  readonly wanted: readonly string[];
  /** Whether what is at a path is on the device, where the app finds it by itself. */
  readonly isKept: (path: string) => Promise<boolean>;
};

const texts = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.filter((one): one is string => typeof one === "string") : [];

/** The files that the app will ask for first: times, and the text in the languages that are shown. */
function firstFiles(index: unknown, { name, chosen, wanted }: EarlyTalk): readonly string[] {
  const { talks } = fieldsOf(index);
  const talk = Array.isArray(talks) ? talks.map(fieldsOf).find((one) => one["name"] === name) : undefined;
  const head = fieldsOf(talk?.["head"]);
  const [spoken, ...translations] = texts(head["languages"]);
  if (spoken === undefined) return [];
  const offer = { transcriptionLanguage: spoken, translationLanguages: translations };
  const byLanguage = fieldsOf(head["texts"]);
  const { languages } = shownLanguages(offer, chosen, wanted, []);
  const files = [head["timeline"], ...languages.map((language) => byLanguage[language])];
  return texts(files.map((file) => fieldsOf(file)["file"])).filter(isTalkFile);
}

/** Asks for them, where the index was asked for and names them. Never rejects. */
export async function requestTalkTexts(requests: EarlyRequests, talk: EarlyTalk): Promise<void> {
  try {
    const { href, answers } = requests;
    const early = answers.get(new URL(`/${talksPath(talk.token)}`, href).href);
    // The app may have been faster.
    const response = await early?.response;
    if (response?.ok !== true || response.bodyUsed) return;
    const index: unknown = await bounded(response.clone(), MOST_FILE_BYTES).json();
    const paths = firstFiles(index, talk).map((file) => `/${talkFilePath(talk.token, talk.name, file)}`);
    const [first] = paths;
    if (first === undefined || (await talk.isKept(first))) return;
    for (const path of paths) requestEarly(requests, path, { cache: "default" });
  } catch {
    // The app asks for itself, and says what is wrong.
  }
}
