/**
 * Messages reach the engine exactly once and in order, also where it takes one and does not say so, and where the relay that
 * began to put them out is gone.
 */
import fc from "fast-check";
import { expect, it } from "vitest";

import type { Message } from "../../../src/node/relay/channels.ts";
import type { Engine } from "../../../src/node/relay/engine.ts";
import { putOut } from "../../../src/node/relay/put-out.ts";

type Fate = "taken" | "refused" | "taken unsaid";

/** An engine whose answers to publishing are decided beforehand; after them all is well. */
function engineOf(fates: readonly Fate[]) {
  const channels = new Map<string, string[]>();
  let asked = 0;
  const engine: Engine = {
    publish: async ({ channel, data }) => {
      const fate = fates[asked] ?? "taken";
      asked += 1;
      if (fate !== "refused") channels.set(channel, [...(channels.get(channel) ?? []), data]);
      if (fate !== "taken") throw new Error("no answer");
    },
    newest: async (channel) => channels.get(channel)?.at(-1),
    subscribers: async () => 0,
    close: async () => {},
  };
  return { engine, channels };
}

const message = (channel: string, number: number): Message => ({
  channel,
  isKept: true,
  name: "init_sentence",
  data: `{"sid":${number}}`,
});
const options = { pause: async () => {}, onFailure: () => {} };

it("puts each message out once and in its order, whatever the engine answers and whoever stopped in between", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("a", "b"), { maxLength: 8 }),
      fc.array(fc.constantFrom<Fate>("taken", "refused", "taken unsaid"), { maxLength: 12 }),
      fc.nat(8),
      async (rows, fates, stopped) => {
        const messages = rows.map((channel, at) => message(channel, at));
        const { engine, channels } = engineOf(fates);
        for (const one of messages.slice(0, stopped))
          await putOut([one], { ...options, engine, mayBeOut: false });
        await putOut(messages, { ...options, engine, mayBeOut: true });
        for (const channel of ["a", "b"])
          expect(channels.get(channel) ?? []).toEqual(
            messages.filter((one) => one.channel === channel).map(({ data }) => data),
          );
      },
    ),
  ));

it("stops trying where the relay leads no more", async () => {
  const { engine } = engineOf(["refused", "refused", "refused"]);
  const pause = async (): Promise<void> => {
    throw new Error("no longer leading");
  };
  await expect(putOut([message("a", 1)], { ...options, engine, mayBeOut: false, pause })).rejects.toThrow(
    "leading",
  );
});
