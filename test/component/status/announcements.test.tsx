/** What the host tells everyone: said once, with its sender, and gone when it is closed. */
import { screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { expect, it, vi } from "vitest";

import { Announcements, type ShownAnnouncement } from "../../../src/ui/announcements.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

const announcement = (id: string, text: string): ShownAnnouncement => ({
  id,
  text,
  language: "en",
  direction: "ltr",
});

const lunch = announcement("1", "Lunch is at noon.");
const doors = announcement("2", "The doors close at ten.");

async function show(first: readonly ShownAnnouncement[]) {
  const [items, setItems] = createSignal(first);
  const onClosed = vi.fn<() => void>();
  const rendered = await renderInLanguage(() => <Announcements items={items()} onClosed={onClosed} />);
  const live = (): string => document.querySelector("[aria-live=polite]")?.textContent ?? "";
  return { ...rendered, setItems, onClosed, live };
}

const closeButton = (): HTMLElement | null =>
  screen.queryByRole("button", { name: "Close the announcement" });

it("is spoken with its sender and without its button, from a region that was there before", async () => {
  const { live, setItems } = await show([]);
  const region = document.querySelector("[aria-live]");
  expect(live()).toBe("");
  expect(closeButton()).toBeNull();
  setItems([lunch]);
  expect(document.querySelector("[aria-live]")).toBe(region);
  expect(live()).toBe("From the hostLunch is at noon.");
  expect(closeButton()).not.toBeNull();
});

it("goes when it is closed, and only its own: another, or a correction, is shown", async () => {
  const { live, setItems, onClosed, user } = await show([lunch]);
  await user.click(closeButton() as HTMLElement);
  expect(onClosed).toHaveBeenCalledOnce();
  expect(live()).toBe("");
  expect(closeButton()).toBeNull();
  setItems([lunch, doors]);
  expect(live()).toBe("From the hostThe doors close at ten.");
  setItems([announcement("1", "Lunch is at one."), doors]);
  expect(live()).toContain("Lunch is at one.");
});
