/** The workbench: every state of every component on it can be shown, in words of either direction. */
import { cleanup } from "@solidjs/testing-library";
import { ErrorBoundary } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { ENTRIES } from "../workbench/entries/index.ts";
import { readOptions } from "../workbench/options.ts";
import { Workbench } from "../workbench/workbench.tsx";
import { renderInLanguage } from "../harness/render.tsx";

const SHOWN = ENTRIES.map(({ name, states }) => ({ name, count: Object.keys(states).length }));

beforeEach(() => {
  vi.spyOn(console, "error");
  // This DOM knows of no fonts.
  Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
});
afterEach(() => {
  // What is shown listens to fonts until it is gone.
  cleanup();
  Reflect.deleteProperty(document, "fonts");
  vi.restoreAllMocks();
});

/** The place of what the workbench shows at this query, and what went wrong in it. */
async function open(query: Record<string, string>, language: string) {
  const errors: unknown[] = [];
  const { container } = await renderInLanguage(
    () => (
      <ErrorBoundary
        fallback={(error: unknown) => {
          errors.push(error);
          return undefined;
        }}
      >
        <Workbench options={readOptions(new URLSearchParams(query))} entries={ENTRIES} />
      </ErrorBoundary>
    ),
    language,
  );
  return { container, errors };
}

describe.each(["en", "ar"])("in the language %s", (language) => {
  it.each(SHOWN)("shows $name in all of its states", async ({ name, count }) => {
    const { container, errors } = await open({ only: name }, language);
    expect(errors).toEqual([]);
    expect(console.error).not.toHaveBeenCalled();
    const shown = container.querySelectorAll(`[data-entry="${name}"] [data-state-name] > h3 + *`);
    expect(shown).toHaveLength(count);
  });
});

it("has a name of its own for each component", () => {
  const names = ENTRIES.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

it("shows what fills the page only where it is asked for by its name", async () => {
  const { container } = await open({}, "en");
  const withStates = (isWhole: boolean): boolean[] =>
    ENTRIES.filter((entry) => (entry.isWhole === true) === isWhole).map(
      ({ name }) => container.querySelector(`[data-entry="${name}"] [data-state-name]`) !== null,
    );
  expect(new Set(withStates(true))).toEqual(new Set([false]));
  expect(new Set(withStates(false))).toEqual(new Set([true]));
});
