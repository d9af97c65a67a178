/** The links of a talk: what is copied, what a person is left with where it cannot be, and that nothing moves under a finger. */
import { screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, it, vi } from "vitest";

import { TalkKeep } from "../../../src/displays/talk/talk-keep.tsx";
import { TalkShare } from "../../../src/displays/talk/talk-share.tsx";
import type { LoadedTalk } from "../../../src/displays/talk/talk-source-signals.ts";
import { createTalkWords, loadTalkWords } from "../../../src/i18n/talk-words.ts";
import { err, ok } from "../../../src/lib/result.ts";
import { renderInLanguage } from "../../harness/render.tsx";
import { openTalk } from "../../harness/talk-index.ts";

const published = openTalk("tides", "Tides");
const later = () => Promise.resolve(err("later" as const));
const talk: LoadedTalk = {
  place: { token: "a3f9", name: "tides" },
  head: published.head,
  isLocked: false,
  files: {
    keys: undefined,
    timeline: later,
    texts: later,
    words: later,
    about: later,
    sound: later,
    picture: later,
    clip: later,
  },
  timeline: { sids: [], starts: [], ends: [], speakers: [] },
  published,
  keeper: {
    fetch,
    look: () => Promise.resolve(undefined),
    blob: () => Promise.resolve(undefined),
    keep: (kept) => Promise.resolve(ok({ talk: kept, files: [], bytes: 2 })),
    remove: () => Promise.resolve(),
  },
  kept: undefined,
};
const LINK = `${location.origin}/talk/a3f9/tides`;

async function share() {
  const words = await loadTalkWords("en");
  const { say } = createTalkWords(() => words);
  const rendered = await renderInLanguage(() => (
    <TalkShare
      say={say}
      talk={talk}
      moment={() => ({ sid: 7, ms: 65_000 })}
      record={undefined}
      mayKeep={false}
      onClose={() => undefined}
    />
  ));
  const press = (name: string) => rendered.user.click(screen.getByRole("button", { name }));
  return { press, field: screen.getByRole<HTMLInputElement>("textbox", { name: "Link" }) };
}

describe("the links of a talk", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("lead to the talk first, then to the moment and the sentence", async () => {
    const { press, field } = await share();
    expect(field.value).toBe(LINK);
    expect(screen.getAllByRole("button", { name: /^Copy/ })[0]?.textContent).toBe("Copy link to this talk");
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await press("Copy link to this talk");
    expect(screen.getByRole("status").textContent).toBe("The link to this talk is copied.");
    await press("Copy link to this moment");
    expect(screen.getByRole("status").textContent).toBe("The link to 1:05 is copied.");
    await press("Copy link to this sentence");
    expect(write.mock.calls).toEqual([[LINK], [`${LINK}#t=65`], [`${LINK}#s7`]]);
  });

  it("stand selected in a field where the browser refuses", async () => {
    const { press, field } = await share();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await press("Copy link to this sentence");
    expect(screen.getByRole("status").textContent).toMatch(/^The link could not be copied\. It is selected/);
    expect([field.readOnly, document.activeElement]).toEqual([true, field]);
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(`${LINK}#s7`);
  });

  it("have room for what is said of them before it is said", async () => {
    await share();
    const room = screen.getByRole("status").parentElement?.dataset["room"];
    expect(room).toMatch(/^The link could not be copied/);
  });
});

it("a talk that is kept takes no less room than the question whether to keep it", async () => {
  const words = await loadTalkWords("en");
  const { say } = createTalkWords(() => words);
  const { user, container } = await renderInLanguage(() => <TalkKeep say={say} talk={talk} />);
  const place = container.querySelector<HTMLElement>(".talk-keep");
  if (place === null) throw new Error("There is no such place");
  vi.spyOn(place, "offsetHeight", "get").mockReturnValue(152);
  await user.click(screen.getByRole("button", { name: /^Keep it/ }));
  await screen.findByRole("button", { name: "Delete from this device" });
  expect(place.style.minHeight).toBe("152px");
});
