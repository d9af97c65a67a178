/**
 * The formats for players: SubRip, WebVTT and YouTube's SBV, as the service exports them (REST API, "Download
 * Transcript"). They are read by many programs, each with its own idea of markup, so nothing in a text may look like any.
 */
import type { Talk } from "../subtitles/talks.ts";
import { thousandthsText } from "./clock-text.ts";
import type { Cue } from "./cues.ts";
import { oneLine, WORD_JOINER, withClosedDirections } from "../lib/plain-line.ts";

/** In the place of a text that is missing where a line has to say something. */
export const MISSING = "…";

/** Many programs take `{\an8}` and the like for a place on the screen, in whatever format it comes. */
const withoutOverrides = (text: string): string => text.replace(/\{(?=[\\a-z])/gi, `{${WORD_JOINER}`);

/** SubRip has no way to write a sign literally: an invisible joiner keeps signs from being an arrow or a tag. */
const asSrt = (text: string): string =>
  withoutOverrides(text)
    .replace(/--(?=>)/g, `--${WORD_JOINER}`)
    .replace(/<(?=[a-z\d/!])/gi, `<${WORD_JOINER}`);

const asVtt = (text: string): string =>
  withoutOverrides(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Some programs take settings also from the line after the times. */
const SETTING = /^(?:region|vertical|line|position|size|align)[:=]/;

/** A bar between spaces is what divides the languages, so one in a text gets a joiner. */
const asSbv = (text: string): string =>
  withClosedDirections(text.replace(/(^| )\|(?= |$)/g, `$1${WORD_JOINER}|`)).replaceAll(
    "[br]",
    `[${WORD_JOINER}br]`,
  );

/** Some programs begin a new cue at a line of two times. */
const SBV_TIMES = /^\d+:\d/;

/** What a player shows before a note, where the format has no place for one beside the text. */
const NOTE = "[note]";

/** The texts there are, the name before the first. */
function linesOf({ texts, speaker }: Cue, names: boolean, escape: (text: string) => string): string[] {
  const [lead = "", ...others] = texts;
  const prefix = names && speaker !== undefined ? `[${escape(speaker)}] ` : "";
  return [
    prefix + (lead === "" ? MISSING : escape(lead)),
    ...others.filter((text) => text !== "").map((text) => escape(text)),
  ];
}

/** One cue of a SubRip file. */
export function srtCue(cue: Cue, names: boolean): string {
  const times = `${thousandthsText(cue.startMs, ",")} --> ${thousandthsText(cue.endMs, ",")}`;
  const gap = cue.index === 1 ? "" : "\n";
  const { note = "" } = cue;
  const lines = [...linesOf(cue, names, asSrt), ...(note === "" ? [] : [`${NOTE} ${asSrt(note)}`])];
  return `${gap}${cue.index}\n${times}\n${lines.join("\n")}\n`;
}

export const VTT_HEAD = "WEBVTT\n";

/** Where a talk begins: a comment, which players leave out (W3C WebVTT, section 4.1), of two lines at most. */
export const vttTalk = ({ title, speakers }: Talk): string =>
  `\nNOTE\n${[title, speakers.join(", ")]
    .filter((line) => line !== "")
    .map((line) => asVtt(oneLine(line)))
    .join("\n")}\n`;

/** One cue of a WebVTT file (W3C WebVTT, section 4.1); a note is a comment before it. */
export function vttCue(cue: Cue, names: boolean): string {
  const times = `${thousandthsText(cue.startMs, ".")} --> ${thousandthsText(cue.endMs, ".")}`;
  const [first = "", ...others] = linesOf(cue, names, asVtt);
  const lead = SETTING.test(first) ? `<c>${first}</c>` : first;
  const { note = "" } = cue;
  return `${note === "" ? "" : `\nNOTE ${asVtt(note)}\n`}\n${times}\n${[lead, ...others].join("\n")}\n`;
}

/** One cue of an SBV file. A translation missing in the middle leaves its place empty. */
export function sbvCue(cue: Cue, names: boolean): string {
  const { index, startMs, endMs, texts, speaker, note = "" } = cue;
  const times = `${thousandthsText(startMs, ".", 1)},${thousandthsText(endMs, ".", 1)}`;
  const last = texts.reduce((found, text, at) => (text === "" ? found : at), 0);
  const parts = texts.slice(0, last + 1).map((text) => asSbv(text));
  const line = [parts[0] === "" ? MISSING : parts[0], ...parts.slice(1)].join(" | ");
  const named = names && speaker !== undefined ? `[${asSbv(speaker)}] ${line}` : line;
  const noted = note === "" ? named : `${named} | ${NOTE} ${asSbv(note)}`;
  const guarded = SBV_TIMES.test(noted) && noted.includes(",") ? WORD_JOINER + noted : noted;
  return `${index === 1 ? "" : "\n"}${times}\n${guarded}\n`;
}
