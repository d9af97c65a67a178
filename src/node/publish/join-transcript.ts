/**
 * The service exports a transcript with speakers and languages but whole seconds (csv), and with ms but without either
 * (vtt). This joins the two: sentences are those of the csv with the times of the vtt, and what differs is told. Nothing
 * that only one of them has is left out.
 */

/** A row of the csv: the original and then a text for each translation column, "" where it has none. */
export type Row = {
  readonly index?: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker?: string;
  readonly texts: readonly string[];
};

/** A cue of the vtt, with its lines as plain text. */
export type Cue = { readonly startMs: number; readonly endMs: number; readonly lines: readonly string[] };

export type JoinedSentence = {
  readonly sid: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker?: string;
  readonly text: string;
  readonly translations: Readonly<Record<string, string>>;
};

/** What one file says and the other does not; `startMs` is where. */
export type Difference = { readonly startMs: number } & (
  | { readonly what: "only-in-csv"; readonly csv: string }
  | { readonly what: "only-in-vtt"; readonly vtt: string }
  | { readonly what: "text"; readonly csv: string; readonly vtt: string }
);

export type Joined = {
  readonly sentences: readonly JoinedSentence[];
  readonly differences: readonly Difference[];
};

/** The csv's seconds may be cut or rounded, so that a row and its cue are up to so far apart, in ms. */
const NEAR_MS = 1_500;
/** How far the files may be out of step, in sentences, before the two are told as two. */
const MOST_OUT_OF_STEP = 60;

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();
const textOfRow = ({ texts }: Row): string => plain(texts.filter((text) => text !== "").join(" "));
const textOfCue = ({ lines }: Cue): string => plain(lines.join(" "));

type Side<T> = { readonly from: T; readonly text: string };

const isNear = (row: Row, cue: Cue): boolean => Math.abs(row.startMs - cue.startMs) <= NEAR_MS;
const isSame = (row: Side<Row>, cue: Side<Cue>): boolean =>
  row.text === cue.text && isNear(row.from, cue.from);

type Pair = { readonly row?: Row; readonly cue?: Cue };

/** How many rows and cues to pass over until the files are in step again; nothing where they do not soon. */
function stepsTo(
  rows: readonly Side<Row>[],
  cues: readonly Side<Cue>[],
): readonly [number, number] | undefined {
  for (let steps = 1; steps <= MOST_OUT_OF_STEP; steps += 1) {
    for (let passed = 0; passed <= steps; passed += 1) {
      const [row, cue] = [rows[passed], cues[steps - passed]];
      if (row !== undefined && cue !== undefined && isSame(row, cue)) return [passed, steps - passed];
    }
  }
  return undefined;
}

/** Rows and cues that are not the same, paired where they are of one time. */
function pairsByTime(rows: readonly Row[], cues: readonly Cue[]): readonly Pair[] {
  const free = [...cues];
  const pairs = rows.map((row): Pair => {
    const at = free.findIndex((cue) => isNear(row, cue));
    const [cue] = at === -1 ? [] : free.splice(at, 1);
    return cue === undefined ? { row } : { row, cue };
  });
  return [...pairs, ...free.map((cue) => ({ cue }))];
}

function align(rows: readonly Side<Row>[], cues: readonly Side<Cue>[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [atRow, atCue] = [0, 0];
  while (atRow < rows.length || atCue < cues.length) {
    const [row, cue] = [rows[atRow], cues[atCue]];
    if (row !== undefined && cue !== undefined && isSame(row, cue)) {
      pairs.push({ row: row.from, cue: cue.from });
      atRow += 1;
      atCue += 1;
      continue;
    }
    const ahead = MOST_OUT_OF_STEP + 1;
    const nextRows = rows.slice(atRow, atRow + ahead);
    const nextCues = cues.slice(atCue, atCue + ahead);
    const [rowSteps, cueSteps] = stepsTo(nextRows, nextCues) ?? [nextRows.length, nextCues.length];
    pairs.push(
      ...pairsByTime(
        nextRows.slice(0, rowSteps).map(({ from }) => from),
        nextCues.slice(0, cueSteps).map(({ from }) => from),
      ),
    );
    atRow += rowSteps;
    atCue += cueSteps;
  }
  return pairs;
}

/** The texts of a cue without a row: its lines are the original and the translations where there are as many. */
function textsOfCue({ lines }: Cue, columns: number): readonly string[] {
  return lines.length === columns ? lines : [lines.join(" ")];
}

function differenceOf({ row, cue }: Pair): readonly Difference[] {
  if (row !== undefined && cue !== undefined) {
    const [csv, vtt] = [textOfRow(row), textOfCue(cue)];
    return csv === vtt ? [] : [{ what: "text", startMs: cue.startMs, csv, vtt }];
  }
  if (row !== undefined) return [{ what: "only-in-csv", startMs: row.startMs, csv: textOfRow(row) }];
  return cue === undefined ? [] : [{ what: "only-in-vtt", startMs: cue.startMs, vtt: textOfCue(cue) }];
}

/** Joins rows and cues; `languages` are the csv's translation columns. Sentences are in the order of their starts. */
export function joinTranscript(
  rows: readonly Row[],
  cues: readonly Cue[],
  languages: readonly string[],
): Joined {
  const pairs = [
    ...align(
      rows.map((from) => ({ from, text: textOfRow(from) })),
      cues.map((from) => ({ from, text: textOfCue(from) })),
    ),
  ].sort((a, b) => startOf(a) - startOf(b));
  const indices = rows.map(({ index }) => index);
  const isNumbered = indices.every((index) => index !== undefined) && new Set(indices).size === rows.length;
  let free = Math.max(0, ...indices.map((index) => index ?? 0));
  const sentences = pairs.flatMap(({ row, cue }, at): readonly JoinedSentence[] => {
    const { startMs, endMs } = cue ?? row ?? { startMs: 0, endMs: 0 };
    const texts = row?.texts ?? (cue === undefined ? [] : textsOfCue(cue, languages.length + 1));
    const [text = "", ...translated] = texts;
    const own = row?.index;
    const sid = isNumbered ? (own ?? (free += 1)) : at + 1;
    const pairsOfTexts = languages.map((language, column) => [language, translated[column] ?? ""] as const);
    return [
      {
        sid,
        startMs,
        endMs: Math.max(endMs, startMs),
        ...(row?.speaker === undefined ? {} : { speaker: row.speaker }),
        text,
        translations: Object.fromEntries(pairsOfTexts.filter(([, translation]) => translation !== "")),
      },
    ];
  });
  return { sentences, differences: pairs.flatMap(differenceOf) };
}

const startOf = ({ row, cue }: Pair): number => (cue ?? row)?.startMs ?? 0;
