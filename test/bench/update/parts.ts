/**
 * The parts of the update bench: each measures all pages in turns, round after round, and gives its figures, the ratios
 * to the floor among them, and a table.
 */
import { type Cost, measureMemory, measureUpdates, openBrowser, type Subject, type Told } from "../update.ts";
import { type LongTasks, measureStart } from "../update-start.ts";
import { measureOpening } from "../update-open.ts";
import { measurePaint } from "../update-paint.ts";
import { ratiosOf, show, spreadOf, table } from "./spread.ts";

export type Plan = {
  /** The first is the floor. */
  readonly subjects: readonly Subject[];
  readonly rounds: number;
  /** How many sentences there are before the updates. */
  readonly sizes: readonly number[];
  /** Updates are also measured on processors that are so many times slower. */
  readonly slower: readonly number[];
};

export type Part = { readonly figures: unknown; readonly table: string };

/** The one size at which a page that needs no comparison in size is measured. */
const USUAL = 5_000;
/** A task that is longer is felt, in ms. */
const LONG_MS = 100;
/** Turns of updates for each round that was asked for: they are short. */
const TURNS = 3;
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

/** Main-thread time of an update, beside the first two subjects: the floor, and the floor with what every viewer has. */
export async function updates({ subjects, rounds, sizes, slower }: Plan): Promise<Part> {
  const browser = await openBrowser();
  const told: Told[] = [];
  const costs: Cost[] = [];
  for (const size of sizes) {
    const measured = await measureUpdates(browser, subjects, size, { slower, rounds: TURNS * rounds });
    told.push(...measured.told);
    costs.push(...measured.costs);
    console.error(`${size} sentences`);
  }
  await browser.close();
  const [bare = "", ...others] = subjects.map(({ name }) => name);
  const [withBars = ""] = others;
  const cases = sizes.flatMap((size) => [1, ...slower].map((rate) => ({ size, rate })));
  const rows = cases.flatMap(({ size, rate }) =>
    subjects.map(({ name }) => {
      const of = (subject: string): readonly Cost[] =>
        costs.filter((one) => one.subject === subject && one.sentences === size && one.slower === rate);
      const us = (subject: string): number[] => of(subject).map(({ updateUs }) => updateUs);
      const [one] = of(name);
      return {
        name,
        size,
        rate,
        us: spreadOf(us(name)),
        toBare: ratiosOf(us(name), us(bare)),
        toFloor: ratiosOf(us(name), us(withBars)),
        changes: `${one?.mutations.characterData}, ${one?.mutations.added}, ${one?.mutations.attributes}`,
        pictures: `${one?.layoutsPerPicture.toFixed(2)}, ${one?.stylesPerPicture.toFixed(2)}`,
      };
    }),
  );
  const tellings = told.map(({ subject, sentences, replayMs, heapMb }) => [
    subject,
    sentences,
    replayMs.toFixed(0),
    heapMb.toFixed(2),
  ]);
  return {
    figures: { told, costs, rows },
    table: `${table(
      [
        "sentences",
        "times slower",
        "",
        "µs an update",
        `to the ${bare}`,
        `to the ${withBars}`,
        "texts, nodes, attributes changed",
        "layouts, styles a picture",
      ],
      rows.map((row) => [
        row.size,
        row.rate,
        row.name,
        show(row.us, 0),
        show(row.toBare),
        show(row.toFloor),
        row.changes,
        row.pictures,
      ]),
    )}\n\n${table(["", "sentences told at once", "main-thread ms", "heap grown by, MB"], tellings)}`,
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

/** The longest tasks of the main thread from the first request until a talk is read. */
export async function start(plan: Plan): Promise<Part> {
  const browser = await openBrowser();
  const viewers = plan.subjects.filter(({ isFloor }) => isFloor !== true);
  const all: (LongTasks & { readonly subject: string; readonly slower: number })[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const slower of plan.slower) {
      for (const subject of viewers)
        all.push({ subject: subject.name, slower, ...(await measureStart(browser, subject, slower)) });
    }
  }
  await browser.close();
  const rows = plan.slower.flatMap((slower) =>
    viewers.map(({ name }) => {
      const mine = all.filter((one) => one.subject === name && one.slower === slower);
      const longest = mine.map(({ tasksMs }) => tasksMs[0] ?? 0);
      return [
        name,
        slower,
        show(spreadOf(longest), 0),
        show(spreadOf(mine.map(({ tasksMs }) => tasksMs.filter((ms) => ms > LONG_MS).length)), 0),
        mine[0]?.what ?? "",
      ];
    }),
  );
  return {
    figures: all,
    table: table(
      ["", "times slower", "longest task from start to reading, ms", `tasks over ${LONG_MS} ms`, "mostly"],
      rows,
    ),
  };
}
