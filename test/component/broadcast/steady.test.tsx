/**
 * How patient the page is with text that is still being recognised.
 */
import { describe, expect, it } from "vitest";

import type { Room } from "../../../src/node/rehearsal/room.ts";
import { sentence, stageApp, textOf, until, untilSentences } from "../../harness/app-in-dom.tsx";
import { said } from "../../harness/small-script.ts";

const stage = stageApp();

const { follow } = stage;

const interim = (sid: number, text: string, revision: number) =>
  said(sid, text, { is_final: false, revision });

/** Waits until the page has understood everything that was sent to it. */
async function untilUnderstood(room: Room): Promise<void> {
  room.send(said(99, "Understood."));
  await until(() => sentence(99) !== null);
}

describe.each(["fast", "balanced", "steady"] as const)("steady=%s", (mode) => {
  it(
    mode === "fast" ? "text is shown as it comes" : "a word that is taken back at once never shows",
    async () => {
      const room = await follow(`steady=${mode}`);
      room.send(interim(1, "Good morning every won", 1));
      await untilUnderstood(room);
      const first = textOf('[data-sid="1"]');
      if (mode === "fast") expect(first).toBe("Good morning every won");
      else expect(first ?? "").not.toContain("won");
      room.send(interim(1, "Good morning everyone", 2));
      for (let passed = 0; passed < 10_000; passed += 100) {
        await stage.wait(100);
        if (mode !== "fast") expect(textOf('[data-sid="1"]') ?? "").not.toContain("won");
      }
      expect(textOf('[data-sid="1"]')).toBe("Good morning everyone");
    },
  );

  it("a final is shown at once, whatever stood before", async () => {
    const room = await follow(`steady=${mode}`);
    room.send(interim(1, "Good morning every won", 1));
    room.send(said(1, "Good morning, everyone.", { revision: 2 }));
    await untilSentences(["Good morning, everyone."]);
    expect(sentence(1)?.dataset["state"]).toBe("final");
  });
});

it("interim text that stays is shown without a further event", async () => {
  const room = await follow("steady=steady");
  room.send(interim(1, "Nobody says anything more", 1));
  await untilUnderstood(room);
  await stage.wait(10_000);
  expect(textOf('[data-sid="1"]')).toBe("Nobody says anything more");
  expect(sentence(1)?.dataset["state"]).toBe("interim");
});
