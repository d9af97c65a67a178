/** A notice in the text: told where somebody has to know why it is so, whole, from a region that was there before. */
import { screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { expect, it } from "vitest";

import { Notice } from "../../../src/ui/status/notice.tsx";
import { StatusMark, type StatusWord } from "../../../src/ui/status/status-mark.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

it("is told from a region that stays, each time as another element, and its button is not", async () => {
  const [message, setMessage] = createSignal<string>();
  await renderInLanguage(() => (
    <Notice
      message={message()}
      isTold
      detail="No new text for 20 s."
      alone={false}
      onRetry={() => undefined}
    />
  ));
  const live = document.querySelector("[aria-live=polite]");
  expect(live?.textContent).toBe("");
  setMessage("The connection was lost.");
  const first = screen.getByText("The connection was lost.");
  expect(live?.contains(first)).toBe(true);
  expect(live?.textContent).toBe("The connection was lost.");
  setMessage("This device is offline.");
  expect(screen.getByText("This device is offline.")).not.toBe(first);
});

it("tells live from behind by its look alone, and says nothing of it", async () => {
  const [isBehind, setBehind] = createSignal(false);
  await renderInLanguage(() => <StatusMark word="live" isBehind={isBehind()} />);
  const status = screen.getByRole("status");
  const changed: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changed.push(...records));
  observer.observe(status, { subtree: true, childList: true, characterData: true });
  setBehind(true);
  expect(status.dataset["behind"]).toBe("");
  setBehind(false);
  expect(status.dataset["behind"]).toBeUndefined();
  changed.push(...observer.takeRecords());
  observer.disconnect();
  expect(changed).toEqual([]);
  expect(status.textContent).toBe("Live");
});

it("is silent where the word of the state says enough, and the word is where the notice is told", async () => {
  const [word, setWord] = createSignal<StatusWord>("live");
  await renderInLanguage(() => (
    <>
      <StatusMark word={word()} />
      <Notice message="Listening." alone={false} />
    </>
  ));
  const status = screen.getByRole("status");
  expect(status.getAttribute("aria-live")).toBe("polite");
  expect(document.querySelector("[aria-live=off]")?.textContent).toBe("Listening.");
  setWord("paused");
  expect(status.getAttribute("aria-live")).toBe("off");
});
