/**
 * The stand-ins for services of other vendors.
 */
import type { Handle } from "./around.ts";
import { createMemoriesStandIn, type MemoriesStandIn } from "./memories.ts";
import { createVideogenStandIn, type VideogenStandIn } from "./videogen.ts";
import { createVmegStandIn, type VmegStandIn } from "./vmeg.ts";

export type Partners = {
  readonly vmeg: VmegStandIn;
  readonly memories: MemoriesStandIn;
  readonly videogen: VideogenStandIn;
  readonly handle: Handle;
  /** Lets what they do take its time. */
  readonly tick: (now: number) => void;
};

export function createPartners(): Partners {
  const [vmeg, memories, videogen] = [createVmegStandIn(), createMemoriesStandIn(), createVideogenStandIn()];
  return {
    vmeg,
    memories,
    videogen,
    handle: async (...asked) =>
      (await vmeg.handle(...asked)) || (await memories.handle(...asked)) || videogen.handle(...asked),
    tick: (now) => {
      memories.tick(now);
      vmeg.tick(now);
    },
  };
}
