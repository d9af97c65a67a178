/** What can be done while a broadcast is waited for, and at its end. */
import { screen, within } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { expect, it, vi } from "vitest";

import reader from "../../../src/ui/reader/reader.module.css";
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
  const goTo = vi.fn<(top: number) => void>();
  const { user } = await renderInLanguage(() => (
    <main tabindex="0">
      <Finished follow={{ following: () => true, goTo }} hasText save={undefined} />
    </main>
  ));
  expect(screen.queryByRole("button", { name: "Save the text" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Read it from the start" }));
  expect(goTo).toHaveBeenCalledExactlyOnceWith(0);
  expect(document.activeElement).toBe(screen.getByRole("main"));
});

const talk = {
  said: "The talk is published.",
  words: "Read and listen to this talk",
  href: "/talk/a3f9/the-bridge",
  go: vi.fn<() => void>(),
};

it("at the end a published talk is the main way on, also where nothing was read on this page", async () => {
  await renderInLanguage(() => (
    <Finished
      loadTalk={async () => () => () => talk}
      follow={{ following: () => true, goTo: () => undefined }}
      hasText={false}
      save={undefined}
    />
  ));
  expect((await screen.findByRole("link", { name: talk.words })).getAttribute("href")).toBe(talk.href);
  expect(screen.queryByRole("button")).toBeNull();
});

it("says beside the text that a talk is published to who reads further back, until they close it", async () => {
  const [isAway, setAway] = createSignal(true);
  const { user } = await renderInLanguage(() => (
    <>
      <Finished
        loadTalk={async () => () => () => talk}
        follow={{ following: () => !isAway(), goTo: () => undefined }}
        hasText
        save={undefined}
      />
      <div class={reader["panels"]} data-testid="panels" />
    </>
  ));
  const beside = within(screen.getByTestId("panels"));
  const link = await beside.findByRole("link", { name: talk.words });
  await user.click(link);
  expect(talk.go).toHaveBeenCalledOnce();
  setAway(false);
  expect(beside.queryByRole("link")).toBeNull();
  setAway(true);
  await user.click(beside.getByRole("button", { name: "Close" }));
  expect(beside.queryByRole("link")).toBeNull();
  screen.getByRole("link", { name: talk.words });
});
