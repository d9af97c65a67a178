/** Everything that is looked for on a screen, by the kind of fault. */
import {
  coveredTexts,
  faintControls,
  smallControls,
  smallFields,
  smallIcons,
  wrongSizes,
} from "./appearance.ts";
import { finishAnimations } from "./finish-animations.ts";
import { cutOff, type Looking, sideways } from "./layout.ts";

export type Kind = "icon" | "target" | "field" | "contrast" | "covered" | "cut" | "size" | "wide";

type Look = (page: Looking) => Promise<readonly string[]>;

const LOOKS: Readonly<Record<Kind, Look>> = {
  icon: smallIcons,
  target: smallControls,
  field: smallFields,
  contrast: faintControls,
  covered: coveredTexts,
  cut: cutOff,
  size: wrongSizes,
  wide: async (page) => {
    const by = await sideways(page);
    return by === 0 ? [] : [`${by} px`];
  },
};

export type Fault = { readonly kind: Kind; readonly what: string };

type Asked = {
  readonly run: (given: never) => unknown;
  readonly given: unknown;
  readonly settle: (found: never) => void;
  readonly fail: (error: unknown) => void;
};

/** A page of which all that is asked at once goes there in one call, in order: each call takes a while of its own. */
function inOneCall(page: Looking): Looking {
  let waiting: Asked[] = [];
  async function ask(): Promise<void> {
    const asked = waiting;
    waiting = [];
    const calls = asked.map(({ run }, at) => `(${String(run)})(all[${at}])`);
    // oxlint-disable-next-line no-implied-eval -- drivers send a function by its source, and this one is made of several
    const runAll = new Function("all", `return [${calls.join(",")}];`) as (all: unknown) => never[];
    try {
      const found = await page.evaluate(
        runAll,
        asked.map(({ given }) => given),
      );
      for (const [at, { settle }] of asked.entries()) settle(found[at] as never);
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  }
  return {
    evaluate: (run: (given: never) => unknown, given?: unknown) =>
      new Promise((settle, fail) => {
        if (waiting.length === 0) queueMicrotask(() => void ask());
        waiting.push({ run, given, settle, fail });
      }),
  };
}

/** What is wrong on a page as it is. */
export async function lookForFaults(page: Looking): Promise<readonly Fault[]> {
  const asking = inOneCall(page);
  const looks = Object.entries(LOOKS) as [Kind, Look][];
  const [, ...found] = await Promise.all([
    finishAnimations(asking),
    ...looks.map(async ([kind, look]) => (await look(asking)).map((what): Fault => ({ kind, what }))),
  ]);
  return found.flat();
}
