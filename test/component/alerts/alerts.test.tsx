/** A reader's words are noticed in what stands on the page, once, in whatever language it is read. */
import { createRoot, createSignal } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";

import { createMemoryStorage } from "../../../src/lib/safe-storage.ts";
import type { ToldUpTo } from "../../../src/subtitles/alerts/mentions.ts";
import { noSubtitles, reduceSubtitles, type SubtitleInput } from "../../../src/subtitles/reduce.ts";
import type { View } from "../../../src/subtitles/view.ts";
import { createAlerts, type WordAlert } from "../../../src/ui/alerts/alert-signals.ts";
import { isQuietPlace, mayNotify, notify } from "../../../src/ui/alerts/tell.ts";
import { keepChoices, keepTold, keptChoices, keptTold } from "../../../src/ui/alerts/kept-words.ts";
import { final, interim, translation } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const german: View = { languages: ["de"], original: false, transcriptionLanguage: "en" };
const english: View = { ...german, languages: ["en"] };
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A page that is read in English, whose beginning is over. */
function page(first: readonly string[] = ["Ann"], before?: ToldUpTo, steady = (sent: string) => sent) {
  return createRoot((dispose) => {
    ends.push(dispose);
    const clock = createManualClock();
    const [subtitles, setSubtitles] = createSignal(noSubtitles);
    const [view, setView] = createSignal(english);
    const [words, setWords] = createSignal(first);
    const onAlert = vi.fn<(alert: WordAlert) => void>();
    let told: ToldUpTo | undefined;
    const alerts = createAlerts({
      text: {
        articles: () => subtitles().articles,
        view,
        steadyText: (_sid, _column, sent) => steady(sent),
        clock,
      },
      words,
      before,
      onTold: (last) => (told = last),
      onAlert,
    });
    const hear = (...events: readonly SubtitleInput[]): void => {
      for (const event of events) setSubtitles((state) => reduceSubtitles(state, event, clock.now()));
    };
    const heard = (): readonly string[] => onAlert.mock.calls.map(([{ word, sid }]) => `${word} ${sid}`);
    return { clock, hear, setView, setWords, heard, alerts, onAlert, told: () => told };
  });
}

function later(...args: Parameters<typeof page>) {
  const opened = page(...args);
  opened.clock.advance(10_000);
  return opened;
}

describe("word alerts", () => {
  it("come at once when a word stands on the page, also in a sentence that grows, and never again for it", () => {
    const { hear, heard } = later();
    hear(interim(1, "Here is"), interim(1, "Here is Ann"));
    expect(heard()).toEqual(["Ann 1"]);
    hear(interim(1, "Here is an"), interim(1, "Here is Ann and"), final(1, "Here is Ann and Ben."));
    hear(final(1, "There was Ann.", { revision: 2 }), final(1, "Here is Ann and Ben."));
    expect(heard()).toEqual(["Ann 1"]);
    hear(interim(2, "Ann and Ann"));
    expect(heard()).toEqual(["Ann 1", "Ann 2"]);
  });

  it("say where in the text the word stands", () => {
    const { hear, onAlert } = later();
    hear(interim(1, "So, Ann said"));
    expect(onAlert).toHaveBeenCalledExactlyOnceWith({
      word: "Ann",
      sid: 1,
      from: 4,
      to: 7,
      text: "So, Ann said",
      language: "en",
    });
  });

  it("come once for whatever is sent anew, as after a lost connection", () => {
    const { hear, heard } = later();
    const talk = [interim(1, "Ann"), final(1, "Ann and Ann."), final(2, "Nobody."), interim(3, "So Ann")];
    hear(...talk);
    const before = heard();
    hear(...talk, ...talk.toReversed(), final(3, "So Ann goes."));
    expect(heard()).toEqual(before);
    expect(before).toEqual(["Ann 1", "Ann 1", "Ann 3"]);
  });

  it("wait for words that are held back until they have settled", () => {
    const { hear, heard } = later(["Ann"], undefined, (sent) => sent.replace(/ \S+$/, ""));
    hear(interim(1, "Here is Ann"));
    expect(heard()).toEqual([]);
    hear(interim(1, "Here is Ann who"));
    expect(heard()).toEqual(["Ann 1"]);
  });

  it("do not come for what was said before the page was there, nor for the same sentence in another language", () => {
    const early = page();
    early.hear(final(1, "Ann was here."), final(2, "And Ann."));
    expect(early.heard()).toEqual([]);
    early.clock.advance(10_000);
    early.hear(final(3, "Ann is here."), translation(3, "de", "Ann ist hier."));
    early.setView(german);
    expect(early.heard()).toEqual(["Ann 3"]);
    early.hear(translation(2, "de", "Und Ann."));
    expect(early.heard()).toEqual(["Ann 3"]);
  });

  it("do not come for what was there when a word was added, and then do", () => {
    const { hear, heard, setWords } = later([]);
    hear(final(1, "Ben spoke."));
    setWords(["Ben"]);
    hear(final(1, "Ben spoke.", { revision: 2 }), final(2, "Now Ben speaks."));
    expect(heard()).not.toContain("Ben 0");
    expect(heard().at(-1)).toBe("Ben 2");
  });

  it("are not repeated by a page that was reloaded", () => {
    const storage = createMemoryStorage();
    const before = later();
    before.hear(final(1, "Ann."), interim(2, "Ann"));
    keepTold(storage, "a3f9", before.told() ?? { sid: 0, counts: new Map() });
    const after = later(["Ann"], keptTold(storage, "a3f9"));
    after.hear(final(1, "Ann."), final(2, "Ann."), final(3, "Ann."));
    expect(after.heard()).toEqual(["Ann 3"]);
  });

  it("have a list of the places, the newest first", () => {
    const { hear, alerts } = later();
    hear(final(1, "Ann."), final(2, "Nobody."), final(3, "ANN!"));
    expect(alerts.places().map(({ sid, words }) => [sid, ...words])).toEqual([
      [3, "Ann"],
      [1, "Ann"],
    ]);
  });
});

describe("a notification", () => {
  const told: string[] = [];
  function install(permission: string, isRefused = false): void {
    class Told extends EventTarget {
      static permission = permission;
      constructor(title: string, { body }: NotificationOptions) {
        super();
        // As browsers of phones do.
        if (isRefused) throw new TypeError("Illegal constructor");
        told.push(`${title} ${body}`);
      }
    }
    vi.stubGlobal("Notification", Told);
  }
  const hide = (isHidden: boolean): void => {
    vi.spyOn(document, "hidden", "get").mockReturnValue(isHidden);
  };
  const send = (): Promise<void> => notify("“Ann” was said.", "Harbour talk", () => undefined);
  afterEach(() => {
    told.length = 0;
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("comes where the page is not seen and the browser allows it, and nowhere else", async () => {
    install("granted");
    hide(false);
    await send();
    expect(told).toEqual([]);
    hide(true);
    await send();
    expect(told).toEqual(["“Ann” was said. Harbour talk"]);
    install("denied");
    expect(mayNotify()).toBe(false);
    await send();
    expect(told).toHaveLength(1);
  });

  it("is the service worker's where the browser wants that, and nothing fails where it has none", async () => {
    install("granted", true);
    hide(true);
    const showNotification = vi.fn<(title: string) => Promise<void>>(() => Promise.resolve());
    const serviceWorker = { getRegistration: () => Promise.resolve({ showNotification }) };
    vi.stubGlobal("navigator", Object.create(navigator, { serviceWorker: { value: serviceWorker } }));
    await send();
    expect(showNotification.mock.calls.map(([title]) => title)).toEqual(["“Ann” was said."]);
    vi.stubGlobal("navigator", Object.create(navigator, { serviceWorker: { value: {} } }));
    await expect(send()).resolves.toBeUndefined();
  });

  it("is not the only thing that a dark hall has none of", () => {
    document.documentElement.dataset["theme"] = "hall";
    expect(isQuietPlace()).toBe(true);
    delete document.documentElement.dataset["theme"];
    expect(isQuietPlace()).toBe(false);
  });
});

describe("the words on the device", () => {
  it("come back, cleaned, and leave nothing once there are none", () => {
    const storage = createMemoryStorage();
    keepChoices(storage, { words: ["Ann", "ann ", "Ben"], notify: true });
    expect(keptChoices(storage)).toEqual({ words: ["Ann", "Ben"], notify: true });
    keepChoices(storage, { words: [], notify: true });
    expect(storage.get("alert-words")).toBeUndefined();
  });

  it.each(["", "[]", "{", '{"words":5}', '{"words":[1,null]}', "null"])("are none in %j", (text) => {
    const storage = createMemoryStorage();
    storage.set("alert-words", text);
    storage.set("told-words:a3f9", text);
    expect(keptChoices(storage)).toEqual({ words: [], notify: false });
    expect(keptTold(storage, "a3f9")).toBeUndefined();
  });
});
