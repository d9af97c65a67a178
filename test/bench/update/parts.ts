/**
 * The parts of the update bench: each measures all pages in turns, round after round, and gives its figures, the ratios
 * to the floor among them, and a table.
 */
import { measureMemory, measureUpdates, openBrowser, type Subject } from "../update.ts";
import { measureOpening } from "../update-open.ts";
import { measurePaint } from "../update-paint.ts";
import { ratiosOf, show, spreadOf, table } from "./spread.ts";

export type Plan = {
  /** The first is the floor. */
  readonly subjects: readonly Subject[];
  readonly rounds: number;
  /** How many sentences there are before the updates. */
  readonly sizes: readonly number[];
  /** Updates are also measured on a processor that is so many times slower. */
  readonly slower: number;
};

export type Part = { readonly figures: unknown; readonly table: string };

/** The one size at which a page that needs no comparison in size is measured. */
const USUAL = 5_000;
/** Updates in a second, and for how many seconds. */
const PACES = [
  [10, 6],
  [100, 4],
  [1_000, 3],
] as const;

type Of<T> = { readonly subject: string; readonly round: number; readonly at: string; readonly value: T };

/** Measures all subjects in each round, each time in another order; what is at `at` is compared with the floor's. */
async function inTurns<T>(
  { subjects, rounds }: Plan,
  cases: readonly string[],
  measure: (subject: Subject, at: string) => Promise<T | undefined>,
): Promise<readonly Of<T>[]> {
  const all: Of<T>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const at of cases) {
      for (let turn = 0; turn < subjects.length; turn += 1) {
        const subject = subjects[(turn + round) % subjects.length];
        const value = subject && (await measure(subject, at));
        if (subject === undefined || value === undefined) continue;
        all.push({ subject: subject.name, round, at, value });
        console.error(`${round + 1}/${rounds} ${at} ${subject.name}`);
      }
    }
  }
  return all;
}

/** One row for each subject and case, with a way to ask for a figure, and for its ratio to the floor. */
function rowsOf<T, R>(
  plan: Plan,
  all: readonly Of<T>[],
  row: (subject: string, at: string, mine: readonly T[], ratio: (of: (one: T) => number) => R) => R[],
  compare: (mine: readonly number[], floor: readonly number[]) => R,
): R[][] {
  const rows: R[][] = [];
  for (const { name } of plan.subjects) {
    for (const at of new Set(all.map((one) => one.at))) {
      const valuesOf = (subject: string): T[] =>
        all.filter((one) => one.subject === subject && one.at === at).map(({ value }) => value);
      const mine = valuesOf(name);
      const floor = valuesOf(plan.subjects[0]?.name ?? "");
      if (mine.length > 0) rows.push(row(name, at, mine, (of) => compare(mine.map(of), floor.map(of))));
    }
  }
  return rows;
}

const shownRatio = (mine: readonly number[], floor: readonly number[]): string => show(ratiosOf(mine, floor));
const shownSpread = <T>(mine: readonly T[], of: (one: T) => number, digits = 0): string =>
  show(spreadOf(mine.map(of)), digits);

/** Every case's ratios to the floor, for the figures. */
function ratiosIn<T>(plan: Plan, all: readonly Of<T>[], of: Readonly<Record<string, (one: T) => number>>) {
  return rowsOf<T, unknown>(
    plan,
    all,
    (subject, at, _mine, ratio) => [
      { subject, at, ...Object.fromEntries(Object.entries(of).map(([name, value]) => [name, ratio(value)])) },
    ],
    ratiosOf,
  ).flat();
}

/** Main-thread time of an update. */
export async function updates(plan: Plan): Promise<Part> {
  const browser = await openBrowser();
  const all = await inTurns(plan, plan.sizes.map(String), async (subject, at) => {
    const size = Number(at);
    if (subject.usualOnly === true && size !== USUAL) return undefined;
    return measureUpdates(browser, subject, size, plan.slower);
  });
  await browser.close();
  type One = (typeof all)[number]["value"];
  const us = ({ cost }: One): number => cost.updateUs;
  const slow = (one: One): number => one.slow.updateUs;
  // With the most sentences, beside the fewest.
  const [fewest, most] = [Math.min(...plan.sizes), Math.max(...plan.sizes)].map(String);
  const growth = plan.subjects.map(({ name }) => {
    const usAt = (size: string | undefined): number[] =>
      all.filter(({ subject, at }) => subject === name && at === size).map(({ value }) => us(value));
    return { subject: name, ratio: ratiosOf(usAt(most), usAt(fewest)) };
  });
  const grown = growth.map(({ subject, ratio }) => `${subject} ${show(ratio)}`);
  const rows = rowsOf<One, string>(
    plan,
    all,
    (subject, at, mine, ratio) => {
      const cost = mine[0]?.cost;
      return [
        subject,
        at,
        shownSpread(mine, us),
        ratio(us),
        shownSpread(mine, slow),
        ratio(slow),
        `${shownSpread(mine, ({ replayMs }) => replayMs)} ms`,
        `${cost?.mutations.characterData}, ${cost?.mutations.added}, ${cost?.mutations.attributes}`,
        `${cost?.layoutsPerPicture.toFixed(2)}, ${cost?.stylesPerPicture.toFixed(2)}`,
        String(mine.reduce((sum, one) => sum + one.cost.longTasks, 0)),
      ];
    },
    shownRatio,
  );
  return {
    figures: { all, ratios: ratiosIn(plan, all, { us, slow }), growth },
    table: `${table(
      [
        "",
        "sentences",
        "µs an update",
        "to the floor",
        `µs, ${plan.slower} times slower`,
        "to the floor",
        "whole talk replayed",
        "texts, nodes, attributes changed",
        "layouts, styles a picture",
        "long tasks",
      ],
      rows,
    )}\n\n${most} sentences to ${fewest}: ${grown.join(", ")}`,
  };
}

/** Memory of a finished sentence, between 5,000 of them and the most. */
export async function memory(plan: Plan): Promise<Part> {
  const all = await inTurns(plan, [String(Math.max(...plan.sizes))], (subject, at) =>
    measureMemory(subject, USUAL, Math.max(2 * USUAL, Number(at))),
  );
  const bytes = (one: number): number => one;
  const rows = rowsOf<number, string>(
    plan,
    all,
    (subject, at, mine, ratio) => [subject, at, shownSpread(mine, bytes), ratio(bytes)],
    shownRatio,
  );
  return {
    figures: { all, ratios: ratiosIn(plan, all, { bytes }) },
    table: table(["", "sentences", "bytes a finished sentence", "to the floor"], rows),
  };
}

/** From the service's writing to the picture. */
export async function paint(plan: Plan): Promise<Part> {
  const browser = await openBrowser();
  const paces = new Map<string, number>(PACES.map(([pace, seconds]) => [String(pace), seconds]));
  const all = await inTurns(plan, [...paces.keys()], (subject, at) =>
    measurePaint(browser, subject, USUAL, Number(at), paces.get(at) ?? 1),
  );
  await browser.close();
  type One = (typeof all)[number]["value"];
  const of = {
    p50: (one: One): number => one.p50,
    p95: (one: One): number => one.p95,
    longest: (one: One): number => one.longest,
  };
  const rows = rowsOf<One, string>(
    plan,
    all,
    (subject, at, mine, ratio) => [
      subject,
      at,
      ...[of.p50, of.p95].flatMap((which) => [shownSpread(mine, which, 1), ratio(which)]),
      shownSpread(mine, of.longest, 1),
      String(mine.reduce((sum, { longTasks }) => sum + longTasks, 0)),
    ],
    shownRatio,
  );
  return {
    figures: { all, ratios: ratiosIn(plan, all, of) },
    table: table(
      [
        "",
        "updates a second",
        "p50 ms",
        "to the floor",
        "p95 ms",
        "to the floor",
        "longest ms",
        "long tasks",
      ],
      rows,
    ),
  };
}

/** Opening a page on whose device the longest talk is kept. */
export async function open(plan: Plan): Promise<Part> {
  const browser = await openBrowser();
  const all = await inTurns(plan, [String(Math.max(...plan.sizes))], (subject, at) =>
    measureOpening(browser, subject, Number(at)),
  );
  await browser.close();
  type One = (typeof all)[number]["value"];
  const of = { allMs: (one: One): number => one.allMs, newestMs: (one: One): number => one.newestMs };
  const rows = rowsOf<One, string>(
    plan,
    all,
    (subject, at, mine, ratio) => [
      subject,
      at,
      ...[of.allMs, of.newestMs].flatMap((which) => [shownSpread(mine, which), ratio(which)]),
    ],
    shownRatio,
  );
  return {
    figures: { all, ratios: ratiosIn(plan, all, of) },
    table: table(
      ["", "sentences", "main-thread ms", "to the floor", "ms to the newest", "to the floor"],
      rows,
    ),
  };
}
