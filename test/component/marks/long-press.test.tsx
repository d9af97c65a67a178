/** A finger that rests on a sentence marks it; one that taps, scrolls, or is a mouse does not. */
import { afterEach, describe, expect, it, vi } from "vitest";

import { attachLongPress } from "../../../src/ui/marks/long-press.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

afterEach(() => document.body.replaceChildren());

function page() {
  const clock = createManualClock();
  const content = document.createElement("div");
  content.innerHTML = '<div data-sid="7"><p>It is said.</p></div>';
  document.body.append(content);
  const onPress = vi.fn<(sid: number) => void>();
  const onTap = vi.fn<() => void>();
  content.addEventListener("click", onTap);
  const end = attachLongPress(content, clock, onPress);
  const touch = (type: string, more: PointerEventInit = {}): void =>
    void content
      .querySelector("p")
      ?.dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerType: "touch", isPrimary: true, ...more }),
      );
  return { clock, onPress, onTap, end, touch };
}

describe("a finger on a sentence", () => {
  it("marks it when it rests, and the press is no tap as well", () => {
    const { clock, onPress, onTap, touch } = page();
    touch("pointerdown");
    clock.advance(1_000);
    touch("pointerup");
    touch("click");
    expect(onPress).toHaveBeenCalledExactlyOnceWith(7);
    expect(onTap).not.toHaveBeenCalled();
    touch("pointerdown");
    touch("pointerup");
    touch("click");
    expect(onTap).toHaveBeenCalledOnce();
  });

  it("marks it once where the browser takes the press over for a menu of its own", () => {
    const { clock, onPress, touch } = page();
    touch("pointerdown");
    touch("contextmenu");
    touch("pointercancel");
    clock.advance(1_000);
    expect(onPress).toHaveBeenCalledOnce();
  });

  it.each([
    ["is lifted", "pointerup", {}],
    ["scrolls", "pointermove", { clientY: 40 }],
    ["is taken by the browser", "pointercancel", {}],
  ])("does nothing where it %s before", (_what, type, more) => {
    const { clock, onPress, touch } = page();
    touch("pointerdown");
    touch(type, more);
    clock.advance(1_000);
    expect(onPress).not.toHaveBeenCalled();
  });

  it("is not a mouse, and does nothing once the page is gone", () => {
    const { clock, onPress, end, touch } = page();
    touch("pointerdown", { pointerType: "mouse" });
    clock.advance(1_000);
    end();
    touch("pointerdown");
    clock.advance(1_000);
    expect(onPress).not.toHaveBeenCalled();
  });
});
