/**
 * Subtitle lines carry formatting, speaker names and character references. The viewer shows plain text and names the
 * speaker itself, so these are taken out here. Only the tags that subtitle formats define are removed: "a < b" and
 * "<3" are text. Every pattern stops at the next bracket, so that a hostile line cannot make it slow.
 */

/** Text with the speaker taken out of it, if it named one. */
export type SpokenText = { readonly text: string; readonly speaker?: string };

const OVERRIDE = /\{\\[^{}]*\}/g;
const RUBY_TEXT = /<rt(?:\.[^<>]*)?>[^<]*<\/rt>/gi;
const LINE_BREAK_TAG = /<br\s?\/?>/gi;
const TAG = /<\/?(?:b|i|u|s|c|v|lang|ruby|rt|font)(?:[.\s][^<>]*)?>|<\d[\d:.]*>/gi;
const VOICE = /<v(?:\.[^\s<>]*)?\s([^<>]*)>/i;
const PREFIX = /^\[([^[\]]{1,80})\]\s+(?=\S)/;

/**
 * Removes WebVTT and SubRip tags (`<b>`, `<c.x>`, `<v Name>`, `<font …>`, time tags), the reading aid in `<rt>` and
 * `{\an8}` overrides.
 */
export function stripTags(text: string): string {
  return text
    .replace(OVERRIDE, "")
    .replace(RUBY_TEXT, "")
    .replace(LINE_BREAK_TAG, " ")
    .replace(TAG, "")
    .trim();
}

/** The name in the first WebVTT voice tag, `<v Name>` (WebVTT section 4.2.2), still with its character references. */
export function voiceOf(text: string): string | undefined {
  const name = VOICE.exec(text)?.[1]?.trim();
  return name === undefined || name === "" ? undefined : name;
}

/** A text that saved files have from a reader's device, with its tag and perhaps a name before that. */
const BY_DEVICE = /^(?:\[[^[\]]{1,80}\]\s+)?\[[A-Za-z\d-]{1,30}-x-device\]\s/;

/** Whether a reader's device translated this: then it is no translation of the host's. */
export const isByDevice = (text: string): boolean => BY_DEVICE.test(text);

/** Takes a leading `[Name] `, the form of the service's text export, off a line; the name must hold a letter or digit. */
export function takeSpeaker(text: string): SpokenText {
  const match = PREFIX.exec(text);
  const speaker = match?.[1]?.trim() ?? "";
  if (match === null || !/[\p{L}\p{N}]/u.test(speaker)) return { text };
  return { text: text.slice(match[0].length), speaker };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  lrm: "\u200E",
  rlm: "\u200F",
};

/** Decodes the character references that WebVTT text uses, by name or number; anything else stays as written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([a-z]{2,4}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      return fromCode(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal));
    },
  );
}

function fromCode(code: number): string {
  if (code === 0 || code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) return "\uFFFD";
  return code < 0x20 ? " " : String.fromCodePoint(code);
}
