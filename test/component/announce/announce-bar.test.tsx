/**
 * The live region of screen reader mode: each sentence is one thing that is put in, so that a screen reader says it
 * once, with every language of it marked.
 */
import { createSignal } from "solid-js";
import { describe, expect, it, vi } from "vitest";

import type { Announcement } from "../../../src/subtitles/screen-reader/announce-queue.ts";
import { AnnounceBar } from "../../../src/ui/announce/announce-bar.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

const german = { language: "de-DE", direction: "ltr", role: "chosen", isFinal: true } as const;
const arabic = { language: "ar-SA", direction: "rtl", role: "chosen", isFinal: true } as const;

const sentence = (more: Partial<Announcement>): Announcement => ({
  texts: [{ ...german, text: "Guten Morgen." }],
  skipped: 0,
  corrected: false,
  ...more,
});

/** The bar, what was put into its live region since, and a way to announce. */
async function bar() {
  const [announcement, announce] = createSignal<Announcement>();
  const nothing = vi.fn<() => void>();
  const { container } = await renderInLanguage(() => (
    <AnnounceBar
      announcement={announcement()}
      paused={false}
      held={false}
      waiting={0}
      behindMs={0}
      onPause={nothing}
      onResume={nothing}
      onPrevious={nothing}
      onRepeat={nothing}
      onNext={nothing}
      onNewest={nothing}
      onOff={nothing}
    />
  ));
  const region = container.querySelector("[aria-live]");
  if (region === null) throw new Error("There is no live region");
  const observer = new MutationObserver(() => undefined);
  observer.observe(region, { subtree: true, childList: true, characterData: true });
  const changes = (): readonly MutationRecord[] => observer.takeRecords();
  return {
    region,
    announce,
    /** The nodes that were put in since this was asked last. */
    added: (): readonly Node[] => changes().flatMap(({ addedNodes }) => [...addedNodes]),
  };
}

const words = (node: Node | undefined): string | undefined => node?.textContent?.replace(/\s+/g, " ").trim();

describe("the live region of screen reader mode", () => {
  it("is polite, and does not ask to be said as a whole", async () => {
    const { region } = await bar();
    expect(region.getAttribute("aria-live")).toBe("polite");
    expect(region.hasAttribute("aria-atomic")).toBe(false);
  });

  it("is given one node for a sentence with a speaker in two languages, each marked, in order", async () => {
    const { region, announce, added } = await bar();
    announce(
      sentence({
        speaker: "Ada",
        texts: [
          { ...german, text: "Guten Morgen." },
          { ...arabic, text: "صباح الخير." },
        ],
      }),
    );
    const nodes = added();
    expect(nodes).toHaveLength(1);
    expect(words(nodes[0])).toBe("Ada: Guten Morgen. صباح الخير.");
    expect(region.querySelectorAll("p")).toHaveLength(1);
    const marked = [...region.querySelectorAll<HTMLElement>("span[lang]")];
    expect(marked.map(({ lang, dir, textContent }) => [lang, dir, textContent])).toEqual([
      ["de-DE", "ltr", "Guten Morgen."],
      ["ar-SA", "rtl", "صباح الخير."],
    ]);
  });

  it("is given one node for each of the sentences after each other, also for one that is repeated", async () => {
    const { region, announce, added } = await bar();
    announce(sentence({}));
    expect(added()).toHaveLength(1);
    announce(sentence({}));
    expect(added()).toHaveLength(1);
    announce(sentence({ texts: [{ ...german, text: "Also dann." }] }));
    expect(added().map(words)).toEqual(["Also dann."]);
    expect(region.childElementCount).toBe(1);
  });

  it("says what is missing, skipped and corrected in the same node", async () => {
    const { announce, added } = await bar();
    announce(
      sentence({ skipped: 2, corrected: true, missing: { count: 3, lostForMs: 60_000 }, speaker: "Ada" }),
    );
    const nodes = added();
    expect(nodes).toHaveLength(1);
    expect(words(nodes[0])).toMatch(
      /^3 sentences are missing here; .* 2 sentences were skipped\. Corrected: Ada: Guten Morgen\.$/,
    );
  });

  it("says in one node that there is no newer sentence", async () => {
    const { announce, added } = await bar();
    announce(sentence({ texts: [], end: "newest" }));
    expect(added().map(words)).toEqual(["There is no newer sentence yet."]);
  });
});
