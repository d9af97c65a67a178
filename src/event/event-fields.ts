/**
 * Every field that an `event.json` may have, and what may stand in it. Documents and the check of a file are made from
 * this declaration (docs/events.md).
 */
import { isLanguageTag } from "../lib/language-tag.ts";
import { webLink } from "../lib/web-link.ts";
import { isToken } from "../vas/addresses.ts";
import { cleanName } from "../vas/clean-text.ts";
import {
  LONGEST_ADDRESS,
  LONGEST_DELAY_S,
  LONGEST_FILE_NAME,
  LONGEST_ID,
  LONGEST_NAME,
  LONGEST_TITLE,
  MOST_DAYS,
  MOST_LANGUAGES,
  MOST_LINKS,
  MOST_ROOMS,
  MOST_SESSIONS,
  MOST_SPEAKERS,
  MOST_TOKENS,
  MOST_VIDEOS,
} from "./bounds.ts";
import { isFeedbackAddress } from "./feedback-link.ts";
import { group, type Leaf, list } from "./read-fields.ts";
import { isTimeZone, readTime, wallOfDay } from "./zone-time.ts";

/** What a video shows. */
export const VIDEO_KINDS = ["programme", "signing", "slides"] as const;
export type VideoKind = (typeof VIDEO_KINDS)[number];

const text =
  (longest: number): Leaf<string> =>
  (raw) => {
    const clean = typeof raw === "string" && raw.length <= longest ? cleanName(raw, longest) : "";
    return clean === "" ? undefined : clean;
  };

const textThat =
  (isGood: (text: string) => boolean): Leaf<string> =>
  (raw) =>
    typeof raw === "string" && raw.length <= LONGEST_ADDRESS && isGood(raw) ? raw : undefined;

const NAME_IN_ADDRESS = new RegExp(`^[a-z0-9-]{1,${LONGEST_FILE_NAME}}$`);
/** Whether a name can be part of an address: a–z, 0–9 and hyphens, 40 characters at most. */
export const isNameInAddress = (name: string): boolean => NAME_IN_ADDRESS.test(name);

const clockTime: Leaf<number> = (raw) => {
  const [, hours, minutes] = (typeof raw === "string" ? /^([01]\d|2[0-3]):([0-5]\d)$/.exec(raw) : null) ?? [];
  return hours === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * 60_000;
};

const address: Leaf<string> = (raw) =>
  typeof raw === "string" && raw.length <= LONGEST_ADDRESS ? webLink(raw) : undefined;

const delay: Leaf<number> = (raw) =>
  typeof raw === "number" && raw >= 0 && raw <= LONGEST_DELAY_S ? raw : undefined;

const language = textThat(isLanguageTag);
const token = textThat(isToken);

export const EVENT_SHAPE = group({
  name: text(LONGEST_NAME),
  timeZone: textThat(isTimeZone),
  dayBegins: clockTime,
  days: list(
    textThat((day) => wallOfDay(day) !== undefined),
    MOST_DAYS,
  ),
  rooms: list(
    group(
      {
        id: textThat(isNameInAddress),
        name: text(LONGEST_NAME),
        place: text(LONGEST_NAME),
        token,
        tokens: list(group({ from: readTime, token }, "from", "token"), MOST_TOKENS),
        languages: list(language, MOST_LANGUAGES),
        videos: list(
          group(
            {
              kind: (raw: unknown) => VIDEO_KINDS.find((kind) => kind === raw),
              name: text(LONGEST_NAME),
              hls: address,
              whep: address,
              page: address,
              delay,
            },
            "kind",
          ),
          MOST_VIDEOS,
        ),
      },
      "id",
    ),
    MOST_ROOMS,
  ),
  sessions: list(
    group(
      {
        id: text(LONGEST_ID),
        room: textThat(isNameInAddress),
        start: readTime,
        end: readTime,
        title: text(LONGEST_TITLE),
        speakers: list(text(LONGEST_NAME), MOST_SPEAKERS),
        language,
        link: address,
        token,
      },
      "room",
      "start",
      "end",
      "title",
    ),
    MOST_SESSIONS,
  ),
  feedback: textThat(isFeedbackAddress),
  links: list(group({ title: text(LONGEST_NAME), address }, "title", "address"), MOST_LINKS),
});
