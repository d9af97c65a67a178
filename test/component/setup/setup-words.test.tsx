/** What the link builder says of a code and of an address, what it asks, and what it prints. */
import { screen, within } from "@solidjs/testing-library";
import { createSignal, type JSX } from "solid-js";
import { describe, expect, it, vi } from "vitest";

import { BehaviourChoices } from "../../../src/displays/setup/behaviour-choices.tsx";
import { CodeField } from "../../../src/displays/setup/code-field.tsx";
import { DistanceHint } from "../../../src/displays/setup/distance-hint.tsx";
import { KioskChoices } from "../../../src/displays/setup/kiosk-choices.tsx";
import { LookChoices } from "../../../src/displays/setup/look-choices.tsx";
import { NextSteps } from "../../../src/displays/setup/next-steps.tsx";
import { OverlayChoices } from "../../../src/displays/setup/overlay-choices.tsx";
import { PublicAddress } from "../../../src/displays/setup/public-address.tsx";
import { choose, fromSetupQuery, linkOf, type SetupState } from "../../../src/displays/setup/setup-state.ts";
import { systemOf, SYSTEMS } from "../../../src/displays/setup/start-commands.ts";
import {
  createSetupWords,
  loadSetupWords,
  SetupWordsContext,
} from "../../../src/i18n/setup-words-signals.ts";
import { isolated } from "../../../src/lib/bidi.ts";
import type { Values } from "../../../src/links/setup-parameters.ts";
import type { BroadcastInfo } from "../../../src/vas/broadcast-info.ts";
import { renderInLanguage } from "../../harness/render.tsx";

const INFO: BroadcastInfo = {
  id: "1",
  name: "Harbour Lectures",
  requiresPassword: false,
  status: "active",
  transcriptionLanguage: "en-US",
  translationLanguages: [],
  speechLanguages: [],
  voices: new Map(),
};

async function show(draw: () => JSX.Element) {
  const words = await loadSetupWords("en");
  return renderInLanguage(() => (
    <SetupWordsContext.Provider value={createSetupWords(() => words)}>{draw()}</SetupWordsContext.Provider>
  ));
}

const stateOf = (query: string): SetupState => fromSetupQuery(new URLSearchParams(query));

describe("the code", () => {
  it("that is short is a hint and no error, also when it is sent", async () => {
    const { user } = await show(() => (
      <CodeField code="" lookup={{ kind: "none" }} problem="" onCode={() => undefined} />
    ));
    const field = screen.getByRole("textbox", { name: "Code" });
    await user.type(field, "a3f{Enter}");
    screen.getByText("One more character.");
    expect(screen.getByRole("alert").textContent).toBe("");
    expect(field.getAttribute("aria-invalid")).toBe("false");
  });
});

describe("what leads the eye through the text", () => {
  it("is offered for pages that people scroll, is chosen into the link, and is not offered for screens", async () => {
    const [state, setState] = createSignal(stateOf("code=a3f9"));
    await show(() => (
      <BehaviourChoices
        state={state()}
        info={INFO}
        speech={false}
        onChoose={(chosen) => setState((before) => choose(before, chosen))}
      />
    ));
    (await screen.findByRole("checkbox", { name: "Reading ruler" })).click();
    screen.getByRole("checkbox", { name: "One sentence at a time" }).click();
    expect(linkOf("", state())).toBe("/broadcast/a3f9?ruler=on&one-sentence=on");
    setState(stateOf("code=a3f9&home=kiosk"));
    expect(screen.queryByRole("checkbox", { name: "Reading ruler" })).toBeNull();
  });
});

describe("what to do next", () => {
  const next = (query: string, isLocked = false) =>
    show(() => (
      <NextSteps origin="https://viewer.example" state={stateOf(query)} isKnown isLocked={isLocked} />
    ));

  it("says how a password gets into OBS", async () => {
    await next("code=a3f9&home=overlay", true);
    screen.getByText("Right-click the source, choose Interact and type the password.");
  });

  it("says how closed captions get into OBS, where they are asked for", async () => {
    await next("code=a3f9&home=overlay&captions=obs", true);
    screen.getByText("Right-click the source, choose Interact, paste the password and press Connect.");
    expect(screen.getAllByText(/WebSocket/)).toHaveLength(1);
  });

  it("says that the captions form is connected before going on the air", async () => {
    await next("code=a3f9&home=overlay&captions=obs");
    screen.getByText("Connect before you go on the air: until then, this form covers the picture.");
  });

  it("names what is pasted by where it goes, each beside its steps", async () => {
    await next("code=a3f9&home=embed");
    const valueIn = (name: string): string => {
      const part = screen.getByRole("heading", { name }).closest("section");
      if (part === null) throw new Error(`no section ${name}`);
      within(part).getByRole("button", { name: `Copy: ${name}` });
      return within(part).getByRole<HTMLTextAreaElement>("textbox", { name }).value;
    };
    expect(valueIn("HTML page")).toMatch(/^<live-subtitles token="a3f9"/);
    expect(valueIn("WordPress")).toMatch(/^<iframe src="https:\/\/viewer\.example\/embed\/a3f9"/);
    expect(valueIn("Notion: Link")).toBe("https://viewer.example/embed/a3f9");
    screen.getByText(/ask an administrator of the site/);
    const stepsOf = (name: string) => screen.getByRole("heading", { name }).parentElement?.textContent;
    expect(stepsOf("HTML page")).toContain("the code under “WordPress” instead, which begins with <iframe");
    expect(stepsOf("WordPress")).toContain("Paste the code below, which begins with <iframe");
  });

  it("names where a Raspberry Pi is kept awake and signed in, which its desktop does not show", async () => {
    const { user } = await next("code=a3f9&home=kiosk");
    const settings = () => [
      screen.queryByText(/^In the system's settings, turn off sleep/) !== null,
      screen.queryByText(/raspi-config.*Screen Blanking.*Desktop Autologin/) !== null,
    ];
    await user.click(screen.getByRole("radio", { name: "Linux" }));
    expect(settings()).toEqual([true, false]);
    await user.click(screen.getByRole("radio", { name: "Raspberry Pi" }));
    expect(settings()).toEqual([false, true]);
  });

  it.each([
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "macOS"],
    ["Mozilla/5.0 (X11; Linux x86_64)", "Linux"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "Windows"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)", "Windows"],
  ])("begins with the system of a device that calls itself %s", (userAgent, name) => {
    expect(SYSTEMS[systemOf(userAgent)].name).toBe(name);
  });
});

describe("an address of this computer alone", () => {
  const at = async (origin: string) => {
    const onSite = vi.fn<(site: string | undefined) => void>();
    const [site, setSite] = createSignal<string>();
    onSite.mockImplementation(setSite);
    const { user } = await show(() => <PublicAddress origin={origin} site={site()} onSite={onSite} />);
    return { user, onSite };
  };

  it("is said with what to do, and gives way to the one that is typed", async () => {
    const { user, onSite } = await at("http://127.0.0.1:4173");
    screen.getByText("This address works only on this computer.");
    screen.getByText(/^Open this page at the address that your audience uses/);
    const field = screen.getByRole("textbox", { name: "Address of the viewer" });
    await user.type(field, "subtitles");
    expect(onSite).toHaveBeenLastCalledWith(undefined);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    screen.getByText("This address works only on this computer.");
    await user.type(field, ".example.org/setup");
    expect(onSite).toHaveBeenLastCalledWith("https://subtitles.example.org");
    expect(field.getAttribute("aria-invalid")).toBe("false");
    expect(screen.queryByText("This address works only on this computer.")).toBeNull();
    // What holds now, and nothing that is done already.
    expect(screen.getByRole("status").textContent).toBe(
      `All links and codes on this page have this address: ${isolated("https://subtitles.example.org")}`,
    );
    expect(screen.queryByText(/^Open this page at the address/)).toBeNull();
    await user.clear(field);
    await user.type(field, "http://localhost:4173");
    screen.getByText("This address works only on this computer.");
  });

  it("is nothing to say where others can open it", async () => {
    await at("https://viewer.example");
    expect(screen.queryByText(/only on this computer/)).toBeNull();
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});

it("an overlay asks in one place what is behind its text", async () => {
  const [state, setState] = createSignal(stateOf("code=a3f9&home=overlay"));
  const onChoose = (chosen: Values) => setState((before) => choose(before, chosen));
  const { user } = await show(() => (
    <>
      <OverlayChoices state={state()} onChoose={onChoose} />
      <LookChoices state={state()} onChoose={onChoose} />
    </>
  ));
  const behind = screen.getByRole("combobox", { name: "Behind the text" });
  expect(screen.getAllByRole("combobox")[0]).toBe(behind);
  expect(screen.queryByRole("group", { name: "Behind the letters" })).toBeNull();
  const link = () => linkOf("", state());
  const edges = () => screen.queryAllByRole("combobox", { name: "Edges" });
  expect(edges(), "edges are asked once, beside what is behind the text").toHaveLength(1);
  expect(screen.getAllByRole("combobox")[1]).toBe(edges()[0]);
  await user.selectOptions(behind, "A dark box");
  expect(link()).toBe("/overlay/a3f9?box=on");
  expect(edges(), "a box stands in the place of edges").toHaveLength(0);
  await user.selectOptions(behind, "Another colour");
  expect(link()).toBe("/overlay/a3f9?background=000000");
  expect(screen.getAllByRole("group", { name: "Behind the letters" })).toHaveLength(1);
  await user.selectOptions(behind, "Nothing");
  expect(link()).toBe("/overlay/a3f9");
});

it("how far text is read is said with what makes it larger, which leads to that control", async () => {
  const [letters, setLetters] = createSignal<number | undefined>(0.07);
  const { user } = await show(() => (
    <>
      <DistanceHint shares={{ letters: letters(), code: undefined }} ratio={16 / 9} />
      <LookChoices state={stateOf("code=a3f9&home=kiosk&lang=en,de")} onChoose={() => undefined} />
    </>
  ));
  screen.getByText(/^Easy to read from up to \d+ m away/);
  await user.click(screen.getByRole("link", { name: "For larger text, raise “Size”." }));
  expect(document.activeElement).toBe(screen.getByRole("slider", { name: /^Size/ }));
  setLetters(undefined);
  expect(screen.queryByRole("link")).toBeNull();
});

it("how far a code is scanned is said, and a larger one offered once, among the choices", async () => {
  const state = stateOf("code=a3f9&home=kiosk");
  await show(() => (
    <>
      <DistanceHint shares={{ letters: undefined, code: 0.25 }} ratio={16 / 9} />
      <KioskChoices state={state} onChoose={() => undefined} onPortrait={() => undefined} />
    </>
  ));
  screen.getByText("The code is scanned from up to 1 m away.");
  expect(screen.getAllByRole("checkbox", { name: "Larger QR code" })).toHaveLength(1);
});
