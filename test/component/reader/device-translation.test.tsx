/** The device translates what the host did not order: with a stand-in of the browser's translator that can be slow, fail and go. */
import { createSignal } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";

import { noSubtitles, reduceSubtitles, type SubtitleInput } from "../../../src/subtitles/reduce.ts";
import type { View } from "../../../src/subtitles/view.ts";
import { createReaderText } from "../../../src/ui/reader/reader-text-signals.ts";
import { Transcript } from "../../../src/ui/reader/transcript.tsx";
import { createDevice, type Device } from "../../../src/ui/tools/device/device-signals.ts";
import { DeviceSettings } from "../../../src/ui/tools/device/device-settings.tsx";
import { TRANSLATE_WITHIN_MS } from "../../../src/ui/tools/device/translate-queue.ts";
import { createToolsWords, loadToolsWords } from "../../../src/i18n/tools-words.ts";
import { final, interim } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { renderInLanguage } from "../../harness/render.tsx";

const english: View = { languages: ["en"], original: false, transcriptionLanguage: "en" };

type Behaviour = {
  availability: string;
  /** The share that is loaded, as the browser tells it. */
  loads?: readonly number[];
  /** Nothing for a translator that cannot be made. */
  translate?: (text: string) => Promise<string>;
  /** Making waits for this. */
  until?: Promise<void>;
};

/** Puts a translator into the page; the returned list has the texts it was asked for. */
function installTranslator(behaviour: Behaviour): string[] {
  const asked: string[] = [];
  Object.assign(globalThis, {
    Translator: {
      availability: () => Promise.resolve(behaviour.availability),
      create: async ({ monitor }: { readonly monitor: (model: EventTarget) => void }) => {
        const model = new EventTarget();
        monitor(model);
        for (const loaded of behaviour.loads ?? [])
          model.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded }));
        await behaviour.until;
        if (behaviour.translate === undefined) throw new Error("gone");
        return {
          translate: (text: string) => {
            asked.push(text);
            return behaviour.translate?.(text) ?? Promise.reject(new Error("gone"));
          },
        };
      },
    },
  });
  return asked;
}
afterEach(() => Reflect.deleteProperty(globalThis, "Translator"));

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};
const words = await loadToolsWords("en");

async function onePage() {
  const clock = createManualClock();
  const [subtitles, setSubtitles] = createSignal(noSubtitles);
  const [language, setLanguage] = createSignal<string | undefined>();
  let device: Device | undefined;
  const { container } = await renderInLanguage(() => {
    const text = createReaderText(
      subtitles,
      {
        view: () => english,
        times: () => false,
        revealed: () => undefined,
        spoken: { sid: () => undefined, wordIn: () => undefined },
        steadyText: (_sid, _column, sent) => sent,
      },
      clock,
    );
    const made = createDevice({ text, language });
    device = made;
    return (
      <>
        <Transcript text={made.text() ?? text} />
        <DeviceSettings
          say={createToolsWords(() => words).say}
          transcriptionLanguage="en"
          offered={["en", "de"]}
          chosen={language()}
          state={made.state()}
          onChoose={(chosen) => setLanguage(chosen === "" ? undefined : chosen)}
          onStart={made.start}
        />
      </>
    );
  });
  if (device === undefined) throw new Error("Nothing was made");
  const hear = async (...events: readonly SubtitleInput[]): Promise<void> => {
    for (const event of events) setSubtitles((before) => reduceSubtitles(before, event, clock.now()));
    await settle();
  };
  const shown = (): readonly string[] =>
    Array.from(
      container.querySelectorAll("[data-sid] p"),
      (text) => `${text.getAttribute("lang") ?? ""}: ${text.textContent ?? ""}`,
    );
  const choose = async (tag: string | undefined): Promise<void> => {
    setLanguage(tag);
    await settle();
  };
  return { clock, device, hear, shown, choose, container };
}

describe("translation by the device", () => {
  it("has nothing on the page where the browser has no translator", async () => {
    const { container } = await onePage();
    await settle();
    expect(container.querySelector("select")).toBeNull();
  });

  it("offers what the browser has and the host has not", async () => {
    installTranslator({ availability: "available" });
    const { container } = await onePage();
    await settle();
    const tags = Array.from(container.querySelectorAll("option"), ({ value }) => value);
    expect(tags).toContain("uk");
    expect(tags).not.toContain("de");
    expect(tags).not.toContain("en");
  });

  it("translates final sentences alone, marked as its own, and shows the original until then", async () => {
    const asked = installTranslator({
      availability: "available",
      translate: (text) => Promise.resolve(`uk ${text}`),
    });
    const { hear, shown, choose, device } = await onePage();
    await hear(final(1, "One."));
    await choose("uk");
    expect(device.state().kind).toBe("on");
    await hear(interim(2, "Tw"));
    expect(shown()).toEqual(["uk-x-device: uk One.", "en: Tw"]);
    await hear(final(2, "Two."));
    expect(shown()).toEqual(["uk-x-device: uk One.", "uk-x-device: uk Two."]);
    expect(asked).toEqual(["One.", "Two."]);
    await choose(undefined);
    expect(shown()).toEqual(["en: One.", "en: Two."]);
  });

  it("loads nothing before somebody has pressed, and says how far it is", async () => {
    let go: (() => void) | undefined;
    const until = new Promise<void>((resolve) => (go = resolve));
    installTranslator({
      availability: "downloadable",
      loads: [0.1, 0.42],
      translate: (text) => Promise.resolve(text),
      until,
    });
    const { device, choose, container } = await onePage();
    await choose("uk");
    expect(device.state().kind).toBe("offer");
    const status = () => container.querySelector("[role=status]")?.textContent ?? "";
    expect(status()).toMatch(/loads a file once/);
    container.querySelector("button")?.click();
    await settle();
    expect(status()).toBe("42% loaded");
    go?.();
    await settle();
    expect(device.state().kind).toBe("on");
    expect(status()).toBe("");
  });

  it("leaves the text as it was said where the device is slow, fails or is gone, and says so", async () => {
    installTranslator({ availability: "available", translate: () => new Promise(() => undefined) });
    const { hear, shown, choose, device, clock, container } = await onePage();
    await choose("uk");
    await hear(final(1, "One."), final(2, "Two."));
    expect(shown()).toEqual(["en: One.", "en: Two."]);
    for (const _ of [1, 2]) {
      clock.advance(TRANSLATE_WITHIN_MS);
      await settle();
    }
    expect(device.state().kind).toBe("failed");
    expect(container.querySelector("[role=status]")?.textContent).toMatch(/cannot translate into Ukrainian/);
    await hear(final(3, "Three."));
    expect(shown()).toEqual(["en: One.", "en: Two.", "en: Three."]);
  });

  it.each([
    ["cannot be made", { availability: "available" }],
    ["is not to be had", { availability: "unavailable" }],
  ])("fails in words where a translator %s", async (_, behaviour) => {
    installTranslator(behaviour);
    const { choose, device } = await onePage();
    await choose("uk");
    expect(device.state().kind).toBe("failed");
    Reflect.deleteProperty(globalThis, "Translator");
    await choose("pl");
    expect(device.state().kind).toBe("failed");
  });
});
