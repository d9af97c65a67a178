/**
 * A browser that translates the page moves each text into `<font>` elements and writes another in its place, after every
 * change. What is said goes on all the same, up to the last word of each sentence.
 */
import { describe, expect, it } from "vitest";

import { sentence, stageApp, textsOf, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { moveIntoFont, replaceByFont } from "../../harness/page-translation.ts";
import { said } from "../../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/screens.tsx";

const stage = stageApp();

/** Translates what has not been translated yet. */
function translatePage(change: (node: Text) => void): void {
  for (const { firstChild } of document.querySelectorAll("[data-sid] :is(p, bdi)"))
    if (firstChild instanceof Text) change(firstChild);
}

describe.each(["kiosk", "overlay"])("the %s on a page that is translated", (display) => {
  it.each([
    ["moved into other elements", moveIntoFont],
    ["replaced by others", replaceByFont],
  ])("shows every word while its text nodes are %s", async (_how, change) => {
    const room = stage.open();
    await stage.readerVisit(`/${display}/${room.channel().token}?lang=en&steady=fast&speakers=on`);
    await untilConnection("live");
    room.send(said(1, "First."));
    await untilSentences(["First."]);
    translatePage(change);
    expect(textsOf("[data-sid]")).toEqual(["«First.»"]);

    const ada = { speaker_id: "a", speaker_label: "Ada" };
    let before: HTMLElement | null = null;
    for (const [text, is_final] of [
      ["Second", false],
      ["Second grew", false],
      ["Second grew to its end.", true],
    ] as const) {
      room.send(said(2, text, { ...ada, is_final }));
      await untilSentences(["«First.»", `${before === null ? "Ada" : "«Ada»"} ${text}`]);
      expect(before ?? sentence(2)).toBe(sentence(2));
      before = sentence(2);
      translatePage(change);
      expect(textsOf("[data-sid]")).toEqual(["«First.»", `«Ada» «${text}»`]);
    }
    room.send(said(2, "Second, put right.", { speaker_id: "a", speaker_label: "Ada L." }));
    await untilSentences(["«First.»", "Ada L. Second, put right."]);
  });
});
