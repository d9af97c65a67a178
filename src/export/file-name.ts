/**
 * The name of a file that leaves the device: whatever the host called the channel, the name can be saved, mailed and
 * opened on every system, in the script it was written in.
 */
import type { Format } from "./formats.ts";

/** Longest name with its extension, in bytes of UTF-8: well under the 255 of file systems, also inside archives. */
const MOST_BYTES = 100;
/** Signs that are not allowed somewhere (Windows) or mean something to a shell or a path. */
const FORBIDDEN = /["*/:<>?\\|`$\u2044\u2215\u29f8\uff0f\uff3c]/g;
/** Controls, halves of pairs, private use, characters that are none, line ends. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
/** Invisible characters, among them those that turn directions around; joiners are part of living scripts. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu;
const SPACES = /\s+/g;
/** Not at either end: a hidden file, an option, a home directory, or cut off by Windows without a word. */
const EDGES = /^[\s.~\-\u200c\u200d\p{M}]+|[\s.~\-\u200c\u200d]+$/gu;
/** Devices of Windows, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\s*(?:\.|$))/i;

const encoder = new TextEncoder();

/** As many whole characters as fit into `bytes` of UTF-8; joiners and marks left at the end go as well. */
function fitting(text: string, bytes: number): string {
  if (encoder.encode(text).length <= bytes) return text;
  let left = bytes;
  let kept = "";
  for (const character of text) {
    left -= encoder.encode(character).length;
    if (left < 0) break;
    kept += character;
  }
  return kept;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** `2026-05-06`, by the calendar of the device. */
const dayOf = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/**
 * `Harbour Lectures 2026-05-06-transcript.srt`; the ending as the service has it. At most 100 bytes, and without the
 * channel's part where nothing of its name is usable. With `isByDevice` the ending says that a device translated some of it.
 */
export function fileNameOf(channelName: string, format: Format, date: Date, isByDevice = false): string {
  const ending = `${dayOf(date)}-transcript${isByDevice ? "-by-device" : ""}.${format}`;
  const cleaned = channelName
    .slice(0, 1_000)
    .replace(SPACES, " ")
    .replace(UNSAFE, "")
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(FORBIDDEN, " ")
    .replace(SPACES, " ")
    .replace(EDGES, "")
    .replace(RESERVED, "$&_");
  const name = fitting(cleaned, MOST_BYTES - ending.length - 1).replace(EDGES, "");
  return name === "" ? ending : `${name} ${ending}`;
}
