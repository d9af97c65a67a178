/** Choosing what is heard: the original too, a voice that is tried first, and a hall that is not disturbed. */
import { screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";

import { createToolsWords, loadToolsWords } from "../../../src/i18n/tools-words.ts";
import { defaultPreferences } from "../../../src/links/preferences.ts";
import { FASTEST_RATE } from "../../../src/speech/players/howler-heard.ts";
import type { ReaderProps } from "../../../src/ui/reader/reader-props-signals.ts";
import { createHallGate, type HallGate } from "../../../src/ui/speech/hall-gate.tsx";
import { HallQuestion } from "../../../src/ui/speech/hall-question.tsx";
import type { VoicePanelProps } from "../../../src/ui/speech/voice-panel-props.ts";
import { VoicePanel } from "../../../src/ui/speech/voice-panel.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

const words = await loadToolsWords("en");
const { say } = createToolsWords(() => words);

async function show(more: Partial<VoicePanelProps> = {}) {
  const said = {
    onTry: vi.fn<VoicePanelProps["onTry"]>(),
    onVoice: vi.fn<VoicePanelProps["onVoice"]>(),
    onChange: vi.fn<VoicePanelProps["onChange"]>(),
  };
  const rendered = await renderInLanguage(() => (
    <VoicePanel
      choices={defaultPreferences}
      languages={[
        { tag: "en", name: "English", spoken: false },
        { tag: "de", name: "Deutsch", spoken: true },
      ]}
      shownName="Deutsch"
      voices={[{ name: "katja", displayName: "Katja", gender: "Female" }]}
      deviceVoices={[
        { uri: "urn:anna", name: "Anna", isRemote: false },
        { uri: "urn:ben", name: "Ben", isRemote: true },
      ]}
      voice={undefined}
      hasVolume
      onClose={() => undefined}
      {...said}
      {...more}
    />
  ));
  await screen.findByRole("slider", { name: "Fastest while it catches up" });
  return { ...rendered, ...said };
}

const voices = () => screen.getByRole("combobox", { name: "Voice" });

describe("what is heard", () => {
  it("may be the original, which is called so", async () => {
    const { user, onChange } = await show();
    const languages = screen.getByRole("combobox", { name: "Language to hear" });
    const original = screen.getByRole("option", { name: /English \(original\)/ });
    await user.selectOptions(languages, original);
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ hear: "en" });
  });

  it("is a voice of the device only once it was heard and chosen", async () => {
    const { user, onTry, onVoice } = await show();
    await user.selectOptions(voices(), "device:urn:anna");
    expect(onTry).toHaveBeenCalledExactlyOnceWith("urn:anna");
    expect(onVoice).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Hear it again" }));
    expect(onTry).toHaveBeenCalledTimes(2);
    await user.click(screen.getByRole("button", { name: "Use this voice" }));
    expect(onVoice).toHaveBeenCalledExactlyOnceWith({ source: "device", name: "urn:anna" });
  });

  it("is a voice of the service at once, since nothing else can speak in it", async () => {
    const { user, onTry, onVoice } = await show();
    await user.selectOptions(voices(), "service:katja");
    expect(onVoice).toHaveBeenCalledExactlyOnceWith({ source: "service", name: "katja" });
    expect(onTry).not.toHaveBeenCalled();
    expect(screen.queryByRole("button", { name: "Use this voice" })).toBeNull();
  });
});

describe("how fast is heard while it catches up", () => {
  const most = (): string | null =>
    screen.getByRole("slider", { name: "Fastest while it catches up" }).getAttribute("aria-valuetext");

  it.each([
    [1, 1.25, 1.25],
    [1.45, 1.25, 1.81],
    [1.45, 1, 1.45],
    [2, 2, FASTEST_RATE],
  ])("is said with the speed that was chosen: %d, %d", async (rate, catchUp, heard) => {
    await show({ choices: { ...defaultPreferences, rate, catchUp } });
    expect(most()).toBe(`${heard.toFixed(2)}×`);
  });
});

describe("a phone in a hall", () => {
  it.each([
    ["Listen with earphones", true],
    ["Not now", false],
  ])("is asked before it speaks: %s", async (answer, listens) => {
    const onAnswer = vi.fn<(listen: boolean) => void>();
    const { user } = await renderInLanguage(() => <HallQuestion say={say} onAnswer={onAnswer} />);
    screen.getByText(/Without earphones everybody hears your phone/);
    await user.click(screen.getByRole("button", { name: answer }));
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(listens);
  });
});

describe("the button of a phone", () => {
  /** A reader on a phone or not, who came by the code of a hall's screen or not. */
  async function gateOf(isPhone: boolean, hall: readonly string[]) {
    const real = window.matchMedia.bind(window);
    vi.spyOn(window, "matchMedia").mockImplementation((query) => {
      const list = real(query);
      vi.spyOn(list, "matches", "get").mockReturnValue(isPhone && query.includes("coarse"));
      return list;
    });
    const [on, setOn] = createSignal(false);
    const reader = {
      settings: { preferences: { hall } },
      listen: {
        get on() {
          return on();
        },
        onPrepare: () => undefined,
        onToggle: () => setOn((before) => !before),
      },
    } as unknown as ReaderProps;
    const gates: HallGate[] = [];
    const { user } = await renderInLanguage(() => {
      const gate = createHallGate(reader, () => say);
      gates.push(gate);
      return gate.question();
    });
    return { user, on, press: () => gates[0]?.button()?.onToggle() };
  }
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("asks in a hall once, and turns speech on with the answer", async () => {
    const { user, on, press } = await gateOf(true, ["de"]);
    press();
    expect(on()).toBe(false);
    await user.click(await screen.findByRole("button", { name: "Not now" }));
    press();
    await user.click(await screen.findByRole("button", { name: "Listen with earphones" }));
    expect(on()).toBe(true);
    press();
    press();
    expect(on()).toBe(true);
    expect(screen.queryByRole("button", { name: "Not now" })).toBeNull();
  });

  it.each([
    [true, []],
    [false, ["de"]],
  ] as const)("asks nothing anywhere else (a phone: %s, a hall: %j)", async (isPhone, hall) => {
    const { on, press } = await gateOf(isPhone, hall);
    press();
    expect(on()).toBe(true);
  });
});
