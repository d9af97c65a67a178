/**
 * The reading ruler of a page, as long as it is switched on and there is text.
 */
import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";

import { createLate } from "../parts/create-late-signals.ts";
import type { Follow } from "../reader/follow-signals.ts";
import type { Ruler } from "./ruler.ts";
import { textScroller } from "./text-place.ts";

/** What moves it; nothing while it is off. Call it where effects may be made. */
export function createRulerWhile(
  isOn: Accessor<boolean>,
  follow: Pick<Follow, "goLive" | "goTo">,
): Accessor<Pick<Ruler, "step" | "toLive"> | undefined> {
  const wanted = createMemo(isOn);
  const part = createLate(
    () => wanted(),
    async () => {
      const { createRuler } = await import("./ruler.ts");
      return () => ({ createRuler });
    },
  );
  const [ruler, setRuler] = createSignal<Ruler>();
  createEffect(() => {
    const scroller = textScroller();
    const content = scroller?.firstElementChild;
    const loaded = part();
    if (!wanted() || loaded === undefined || scroller === null || !(content instanceof HTMLElement)) return;
    const made = loaded.createRuler(scroller, content, follow);
    setRuler(made);
    onCleanup(() => {
      setRuler();
      made.end();
    });
  });
  return ruler;
}
