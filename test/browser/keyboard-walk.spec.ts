/**
 * A walk through every control with the keyboard alone: nothing is clicked and nothing is given the focus by the test.
 * Wherever the walk comes, the focus is seen, and a panel that closes gives it back.
 */
import type { Locator, Page } from "@playwright/test";

import { PASSWORD } from "../harness/password-channel.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, keepEnglish, sentence, test } from "./fixtures.ts";
import { expectSpeech, SOUND_ALLOWED } from "./listening.ts";

test.use(SOUND_ALLOWED);

/** Stops of the Tab key before a walk has lost its way. */
const MOST_STOPS = 80;

const focus = (page: Page): Locator => page.locator("body :focus");

/** How a focus is to be seen. */
const SEEN = { outline: "solid 3px", isThere: true, isInSight: true };

const isSeen = ({ outline, isThere, isInSight }: typeof SEEN): boolean =>
  outline === SEEN.outline && isThere && isInSight;

/** Whether `target` has the focus, and how the focus is seen; without `seen` where the browser's own controls have it. */
async function lookAtFocus(target: Element) {
  const { activeElement, body } = document;
  const isReached = activeElement === target;
  if (activeElement === null || activeElement === body) return { isReached };
  const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
  const { width, height } = activeElement.getBoundingClientRect();
  const isInSight = await new Promise<boolean>((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve(entry?.isIntersecting === true);
    });
    observer.observe(activeElement);
  });
  const outline = `${outlineStyle} ${outlineWidth}`;
  return { isReached, seen: { outline, isThere: width > 4 && height > 4, isInSight } };
}

/** Something has the focus, is in sight, and is seen to have it. */
const expectFocusSeen = (page: Page): Promise<void> =>
  expect.poll(async () => (await page.locator("body").evaluate(lookAtFocus)).seen).toEqual(SEEN);

/** Goes on with the Tab key until `target` has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await expect(target).toHaveCount(1);
  if ((await target.evaluate(lookAtFocus)).isReached) return;
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    const { isReached, seen } = await target.evaluate(lookAtFocus);
    // What is scrolled to may be on its way.
    if (seen !== undefined && !isSeen(seen)) await expectFocusSeen(page);
    if (isReached) return;
  }
  throw new Error(`${String(target)} is not reached with ${key}`);
}

async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** `isLast` where there is nothing after the value. */
type Stop = {
  readonly kind: string;
  readonly name: string;
  readonly value: string;
  readonly isLast: boolean;
};

/** What has the focus: its kind, its name and its value. */
const stopAt = (page: Page): Promise<Stop> =>
  focus(page).evaluate((element) => {
    const name = (
      element.getAttribute("aria-label") ??
      element.closest("label")?.textContent ??
      element.textContent
    ).trim();
    const isLast =
      (element instanceof HTMLSelectElement && element.selectedIndex === element.length - 1) ||
      (element instanceof HTMLInputElement && element.type === "range" && element.value === element.max);
    if (element instanceof HTMLInputElement) {
      const isSwitch = element.type === "checkbox" || element.type === "radio";
      const value = isSwitch ? String(element.checked) : element.value;
      return { kind: element.type, name, value, isLast };
    }
    if (element instanceof HTMLSelectElement) return { kind: "select", name, value: element.value, isLast };
    const open =
      element instanceof HTMLElement && element.tagName === "SUMMARY" ? element.parentElement : null;
    const value = String(open?.hasAttribute("open") ?? "");
    return { kind: element.tagName.toLowerCase(), name, value, isLast };
  });

/** How each kind of control is changed by hand, and changed back. */
const KEYS: Readonly<Record<string, readonly [string, string]>> = {
  checkbox: ["Space", "Space"],
  select: ["ArrowDown", "ArrowUp"],
  range: ["ArrowRight", "ArrowLeft"],
  summary: ["Enter", "Enter"],
};

/** Changes what has the focus and changes it back; the focus stays and is seen. Buttons are left to the caller. */
async function change(page: Page): Promise<Stop> {
  const before = await stopAt(page);
  const [there, back] = KEYS[before.kind] ?? [];
  if (there === undefined || back === undefined) {
    await expectFocusSeen(page);
    return before;
  }
  const { isLast } = before;
  await page.keyboard.press(isLast ? back : there);
  await expect.poll(async () => (await stopAt(page)).value, before.name).not.toBe(before.value);
  await page.keyboard.press(isLast ? there : back);
  // What deletes asks first, with the focus on the answer that does not.
  if ((await stopAt(page)).kind === "button") {
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
  }
  await expect.poll(async () => (await stopAt(page)).value, before.name).toBe(before.value);
  await expectFocusSeen(page);
  return before;
}

/** Walks from the heading of an open panel through everything in it; which controls there were. */
async function walkPanel(page: Page, panel: Locator): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const isInside = await panel.evaluate((element) => element.contains(document.activeElement));
    if (!isInside) return stops;
    stops.push(await change(page));
  }
  throw new Error("The panel has no end");
}

test("every control is reached and used by keyboard, from the code to the settings", async ({
  page,
  stage,
}) => {
  test.setTimeout(90_000);
  await keepEnglish(page);
  const room = stage.open({
    settings: { name: "Harbour talk", accessType: "password", passCode: PASSWORD },
  });
  const { token } = room.channel();

  // The code.
  await page.goto("/");
  await tabTo(page, page.getByRole("textbox", { name: "Code" }));
  await page.keyboard.type(token);
  if (new URL(page.url()).pathname === "/") await page.keyboard.press("Enter");

  // The door.
  await expectConnection(page, "locked");
  await tabTo(page, page.getByRole("textbox", { name: "Password" }));
  await page.keyboard.type(PASSWORD);
  await press(page, page.getByRole("checkbox", { name: "Show the password" }), "Space");
  await press(page, page.getByRole("checkbox", { name: /^Remember in this tab/ }), "Space");
  await press(page, page.getByRole("button", { name: "Unlock" }));
  await expectConnection(page, "live");

  // The text, with its own scrolling and the way back.
  for (let sid = 1; sid <= 60; sid += 1) {
    room.send(said(sid, `Sentence ${sid}.`));
    room.send(translated(sid, "de-DE", `Satz ${sid}.`));
  }
  await expect(sentence(page, 60)).toBeInViewport();
  await tabTo(page, page.getByRole("main"));
  await page.keyboard.press("Home");
  await expect.poll(() => page.getByRole("main").evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await press(page, page.getByRole("button", { name: /Back to live|new sentence/ }));
  await expect(sentence(page, 60)).toBeInViewport();

  // The language.
  await tabTo(page, page.getByRole("combobox", { name: "Language", exact: true }));
  await page.keyboard.type("Deu");
  await expect(sentence(page, 60)).toHaveText("Satz 60.");
  await expectFocusSeen(page);

  // Speech.
  await press(page, page.getByRole("button", { name: "Listen", exact: true }), "Space");
  await expectSpeech(page, "idle");
  room.send(said(61, "Sentence 61."));
  room.send(translated(61, "de-DE", "Satz 61."));
  await expectSpeech(page, "playing");
  await expectSpeech(page, "idle");
  const speech = page.getByRole("region", { name: "Speech" });
  await press(page, speech.getByRole("button", { name: "Back one sentence" }));
  await expectSpeech(page, "playing");
  await press(page, speech.getByRole("button", { name: "Pause" }));
  await expectSpeech(page, "paused");
  await expectFocusSeen(page);
  await press(page, speech.getByRole("button", { name: "Resume" }));
  await press(page, speech.getByRole("button", { name: "Go to the newest sentence" }));
  await expectFocusSeen(page);

  // The voice.
  const opener = speech.getByRole("button", { name: /^Voice/ });
  await press(page, opener);
  await expect(page.getByRole("heading", { name: "Voice and speed" })).toBeFocused();
  await page.locator("#voice-options details").evaluate((details) => details.setAttribute("open", ""));
  const voice = await walkPanel(page, page.locator("#voice-options"));
  const kinds = ["button", "select", "range", "summary", "select", "range", "range", "checkbox"];
  expect(voice.map(({ kind }) => kind)).toEqual(kinds);
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  await expectFocusSeen(page);
  await press(page, page.getByRole("button", { name: "Listen", exact: true }), "Space");
  await expectSpeech(page, "off");
  await expectFocusSeen(page);

  // The settings, whatever is in them.
  const settings = page.locator("#settings");
  const button = page.locator("nav button[aria-expanded]").last();
  await press(page, button);
  await expect(settings.getByRole("heading").first()).toBeFocused();
  const controls = await walkPanel(page, settings);
  for (const tab of (await settings.getByRole("tab").all()).slice(1)) {
    await settings.getByRole("tab", { selected: true }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(tab).toBeFocused();
    controls.push(...(await walkPanel(page, settings)));
  }
  expect(controls.length).toBeGreaterThan(20);
  expect(controls.filter(({ name }) => name === "")).toEqual([]);
  // The other ways out are in access-keyboard.
  await page.keyboard.press("Escape");
  await expect(settings).toHaveCount(0);
  await expect(button).toBeFocused();
  await expectFocusSeen(page);

  // The screen reader mode, from the top of the page.
  await tabTo(page, page.getByRole("button", { name: "Read to me with a screen reader" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  const announcing = page.getByRole("region", { name: "Screen reader mode" });
  await expect(announcing.getByRole("button", { name: "Pause" })).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.press("Enter");
  await expect(announcing.getByRole("button", { name: "Resume" })).toBeFocused();
  for (const name of ["Previous", "Repeat", "Next", "Newest"]) {
    await press(page, announcing.getByRole("button", { name, exact: true }));
    await expectFocusSeen(page);
  }
  await expect(announcing.locator("[aria-live]")).toContainText("Satz 61.");
  await press(page, announcing.getByRole("button", { name: "Turn off" }));
  await expect(page.getByRole("main")).toBeFocused();
  await expectFocusSeen(page);

  // The search, by its button and by its key.
  const finder = page.getByRole("button", { name: "Find", exact: true });
  await tabTo(page, finder, "Shift+Tab");
  await page.keyboard.press("Enter");
  const search = page.getByRole("search");
  await expect(search.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("Satz 60");
  for (const name of ["Previous match", "Next match"])
    await press(page, search.getByRole("button", { name }));
  await press(page, search.getByRole("button", { name: "Close the search" }));
  await expect(finder).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.press("Alt+Shift+W");
  await expect(search.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(finder).toBeFocused();
  await tabTo(page, page.getByRole("main"));

  // Taking the text home.
  const saver = page.getByRole("button", { name: "Save", exact: true });
  await tabTo(page, saver, "Shift+Tab");
  await page.keyboard.press("Enter");
  const saving = page.getByRole("dialog", { name: "Save what was said" });
  await tabTo(page, saving.getByRole("combobox", { name: "Format" }));
  await expectFocusSeen(page);
  await tabTo(page, saving.getByRole("button", { name: "Save as a file" }));
  await expectFocusSeen(page);
  await page.keyboard.press("Escape");
  await expect(saving).toHaveCount(0);
  await expect(saver).toBeFocused();
  await expectFocusSeen(page);
  await tabTo(page, page.getByRole("main"));

  // The list of keys.
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await press(page, dialog.getByRole("button", { name: "Close" }));
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();
});
