/** Saving what was said: the ways out of the dialog, and what stands in their way. */
import { screen, waitFor } from "@solidjs/testing-library";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { fileNameOf } from "../../../src/export/file-name.ts";
import { createBroadcastArchive } from "../../../src/archive/broadcast-archive.ts";
import type { Talk } from "../../../src/subtitles/talks.ts";
import { SaveDialog } from "../../../src/ui/save/save-dialog.tsx";
import { createFakeKeptStore } from "../../harness/fake-kept-store.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { renderInLanguage } from "../../harness/render.tsx";
import { finalSentence, stateOf } from "../../harness/transcripts.ts";

/** What a device's share sheet does with a file it is handed. */
type Share = (data: ShareData) => Promise<void>;

const keptNowhere = () =>
  createBroadcastArchive({ open: createFakeKeptStore().open, clock: createManualClock(), wallNow: () => 0 });

const handed: { name: string; type: string }[] = [];

const TALKS: readonly Talk[] = [
  { from: 1, title: "Tides", speakers: ["Ada"] },
  { from: 2, title: "Cranes", speakers: [] },
];

async function show(
  name = "Harbour talk",
  talks: readonly Talk[] = [],
  more: Readonly<Record<string, string>> = {},
) {
  const subtitles = stateOf([
    finalSentence({
      sid: 1,
      text: "Good morning.",
      speaker: "Ada",
      translations: { "de-DE": "Guten Morgen.", ...more },
    }),
    finalSentence({ sid: 2, text: "Thank you.", speaker: "Ben" }),
  ]);
  const rendered = await renderInLanguage(() => (
    <SaveDialog
      name={name}
      subtitles={subtitles}
      offered={["en-US", "de-DE"]}
      selected={new Set()}
      onClose={() => undefined}
      text={{
        articles: () => subtitles.articles,
        speakers: () => subtitles.speakers,
        hasText: () => true,
        droppedUpTo: () => 0,
        awaySince: () => undefined,
        upTo: () => 0,
        gapMarks: () => new Map(),
        clock: createManualClock(),
        kept: { archive: () => Object.assign(keptNowhere(), { talks: () => talks }) },
        view: () => ({ languages: ["en-US"], original: false, transcriptionLanguage: "en-US" }),
        times: () => false,
        revealed: () => undefined,
        spoken: { sid: () => undefined, wordIn: () => undefined },
        steadyText: (_sid, _column, sent) => sent,
      }}
    />
  ));
  return {
    ...rendered,
    press: (label: string) => rendered.user.click(screen.getByRole("button", { name: label })),
    choose: (format: string) =>
      rendered.user.selectOptions(screen.getByRole("combobox", { name: "Format" }), format),
  };
}

const outcome = (): string => screen.getByRole("status").textContent;
const shareButton = (): HTMLElement | null => screen.queryByRole("button", { name: "Share" });

/** The browser with something of it changed. */
function withNavigator(changed: object): void {
  const { userAgent, clipboard } = navigator;
  const values = Object.entries({ userAgent, clipboard, ...changed });
  vi.stubGlobal(
    "navigator",
    Object.create(navigator, Object.fromEntries(values.map(([name, value]) => [name, { value }]))),
  );
}

const withShareSheet = (share: Share, canShare: (data: ShareData) => boolean = () => true): void =>
  withNavigator({ userAgentData: {}, canShare, share });

describe("saving what was said", () => {
  it("says what came of it below the buttons, which stay where they are", async () => {
    await show();
    const after = screen
      .getByRole("button", { name: "Copy" })
      .compareDocumentPosition(screen.getByRole("status"));
    expect(after & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it("names the file of one talk by its title and speakers, and that of all by the channel", async () => {
    const { press, user } = await show("Main hall", TALKS);
    const choose = (name: string) => user.selectOptions(screen.getByRole("combobox", { name: "What" }), name);
    const day = fileNameOf("", "txt", new Date());
    for (const [talk, name] of [
      ["Cranes", `Cranes ${day}`],
      ["Tides – Ada", `Tides – Ada ${day}`],
      ["Everything", `Main hall ${day}`],
    ] as const) {
      await choose(talk);
      await press("Save as a file");
      await waitFor(() => expect(outcome()).toBe(`Saved in your downloads: ${name}`));
    }
  });

  beforeEach(() => {
    handed.length = 0;
    vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
      handed.push({ name: "", type: file instanceof Blob ? file.type : "" });
      return "blob:file";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function noted(
      this: HTMLAnchorElement,
    ) {
      const last = handed.at(-1);
      if (last !== undefined) last.name = this.download;
    });
    vi.useFakeTimers({ toFake: ["setTimeout"], shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it.each(["港口講座：第一天", "محاضرات الميناء", "ท่าเรือ", 'a/b\\c:d*"<e>?|.', "con", "💡 \u202egpj.exe"])(
    "hands on a file with a name every system takes: %s",
    async (channel) => {
      const { press, choose } = await show(channel);
      await choose("srt");
      await press("Save as a file");
      const name = fileNameOf(channel, "srt", new Date());
      await waitFor(() => expect(outcome()).toBe(`Saved in your downloads: ${name}`));
      expect(handed).toEqual([{ name, type: "application/x-subrip" }]);
    },
  );

  it("has what is read at hand, and folds the languages that were read before", async () => {
    const { container } = await show("Hall", [], { "fr-FR": "Bonjour.", "ja-JP": "おはよう。" });
    const folded = (name: RegExp) => screen.getByRole("checkbox", { name }).closest("details");
    expect(folded(/English/)).toBeNull();
    expect(folded(/Deutsch/)?.querySelector("summary")?.textContent).toBe("More languages");
    expect(folded(/日本語/)?.open).toBe(false);
    expect(container.ownerDocument.querySelectorAll("details")).toHaveLength(1);
  });

  it("says so where a file cannot be made", async () => {
    const { press } = await show();
    vi.stubGlobal("Blob", function full(): never {
      throw new RangeError("Out of memory");
    });
    await press("Save as a file");
    await waitFor(() => expect(outcome()).toBe("It could not be saved."));
  });

  it("says so where the browser refuses to copy", async () => {
    const { press } = await show();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await press("Copy");
    await waitFor(() => expect(outcome()).toBe("It could not be copied."));
  });

  it("hands the share sheet the file, where the device has one that takes it", async () => {
    const shared: { name: string; type: string; text: string }[] = [];
    withShareSheet(async ({ files: [file] = [] }) => {
      if (file !== undefined) shared.push({ name: file.name, type: file.type, text: await file.text() });
    });
    const { press, choose } = await show();
    // Chromium's share sheet says that it takes any file and then refuses this one.
    await choose("srt");
    expect(shareButton()).toBeNull();
    await choose("txt");
    await press("Share");
    await waitFor(() => expect(shared).toHaveLength(1));
    expect(shared).toEqual([
      {
        name: fileNameOf("Harbour talk", "txt", new Date()),
        type: "text/plain",
        text: "[Ada] Good morning.\n[Ben] Thank you.\n",
      },
    ]);
    expect(outcome()).toBe("");
  });

  it.each([
    ["AbortError", ""],
    ["NotAllowedError", "It could not be saved."],
  ])("answers a share sheet that ends with %s with %j", async (ends, says) => {
    const share = vi.fn<Share>().mockRejectedValue(new DOMException("no", ends));
    withShareSheet(share);
    const { press } = await show();
    await press("Share");
    await waitFor(() => expect(share).toHaveBeenCalledOnce());
    await waitFor(() => expect(outcome()).toBe(says));
    expect(screen.getByRole("button", { name: "Save as a file" }).getAttribute("aria-disabled")).toBe(
      "false",
    );
  });

  it("says so in the browser of an app, which saves nothing, and offers to copy and, where there is a share sheet, to share", async () => {
    const userAgent = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/21F79 Instagram 340.0";
    withNavigator({ userAgent });
    const first = await show();
    const saveButton = (): HTMLElement | null => screen.queryByRole("button", { name: "Save as a file" });
    expect(saveButton()).toBeNull();
    screen.getByText("This app cannot save files. Open this page in your browser to get one.");
    expect(screen.queryByRole("combobox", { name: "Format" })).toBeNull();
    vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await first.press("Copy");
    await waitFor(() => expect(outcome()).toBe("Copied."));
    first.unmount();

    withNavigator({ userAgent, canShare: () => true, share: () => Promise.resolve() });
    await show();
    expect(saveButton()).toBeNull();
    expect(shareButton()).not.toBeNull();
    screen.getByRole("combobox", { name: "Format" });
  });

  it("offers no way to share where the device has no share sheet", async () => {
    withShareSheet(
      () => Promise.resolve(),
      () => false,
    );
    await show();
    expect(screen.getByRole("button", { name: "Copy" })).not.toBeNull();
    expect(shareButton()).toBeNull();
  });
});
