/** What is seen of a mark that was just made, and the note that is written beside it. */
import { screen, within } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { describe, expect, it, vi } from "vitest";

import { createToolsWords, loadToolsWords } from "../../../src/i18n/tools-words.ts";
import type { OwnMark } from "../../../src/subtitles/own-marks.ts";
import { noSubtitles } from "../../../src/subtitles/reduce.ts";
import { MARK_SHOWN_MS, MarkedStrip, type MarkOutcome } from "../../../src/ui/marks/marked-strip.tsx";
import { MarksDialog } from "../../../src/ui/marks/marks-dialog.tsx";
import { createManualClock } from "../../harness/manual-clock.ts";
import { renderInLanguage } from "../../harness/render.tsx";

const words = await loadToolsWords("en");
const { say } = createToolsWords(() => words);
const nothing = (): void => undefined;

async function strip(outcome: MarkOutcome = "added") {
  const clock = createManualClock();
  const told = { onNote: vi.fn<() => void>(), onAll: vi.fn<() => void>(), onOver: vi.fn<() => void>() };
  const rendered = await renderInLanguage(() => (
    <MarkedStrip say={say} outcome={outcome} clock={clock} {...told} />
  ));
  return { ...rendered, ...told, clock };
}

describe("what came of a press on the star", () => {
  it("leads to the note and to all marks", async () => {
    const { user, onNote, onAll } = await strip();
    await user.click(screen.getByRole("button", { name: "Note" }));
    await user.click(screen.getByRole("button", { name: "All marks" }));
    expect([onNote.mock.calls.length, onAll.mock.calls.length]).toEqual([1, 1]);
  });

  it("is seen, and not read out a second time", async () => {
    await strip();
    expect(screen.getByText("Marked.").getAttribute("aria-hidden")).toBe("true");
  });

  it("offers no note where nothing is marked", async () => {
    await strip("removed");
    screen.getByText("The mark is gone.");
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["All marks"]);
  });

  it("goes by itself, and not while somebody is at it", async () => {
    const { clock, onOver } = await strip();
    screen.getByRole("button", { name: "All marks" }).focus();
    clock.advance(10 * MARK_SHOWN_MS);
    expect(onOver).not.toHaveBeenCalled();
    screen.getByRole("button", { name: "All marks" }).blur();
    clock.advance(MARK_SHOWN_MS);
    expect(onOver).toHaveBeenCalledOnce();
  });
});

describe("a note", () => {
  async function list(at?: number) {
    const [marks, setMarks] = createSignal<ReadonlyMap<number, OwnMark>>(
      new Map([1, 2].map((sid) => [sid, { sid, note: "" }])),
    );
    const onClose = vi.fn<() => void>();
    const rendered = await renderInLanguage(() => (
      <MarksDialog
        say={say}
        marks={{
          bySid: marks,
          toggle: () => false,
          setNote: (sid, note) => setMarks((before) => new Map(before).set(sid, { sid, note })),
        }}
        articles={noSubtitles.articles}
        view={{ languages: ["en"], original: false, transcriptionLanguage: "en" }}
        at={at}
        onGo={nothing}
        onClose={onClose}
      />
    ));
    return { ...rendered, onClose, noteOf: (sid: number) => marks().get(sid)?.note };
  }
  const done = (): HTMLElement[] => screen.queryAllByRole("button", { name: "Done" });

  it("has room for some lines, and a way out beside it that keeps it", async () => {
    const { user, onClose, noteOf } = await list(2);
    expect(done()).toHaveLength(1);
    const field = within(screen.getByRole("dialog")).getAllByRole<HTMLTextAreaElement>("textbox")[1];
    expect([field?.tagName, field?.getAttribute("rows")]).toEqual(["TEXTAREA", "2"]);
    await user.keyboard("ask Ada");
    for (const button of done()) await user.click(button);
    expect(noteOf(2)).toBe("ask Ada");
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("is done with Enter, and is no list of lines", async () => {
    const { user, onClose, noteOf } = await list(1);
    await user.keyboard("ask Ben{Enter}");
    expect(noteOf(1)).toBe("ask Ben");
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("has its way out once it is written, in the list as well", async () => {
    const { user } = await list();
    expect(done()).toEqual([]);
    for (const field of screen.getAllByRole("textbox")) await user.click(field);
    expect(done()).toHaveLength(2);
  });
});
