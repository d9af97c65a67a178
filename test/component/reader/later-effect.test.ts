/** Drawing that may wait is done once for all that changed meanwhile. */
import { createRoot, createSignal } from "solid-js";
import { expect, it, vi } from "vitest";

import { createLaterEffect } from "../../../src/ui/reader/later-effect-signals.ts";

it("runs once for all that changed until it has its turn, and not after its owner has gone", () => {
  const [text, setText] = createSignal("a");
  const [look, setLook] = createSignal(1);
  let waiting: (() => void)[] = [];
  const drawn: string[] = [];
  const cancel = vi.fn<() => void>();
  const dispose = createRoot((end) => {
    createLaterEffect(
      () => void drawn.push(`${text()} ${look()}`),
      (run) => {
        waiting.push(run);
        return cancel;
      },
    );
    return end;
  });
  const takeTurn = (): void => {
    const [run] = waiting;
    waiting = [];
    run?.();
  };
  expect(drawn).toEqual(["a 1"]);
  setText("b");
  setLook(2);
  setText("c");
  expect(drawn).toEqual(["a 1"]);
  expect(waiting).toHaveLength(1);
  takeTurn();
  expect(drawn).toEqual(["a 1", "c 2"]);
  setLook(3);
  takeTurn();
  expect(drawn).toEqual(["a 1", "c 2", "c 3"]);
  setText("d");
  dispose();
  expect(cancel).toHaveBeenCalled();
});
