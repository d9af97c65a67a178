/** Where nothing goes on: a screen reader is told why, and stands at the heading. */
import { screen } from "@solidjs/testing-library";
import { createSignal, Show } from "solid-js";
import { describe, expect, it, vi } from "vitest";

import { JoinForm } from "../../src/displays/join/join-form.tsx";
import { DeadEnd } from "../../src/ui/dead-end.tsx";
import { renderInLanguage } from "../harness/render.tsx";

describe("a dead end", () => {
  it("moves the focus to the reason, which no Tab key stops at and which is said by that alone", async () => {
    const [isOver, setOver] = createSignal(false);
    await renderInLanguage(() => (
      <Show when={isOver()} fallback={<button type="button">Before</button>}>
        <DeadEnd
          name="Harbour talk"
          message="There is no broadcast with the code zzzz."
          more="Type it again."
        />
      </Show>
    ));
    screen.getByRole("button", { name: "Before" }).focus();
    setOver(true);
    const heading = screen.getByRole("heading", {
      level: 1,
      name: "There is no broadcast with the code zzzz.",
      description: "Type it again.",
    });
    expect(document.activeElement).toBe(heading);
    expect(heading.tabIndex).toBe(-1);
    expect(screen.queryByRole("alert")).toBeNull();
    screen.getByText("Harbour talk");
  });

  it("is an alert in a frame, whose page keeps the focus", async () => {
    vi.stubGlobal("parent", {});
    vi.spyOn(document, "hasFocus").mockReturnValue(false);
    await renderInLanguage(() => <DeadEnd message="There is no broadcast with the code zzzz." />);
    expect(document.activeElement).toBe(document.body);
    expect(screen.getByRole("alert").textContent).toBe("There is no broadcast with the code zzzz.");
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("says a new reason aloud, and leaves the focus where it is", async () => {
    const [message, setMessage] = createSignal("The service cannot be reached.");
    await renderInLanguage(() => <DeadEnd message={message()} onRetry={() => undefined} />);
    const live = document.querySelector("[aria-live]");
    expect(live?.textContent).toBe("");
    screen.getByRole("button").focus();
    setMessage("This device is offline.");
    expect(document.querySelector("[aria-live]")).toBe(live);
    expect(live?.textContent).toBe("This device is offline.");
    screen.getByRole("heading", { name: "This device is offline." });
    expect(document.activeElement).toBe(screen.getByRole("button"));
  });

  it("takes no focus and raises no alert while it only waits", async () => {
    await renderInLanguage(() => <DeadEnd message="Connecting …" pending />);
    expect(document.activeElement).toBe(document.body);
    expect(screen.queryByRole("alert")).toBeNull();
    screen.getByRole("heading", { name: "Connecting …" });
  });

  it("keeps the headline while the reason is waited for, and moves the focus to it then", async () => {
    const [message, setMessage] = createSignal<string>();
    await renderInLanguage(() => (
      <DeadEnd message={message() ?? "Connecting …"} pending={message() === undefined} />
    ));
    const heading = screen.getByRole("heading");
    setMessage("There is no broadcast with the code zzzz.");
    expect(screen.getByRole("heading", { name: "There is no broadcast with the code zzzz." })).toBe(heading);
    expect(document.activeElement).toBe(heading);
    expect(document.querySelector("[aria-live]")?.textContent).toBe("");
  });

  it("has one way to another code: its field, or the first page", async () => {
    const { unmount } = await renderInLanguage(() => <DeadEnd message="Page not found" />);
    expect(screen.getByRole("link", { name: "Enter another code" }).getAttribute("href")).toBe("/");
    unmount();
    await renderInLanguage(() => (
      <DeadEnd message="Page not found">
        <JoinForm onJoin={() => undefined} />
      </DeadEnd>
    ));
    screen.getByRole("textbox", { name: "Code" });
    expect(screen.queryByRole("link")).toBeNull();
  });
});
