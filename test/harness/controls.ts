/**
 * Controls of a page that many tests press, by the words that are on them: said once here, since words change.
 */
import type { FrameLocator, Locator, Page } from "@playwright/test";

import words from "../../src/i18n/locales/en/interface.ts";

/** Where controls are looked for: a page, a frame in it, or a part of either. */
export type Place = Page | FrameLocator | Locator;

/** Opens the reading settings. */
export const settingsButton = (place: Place): Locator =>
  place.getByRole("button", { name: words.settings.open, exact: true });

/** What a reader is asked before text behind a password is saved on the device: the answer is yes. */
export const saveOnDevice = (place: Place): Locator =>
  place.getByRole("button", { name: words.kept.yes, exact: true });

/** The tab of a part of the reading settings, which has to be chosen before what is in it can be used. */
export const settingsTab = (place: Place, part: keyof typeof words.settings.tabs): Locator =>
  place.getByRole("tab", { name: words.settings.tabs[part], exact: true });

/** A theme among the colours of the reading settings. */
export const themeChoice = (place: Place, theme: keyof typeof words.settings.themes): Locator =>
  place
    .getByRole("group", { name: words.settings.theme, exact: true })
    .getByRole("radio", { name: words.settings.themes[theme], exact: true });
