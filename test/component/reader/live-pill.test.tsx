/** The way back to the newest text says what is there. */
import { screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { expect, it } from "vitest";

import { LivePill } from "../../../src/ui/reader/live-pill.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

it("promises live text as long as there is some, and the newest sentence once all is said", async () => {
  const [over, setOver] = createSignal(false);
  await renderInLanguage(() => <LivePill missed={0} over={over()} onClick={() => undefined} />);
  const pill = screen.getByRole("button", { name: "Back to live" });
  expect(pill.textContent).toMatch(/^Live/);
  setOver(true);
  expect(screen.getByRole("button", { name: "Go to the newest sentence" })).toBe(pill);
  expect(pill.textContent).toMatch(/^Newest/);
});
