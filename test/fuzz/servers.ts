/**
 * Targets of requests, byte for byte, to each server that answers for the viewer: whatever is asked for is answered as the
 * table of paths has it, or refused, and the service hears of nothing but the viewer's requests.
 */
import assert from "node:assert/strict";

import fc from "fast-check";

import { buildViewer, isBuilt } from "../../src/node/rehearsal/preview.ts";
import { seededRandom } from "../../src/node/rehearsal/random.ts";
import { ANSWERS, kindOf, pathOf } from "../../src/node/serving/kinds.ts";
import { ANY_KINDS, createJudge, missingKind, startAnyServer } from "../harness/any-server.ts";
import { drawHostilePath } from "../harness/hostile-paths.ts";
import { askRaw } from "../harness/raw-request.ts";
import { ROOT } from "../harness/stage.ts";
import type { FuzzTarget } from "./fuzz.ts";

/** Requests to each server at once. */
const AT_ONCE = 6;

const anyTarget = fc.nat(2 ** 31 - 1).map((seed) => drawHostilePath(seededRandom(seed)));

export const servers: FuzzTarget = {
  name: "servers",
  open: async () => {
    if (!(await isBuilt(ROOT))) await buildViewer(ROOT);
    const kinds = ANY_KINDS.filter((kind) => missingKind(kind) === undefined);
    const open = await Promise.all(kinds.map(async (kind) => ({ kind, ...(await startAnyServer(kind)) })));
    const judge = createJudge();
    const faultsOf = async ({ kind, port }: (typeof open)[number], target: string) =>
      judge(target, await askRaw({ port, target })).map(
        (fault) => `${kind}, ${JSON.stringify(target)}: ${fault}`,
      );
    return {
      property: fc.asyncProperty(
        fc.array(anyTarget, { minLength: 1, maxLength: AT_ONCE }),
        async (targets) => {
          const before = open.map(({ asked }) => asked.length);
          const faults = await Promise.all(
            open.flatMap((server) => targets.map(async (target) => faultsOf(server, target))),
          );
          assert.deepEqual(faults.flat(), []);
          const passed = open.flatMap(({ asked }, at) => asked.slice(before[at]).map(({ path }) => path));
          for (const path of passed) assert.equal(ANSWERS[kindOf(pathOf(path))].from, "service", path);
        },
      ),
      close: async () => {
        await Promise.all(open.map(async ({ close }) => close()));
      },
    };
  },
};
