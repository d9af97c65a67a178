/**
 * What the document itself shows of settings, brand and language, on every page: colours, sizes, the direction of text.
 */
import { type Accessor, createEffect, createMemo } from "solid-js";

import { type Brand, brandOn } from "./config/config.ts";
import type { I18n } from "./i18n/i18n-signals.ts";
import type { Preferences, Theme } from "./links/preferences.ts";
import { AUTO } from "./links/parameters/text-style.ts";
import { createMediaQuery } from "./ui/media-query-signals.ts";
import { applyHostLook } from "./ui/style/apply-host-look.ts";
import { applyTextStyle } from "./ui/style/apply-text-style.ts";

const DARK: ReadonlySet<Theme> = new Set<Theme>(["dark", "contrast", "hall"]);

export type DocumentLook = {
  readonly preferences: Accessor<Preferences>;
  readonly brand: Brand;
  readonly i18n: Pick<I18n, "language" | "direction">;
  /** Whether there are words in the reader's language. */
  readonly hasWords: Accessor<boolean>;
  /** The page around a frame has a say in its colours. */
  readonly isFramable: boolean;
};

/** Keeps the document as the settings say; gives the logo, as it is on the ground of the theme. */
export function applyDocumentLook(look: DocumentLook): Accessor<string | undefined> {
  const { preferences, i18n, hasWords, isFramable } = look;
  const root = document.documentElement;
  const page = document.querySelector("#root");
  const prefersDark = createMediaQuery("(prefers-color-scheme: dark)");
  const theme = createMemo(() => {
    const { theme: wished } = preferences();
    return wished !== "system" ? wished : prefersDark() ? "dark" : "light";
  });
  const brand = createMemo(() => brandOn(look.brand, DARK.has(theme())));

  createEffect(() => {
    const current = preferences();
    const accent = current.accent === AUTO ? (brand().accent ?? AUTO) : current.accent;
    root.dataset["theme"] = theme();
    root.style.setProperty("--size", String(current.size / 100));
    root.toggleAttribute("data-large", current.size > 200);
    applyHostLook(root, { ...current, accent }, isFramable);
    applyTextStyle(root, current);
  });
  createEffect(() => {
    // The boot page may be in the reader's own language: it does not turn round before the app's words are there.
    if (!hasWords()) return;
    root.lang = i18n.language();
    root.dir = i18n.direction();
    // Firefox tells assistive technology the language that the document had first, and hands it down to all whose `lang` is the
    // document's, letter for letter. So what holds the page says it in capitals, which means the same (RFC 5646, 2.1.1). A role that
    // comes or goes has all in it read again, and without a value it is none.
    page?.setAttribute("lang", i18n.language().toUpperCase());
    page?.toggleAttribute("role");
  });
  const logo = createMemo(() => brand().logo);
  return logo;
}
