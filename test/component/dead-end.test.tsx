/** Where nothing goes on: a screen reader is told why, and stands at the heading. */
import { screen } from "@solidjs/testing-library";
import { createSignal, Show } from "solid-js";
import { describe, expect, it } from "vitest";

import { DeadEnd } from "../../src/ui/dead-end.tsx";
import { renderInLanguage } from "../harness/render.tsx";

describe("a dead end", () => {
  it("moves the focus to its heading, which no Tab key stops at", async () => {
    const [isOver, setOver] = createSignal(false);
    await renderInLanguage(() => (
      <Show when={isOver()} fallback={<button type="button">Before</button>}>
        <DeadEnd message="There is no broadcast with the code zzzz." />
      </Show>
    ));
    screen.getByRole("button", { name: "Before" }).focus();
    setOver(true);
    const heading = screen.getByRole("heading", { level: 1 });
    expect(document.activeElement).toBe(heading);
    expect(heading.tabIndex).toBe(-1);
  });

  it("says why in an alert, which is spoken though it comes with its text", async () => {
    await renderInLanguage(() => <DeadEnd message="There is no broadcast with the code zzzz." />);
    expect(screen.getByRole("alert").textContent).toBe("There is no broadcast with the code zzzz.");
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("says a new reason in the same place, and leaves the focus where it is", async () => {
    const [message, setMessage] = createSignal("The service cannot be reached.");
    await renderInLanguage(() => <DeadEnd message={message()} onRetry={() => undefined} />);
    const alert = screen.getByRole("alert");
    screen.getByRole("button").focus();
    setMessage("This device is offline.");
    expect(screen.getByRole("alert")).toBe(alert);
    expect(alert.textContent).toBe("This device is offline.");
    expect(document.activeElement).toBe(screen.getByRole("button"));
  });

  it("takes no focus and raises no alert while it only waits", async () => {
    await renderInLanguage(() => <DeadEnd message="Connecting …" pending />);
    expect(document.activeElement).toBe(document.body);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByRole("status").textContent).toBe("Connecting …");
  });
});
