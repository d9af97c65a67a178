/**
 * What a person pastes somewhere else: plain text without marks and brackets, as they would have typed it.
 */
import {
  columnsOf,
  type Cue,
  cuesOf,
  type TranscriptChoice,
  type TranscriptSource,
  withDeviceTags,
} from "./cues.ts";
import { withClosedDirections } from "../lib/plain-line.ts";

const textsOf = ({ texts, note = "" }: Cue): string[] => {
  const lines = note === "" ? texts : [...texts, `[note] ${note}`];
  return lines.filter((text) => text !== "").map((text) => withClosedDirections(text));
};

/**
 * The sentences chosen as plain text. One sentence is its texts alone, a line each. More are named where the speaker
 * changes, and are kept apart by an empty line where there is more than one language.
 */
export function copyTextOf(source: TranscriptSource, choice: TranscriptChoice): string {
  const columns = columnsOf(source, choice);
  const cues = Array.from(cuesOf(source, choice), (cue) => withDeviceTags(cue, columns));
  const [first] = cues;
  if (first !== undefined && cues.length === 1) return textsOf(first).join("\n");
  const isTall = cues.some(({ texts, note = "" }) => texts.length > 1 || note !== "");
  let before: string | undefined;
  const blocks = cues.map((cue) => {
    const { speaker } = cue;
    const isNew = speaker !== undefined && speaker !== before;
    before = speaker;
    const lines = textsOf(cue);
    if (isNew) lines[0] = `${speaker}: ${lines[0] ?? ""}`;
    return lines.join("\n");
  });
  return blocks.join(isTall ? "\n\n" : "\n");
}
