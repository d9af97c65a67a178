/** What the link builder says of a code, of an address, and of a sheet that is full. */
import { screen } from "@solidjs/testing-library";
import { createSignal, type JSX } from "solid-js";
import { describe, expect, it } from "vitest";

import { CodeField } from "../../../src/displays/setup/code-field.tsx";
import { NextSteps } from "../../../src/displays/setup/next-steps.tsx";
import { PrintSheet } from "../../../src/displays/setup/print-sheet.tsx";
import { fromSetupQuery, type SetupState } from "../../../src/displays/setup/setup-state.ts";
import {
  createSetupWords,
  loadSetupWords,
  SETUP_LANGUAGES,
  SetupWordsContext,
} from "../../../src/i18n/setup-words-signals.ts";
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

describe("what to do next", () => {
  const next = (origin: string, isLocked: boolean) =>
    show(() => (
      <NextSteps origin={origin} state={stateOf("code=a3f9&home=overlay")} isKnown isLocked={isLocked} />
    ));

  it.each(["http://127.0.0.1:4173", "http://localhost:4173", "http://[::1]:4173"])(
    "says that %s is of this computer alone",
    async (origin) => {
      await next(origin, false);
      screen.getByText("This address works only on this computer.");
    },
  );

  it("says nothing of an address that others can open, and how a password gets into OBS", async () => {
    await next("https://viewer.example", true);
    expect(screen.queryByText(/only on this computer/)).toBeNull();
    screen.getByText("Right-click the source, choose Interact and type the password.");
  });
});

it("a sheet that is full unticks nothing: the other languages cannot be chosen until one is taken off", async () => {
  const [state, setState] = createSignal(stateOf(`code=a3f9&sheet=${SETUP_LANGUAGES.slice(0, 7).join(",")}`));
  const { user } = await show(() => (
    <PrintSheet
      origin="https://viewer.example"
      state={state()}
      info={INFO}
      onChange={(change) => setState((before) => ({ ...before, ...change }))}
    />
  ));
  const boxes = (): readonly HTMLInputElement[] => screen.getAllByRole<HTMLInputElement>("checkbox");
  const free = (): readonly HTMLInputElement[] => boxes().filter(({ checked }) => !checked);
  expect(free().every(({ disabled }) => !disabled)).toBe(true);
  const [eighth] = free();
  if (eighth !== undefined) await user.click(eighth);
  expect(boxes().filter(({ checked }) => checked)).toHaveLength(8);
  expect(free().every(({ disabled }) => disabled)).toBe(true);
  const [first] = boxes();
  if (first !== undefined) await user.click(first);
  expect(free().every(({ disabled }) => !disabled)).toBe(true);
});
