/**
 * A text in the letters that closed captions have. The captions of a video stream are those of analogue television (CEA-608):
 * Latin letters of Western Europe and some signs, and OBS leaves out every other. What has a plain form gets it.
 */

/** What CEA-608 has besides ASCII: its basic, special and extended signs, as OBS knows them. */
const CARRIED = new Set("áéíóúçñÑ÷®°½¿™¢£♪àèâêîôûÁÉÓÚÜü¡©•ÀÂÇÈÊËëÎÏïÔÙùÛ«»ÃãÍÌìÒòÕõÄäÖöß¥¤│ÅåØø┌┐└┘");

/** Signs and letters that others stand for. */
const PLAIN: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  ʼ: "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‹": "<",
  "›": ">",
  "–": "-",
  "—": "-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "…": "...",
  "·": "•",
  "€": "EUR",
  ª: "a",
  º: "o",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ẞ: "SS",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ı: "i",
  ħ: "h",
  Ħ: "H",
  ə: "e",
  Ə: "E",
};

/** Stands for letters that captions do not have. */
const UNKNOWN = "?";

/** Of a text's letters, this part at most may be missing; else it says nothing to those who read it. */
const MOST_MISSING = 0.25;

const isAscii = (letter: string): boolean => /^[\x20-\x7e]$/.test(letter);
const isCarried = (letter: string): boolean => isAscii(letter) || CARRIED.has(letter);

/** The letter as captions have it, without marks they do not have; nothing where they have none. */
function plain(letter: string): string | undefined {
  if (isCarried(letter)) return letter;
  const known = PLAIN[letter];
  if (known !== undefined) return known;
  const bare = letter.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  if (bare === letter || bare === "") return undefined;
  const parts = Array.from(bare, (part) => (isCarried(part) ? part : PLAIN[part]));
  return parts.includes(undefined) ? undefined : parts.join("");
}

/**
 * The text as captions can say it, on one line; nothing where they cannot: most of its letters are of another script, or
 * there are none. A run of letters that captions do not have becomes one question mark; other signs are left out.
 */
export function inCaptionLetters(text: string): string | undefined {
  let letters = 0;
  let missing = 0;
  let said = "";
  for (const letter of text
    .normalize("NFC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/g, " ")) {
    const isLetter = /[\p{L}\p{N}]/u.test(letter);
    const carried = plain(letter);
    if (isLetter) letters += 1;
    if (carried !== undefined) said += carried;
    else if (isLetter) {
      missing += 1;
      if (!said.endsWith(UNKNOWN)) said += UNKNOWN;
    }
  }
  const line = said.replaceAll(/ +/g, " ").trim();
  return letters === 0 || missing / letters > MOST_MISSING || line === "" ? undefined : line;
}
