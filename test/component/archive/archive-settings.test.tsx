/**
 * What is kept of a broadcast: deleting it asks first, and no single press loses anything; the number is there to read, and
 * said aloud only in answer to somebody.
 */
import { screen, waitFor } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { expect, it, vi } from "vitest";

import { ArchiveSettings } from "../../../src/ui/archive/archive-settings.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

const nothing = (): void => undefined;
const button = (name: string) => screen.getByRole("button", { name });
const question = () => screen.queryByRole("group", { name: "Delete the text kept on this device?" });

async function renderKept() {
  const [on, setOn] = createSignal(true);
  const onForget = vi.fn<() => void>();
  const onSwitch = vi.fn<(on: boolean) => void>(setOn);
  await renderInLanguage(() => (
    <ArchiveSettings
      name="Harbour talk"
      on={on()}
      count={3}
      problem={undefined}
      onLook={nothing}
      onSwitch={onSwitch}
      onForget={onForget}
    />
  ));
  return { onForget, onSwitch };
}

it("asks before it deletes, says what that means, and has the focus on what keeps", async () => {
  const { onForget } = await renderKept();
  button("Delete what is kept of Harbour talk").click();
  expect(onForget).not.toHaveBeenCalled();
  expect(question()?.textContent).toContain("It stays on this page until you close it.");
  await waitFor(() => expect(document.activeElement).toBe(button("Keep")));
  button("Keep").click();
  expect([question(), onForget.mock.calls]).toEqual([null, []]);
  button("Delete what is kept of Harbour talk").click();
  button("Delete").click();
  expect(onForget).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByRole("switch"));
});

it("asks as well where the switch would delete, and stays on where the answer is to keep", async () => {
  const { onSwitch } = await renderKept();
  const choice = screen.getByRole<HTMLInputElement>("switch");
  choice.click();
  button("Keep").click();
  expect([choice.checked, onSwitch.mock.calls]).toEqual([true, []]);
  choice.click();
  button("Delete").click();
  expect([choice.checked, onSwitch.mock.calls]).toEqual([false, [[false]]]);
});

it("says how much is kept when it was deleted, and not as it is opened or grows", async () => {
  const [count, setCount] = createSignal(0);
  const { user } = await renderInLanguage(() => (
    <ArchiveSettings
      name="Harbour talk"
      on
      count={count()}
      problem={undefined}
      onLook={() => setCount(119)}
      onSwitch={() => undefined}
      onForget={() => setCount(0)}
    />
  ));
  const status = screen.getByRole("status");
  expect(status.textContent).toBe("119 sentences");
  expect(status.getAttribute("aria-live")).toBe("off");
  await user.click(button("Delete what is kept of Harbour talk"));
  await user.click(button("Delete"));
  expect(status.getAttribute("aria-live")).toBe("polite");
  expect(status.textContent).toBe("Nothing is kept.");
});
