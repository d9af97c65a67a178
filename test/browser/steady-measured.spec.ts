/**
 * What the steadiness bench counts is what a reader sees: every text a sentence ever has in the page, one after the
 * other, is the one the bench looked at.
 */
import { talkOnPage } from "../bench/steadiness.ts";
import { byMode } from "../bench/steady-policies.ts";
import { revisionStream, type StreamRevision } from "../harness/revision-streams.ts";
import { said } from "../harness/stage.ts";
import { expect, follow, test } from "./fixtures.ts";
import { countEvents, understood } from "./page-events.ts";
import { stopClock } from "./page-clock.ts";

const SENTENCES = 3;

const noteTexts = `
  window.texts = {};
  new MutationObserver(() => {
    for (const row of document.querySelectorAll("[data-sid]")) {
      const text = row.querySelector("[lang]")?.textContent ?? "";
      const texts = (window.texts[row.dataset.sid] ??= []);
      if (text !== "" && text !== texts.at(-1)) texts.push(text);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
`;

type Noted = { readonly texts: Readonly<Record<string, readonly string[]>> };

test("the page shows what the bench measures, steady=balanced and steady=steady", async ({ page, stage }) => {
  await page.addInitScript(noteTexts);
  await stopClock(page);
  for (const mode of ["balanced", "steady"] as const) {
    const revisions = revisionStream({ language: "en", sentences: SENTENCES, seed: 3, joined: 1 }).map(
      (revision): StreamRevision => ({ ...revision, atMs: Math.round(revision.atMs) }),
    );
    const room = stage.open();
    await follow(page, room.channel().token, `?lang=en&steady=${mode}`);
    const before = await countEvents(page);

    let now = 0;
    for (const [index, { sid, atMs, text, isFinal }] of revisions.entries()) {
      if (atMs > now) await page.clock.runFor(atMs - now);
      now = Math.max(now, atMs);
      room.send(said(sid, text, { is_final: isFinal, revision: index + 1 }));
      await understood(page, before + index + 1);
    }

    const { texts } = await page.evaluate(() => ({ texts: (window as unknown as Noted).texts }));
    const sentences = talkOnPage(revisions, "en", byMode(mode));
    for (let sid = 1; sid <= SENTENCES; sid += 1) {
      const measured = sentences.get(sid)?.texts.map(({ text }) => text) ?? [];
      expect(texts[sid], `${mode}, sentence ${sid}`).toEqual(measured.filter((text) => text !== ""));
    }
  }
});
