/** What can be done while a broadcast is waited for, and at its end. */
import { screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { expect, it, vi } from "vitest";

import { Finished } from "../../../src/ui/status/finished.tsx";
import { Waiting } from "../../../src/ui/status/waiting.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

it("offers every language as a button that says which is read", async () => {
  const [value, setValue] = createSignal("en-US");
  const { user } = await renderInLanguage(() => (
    <Waiting
      language={{ offered: ["en-US", "de-DE", "ar-SA"], value: value(), onChoose: setValue }}
      note="You are all set."
    />
  ));
  const group = screen.getByRole("group", { name: "Read in" });
  expect(group.querySelectorAll("button")).toHaveLength(3);
  expect(screen.getByRole("button", { name: "Deutsch", pressed: false }).lang).toBe("de-DE");
  await user.click(screen.getByRole("button", { name: "Deutsch" }));
  expect(value()).toBe("de-DE");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Deutsch", pressed: true }));
  screen.getByRole("button", { name: "English", pressed: false });
});

it("asks nothing where there is one language", async () => {
  await renderInLanguage(() => (
    <Waiting language={{ offered: ["en-US"], value: "en-US", onChoose: () => undefined }} note={undefined} />
  ));
  expect(screen.queryByRole("button")).toBeNull();
});

it("at the end the text is read from its start, and keys go on there", async () => {
  const onRead = vi.fn<() => void>();
  const { user } = await renderInLanguage(() => (
    <main tabindex="0">
      <Finished hasText save={undefined} onRead={onRead} />
    </main>
  ));
  expect(screen.queryByRole("button", { name: "Save the text" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Read it from the start" }));
  expect(onRead).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByRole("main"));
});

it("at the end a published talk is the main way on, also where nothing was read on this page", async () => {
  const talk = { words: "Read and listen to this talk", href: "/talk/a3f9/the-bridge" };
  await renderInLanguage(() => (
    <Finished
      loadTalk={async () => () => () => talk}
      hasText={false}
      save={undefined}
      onRead={() => undefined}
    />
  ));
  expect((await screen.findByRole("link", { name: talk.words })).getAttribute("href")).toBe(talk.href);
  expect(screen.queryByRole("button")).toBeNull();
});
