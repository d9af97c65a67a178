/** The knob of the time line stands where the sound is: at a chapter's mark when that begins, and at the end at the end. */
import { screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { expect, it } from "vitest";

import { TimeLine } from "../../../src/displays/talk/time-line.tsx";
import { createTalkWords, loadTalkWords } from "../../../src/i18n/talk-words.ts";
import { renderInLanguage } from "../../harness/render.tsx";

it("has its knob at the share of the line that was played, up to its end", async () => {
  const words = await loadTalkWords("en");
  const { say } = createTalkWords(() => words);
  const lengthMs = 62_300;
  const [positionMs, setPosition] = createSignal(0);
  await renderInLanguage(() => (
    <TimeLine
      say={say}
      stretches={[]}
      speakers={[]}
      chapters={[]}
      found={[]}
      positionMs={positionMs()}
      lengthMs={lengthMs}
      chapter={undefined}
      onSeek={() => undefined}
    />
  ));
  const range = screen.getByRole<HTMLInputElement>("slider");
  const share = (): number => Number(range.value) / Number(range.max);
  for (const ms of [0, 10_750, 31_249, lengthMs]) {
    setPosition(ms);
    expect(Math.abs(share() - ms / lengthMs)).toBeLessThan(0.003);
  }
  expect(share()).toBe(1);
});
