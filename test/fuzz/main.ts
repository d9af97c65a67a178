/**
 * `npm run fuzz -- [--seconds 10] [--seed 42] [--only reader]`: each target for so many seconds, with one seed for all.
 */
import { parseArgs } from "node:util";

import { anySeed, fuzz, type FuzzTarget } from "./fuzz.ts";
import { TARGETS } from "./targets.ts";

const USAGE = `npm run fuzz -- [--seconds N] [--seed S] [--only NAME]
  --seconds  how long each target runs; 10 where it is not said
  --seed     a whole number: the same one gives the same inputs
  --only     one of ${TARGETS.map(({ name }) => name).join(", ")}; all where it is not said`;

type Wish = { readonly seconds: number; readonly seed: number; readonly targets: readonly FuzzTarget[] };

/** What the arguments ask for; nothing where they cannot be read. */
function wishOf(args: readonly string[]): Wish | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { seconds: { type: "string" }, seed: { type: "string" }, only: { type: "string" } },
    });
    const seconds = Number(values.seconds ?? 10);
    const seed = Number(values.seed ?? anySeed());
    const targets = TARGETS.filter(({ name }) => values.only === undefined || values.only === name);
    const isUsable = seconds > 0 && seconds <= 86_400 && Number.isSafeInteger(seed) && targets.length > 0;
    return isUsable ? { seconds, seed, targets } : undefined;
  } catch {
    return undefined;
  }
}

/** The exit code: 0 where all held, 1 where something did not, 2 where the arguments cannot be read. */
export async function main(args: readonly string[]): Promise<number> {
  const wish = wishOf(args);
  if (wish === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { seconds, seed, targets } = wish;
  console.log(`seed ${seed}, ${seconds} s for each of ${targets.map(({ name }) => name).join(", ")}`);
  let code = 0;
  for (const target of targets) {
    const { name, inputs, failure } = await fuzz(target, { seconds, seed });
    console.log(`${name}: ${inputs} inputs, ${failure === undefined ? "all held" : "FAILED"}`);
    if (failure === undefined) continue;
    code = 1;
    console.error(`${failure}\nAgain: npm run fuzz -- --only ${name} --seed ${seed} --seconds ${seconds}`);
  }
  return code;
}
