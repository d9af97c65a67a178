/**
 * What the tests of `config.json` share: a brand, and a broadcast that is read.
 */
import type { Page } from "@playwright/test";

import { said, type Stage } from "../harness/stage.ts";
import { expect, follow, sentence } from "./fixtures.ts";

const picture = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="${colour}"/></svg>`)}`;
/** The brand of a host. */
export const BRAND = {
  name: "Harbour Museum",
  logo: picture("#8a1538"),
  logoDark: picture("#f2a6c0"),
  accent: "#8a1538",
  links: { imprint: "https://harbour.example/imprint", privacy: "/privacy-policy.html" },
};

/** A live broadcast with one sentence, open in the reader. */
export async function read(page: Page, stage: Stage, query = "?lang=en"): Promise<string> {
  const room = stage.open({ settings: { name: "Harbour talk" } });
  const { token } = room.channel();
  await follow(page, token, query);
  room.send(said(1, "Good morning and welcome."));
  await expect(sentence(page, 1)).toBeVisible();
  return token;
}
