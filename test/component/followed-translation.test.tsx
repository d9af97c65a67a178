/**
 * Words of the interface that change while a browser translates the page: each is seen once, whatever was put in the place of its
 * text node, and none stays that the page took away.
 */
import { createSignal, For, Show } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";

import { followTranslation } from "../../src/ui/page-translation.ts";
import { moveIntoFont, replaceByFont } from "../harness/page-translation.ts";
import { renderInLanguage } from "../harness/render.tsx";

/** Puts the browser's words in before it takes the page's text out. */
function insertThenRemove(node: Text): void {
  const font = document.createElement("font");
  font.textContent = `«${node.data}»`;
  node.before(font);
  node.remove();
}

const settle = (): Promise<void> => new Promise((resolve) => queueMicrotask(resolve));

function textsIn(root: Node): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.data.trim() !== "" && node.parentElement?.closest("font") === null)
      texts.push(node);
  return texts;
}

let stop: (() => void) | undefined;
afterEach(() => stop?.());

async function translated(change: (node: Text) => void) {
  const [time, setTime] = createSignal("10:00");
  const [place, setPlace] = createSignal<string | undefined>("Dock 4");
  const [names, setNames] = createSignal(["Ada", "Ben"]);
  const { container } = await renderInLanguage(() => (
    <div>
      <p>{time()}</p>
      <p>
        {time()} / {place()}
      </p>
      <Show when={place()}>{(there) => <b>{there()}</b>}</Show>
      <ul>
        <For each={names()}>{(name) => <li>{name}</li>}</For>
      </ul>
    </div>
  ));
  stop = followTranslation(document);
  const words = (): string => container.textContent ?? "";
  async function translate(): Promise<void> {
    for (const text of textsIn(container)) change(text);
    await settle();
  }
  return { words, translate, setTime, setPlace, setNames };
}

describe.each([
  ["moved into other elements", moveIntoFont],
  ["replaced by others", replaceByFont],
  ["taken out after others were put in", insertThenRemove],
] as const)("words whose text nodes are %s", (how, change) => {
  it("go on, each once", async () => {
    const { words, translate, setTime, setPlace, setNames } = await translated(change);
    for (const minute of [1, 2, 3]) {
      await translate();
      setTime(`10:0${minute}`);
      setPlace(`Dock ${minute}`);
      setNames(["Ada", `Cy ${minute}`]);
      await settle();
      const shown = words().replaceAll(/[«»]/g, "");
      expect(shown.split(`10:0${minute}`)).toHaveLength(3);
      expect(shown.split(`Dock ${minute}`)).toHaveLength(3);
      expect(shown.split(`Cy ${minute}`)).toHaveLength(2);
      expect(shown.split("Ada")).toHaveLength(2);
      expect(shown).not.toContain(`10:0${minute - 1}`);
      expect(shown).not.toContain("Ben");
    }
  });

  it("go when the page takes them away", async () => {
    const { words, translate, setPlace } = await translated(change);
    await translate();
    setPlace(undefined);
    await settle();
    expect(words()).not.toContain("Dock");
  });

  if (how !== "moved into other elements")
    it("are the page's own again when the browser takes its own back", async () => {
      const { words, translate, setTime } = await translated(change);
      const before = words();
      await translate();
      for (const font of document.querySelectorAll("font"))
        if (font.parentElement?.localName !== "font") font.remove();
      await settle();
      expect(words()).toBe(before);
      setTime("10:07");
      expect(words().split("10:07")).toHaveLength(3);
    });
});
