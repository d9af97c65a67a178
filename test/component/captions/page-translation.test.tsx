/**
 * A browser that translates the page moves each text into `<font>` elements and writes another in its place, after every
 * change. What is said goes on all the same, up to the last word of each sentence.
 */
import { describe, expect, it } from "vitest";

import { sentence, stageApp, textsOf, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { said } from "../../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/screens.tsx";

const stage = stageApp();

/** Where a translated text stands: two `<font>` elements, as browsers make them. */
function fonts(content: Node): HTMLElement {
  const [outer, inner] = [document.createElement("font"), document.createElement("font")];
  inner.append(content);
  outer.append(inner);
  return outer;
}

/** Gives the text node another parent and other words. */
function move(node: Text): void {
  const mark = document.createComment("");
  node.replaceWith(mark);
  node.data = `«${node.data}»`;
  mark.replaceWith(fonts(node));
}

/** Puts a text node of its own in the place of the page's. */
const replace = (node: Text): void => node.replaceWith(fonts(document.createTextNode(`«${node.data}»`)));

/** Translates what has not been translated yet. */
function translatePage(change: (node: Text) => void): void {
  for (const { firstChild } of document.querySelectorAll("[data-sid] :is(p, bdi)"))
    if (firstChild instanceof Text) change(firstChild);
}

describe.each(["kiosk", "overlay"])("the %s on a page that is translated", (display) => {
  it.each([
    ["moved into other elements", move],
    ["replaced by others", replace],
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
