/**
 * Everything the table of speed in docs/performance.md is made of, one bench after the other. Figures of all of them
 * are written together.
 */
import { run as firstSubtitle } from "./first-subtitle.bench.ts";
import { run as lighthouse } from "./lighthouse.bench.ts";
import { run as service } from "./service.bench.ts";
import { run as update } from "./update.bench.ts";
import { run as weight } from "./weight.bench.ts";

const BENCHES = { weight, firstSubtitle, update, service, lighthouse };

/** Takes no options; each bench has its own, under its own name. */
export async function run(): Promise<Readonly<Record<string, unknown>>> {
  const figures: Record<string, unknown> = {};
  for (const [name, bench] of Object.entries(BENCHES)) {
    console.log(`\n# ${name}`);
    try {
      figures[name] = await bench([]);
    } catch (error) {
      // One that cannot run here, such as Lighthouse without a network, takes nothing from the others.
      console.error(error);
      figures[name] = { failed: String(error) };
    }
  }
  return figures;
}
