/** The form that takes a code: what it explains while somebody types, and when it lets somebody in. */
import { screen } from "@solidjs/testing-library";
import { describe, expect, it, vi } from "vitest";

import { JoinForm } from "../../../src/ui/join/join-form.tsx";
import { JoinPage } from "../../../src/ui/join/join-page.tsx";
import { renderInLanguage } from "../../harness/render.tsx";

describe("the join form", () => {
  it("joins with the code that was typed", async () => {
    const onJoin = vi.fn<(token: string, typed: string) => void>();
    const { user } = await renderInLanguage(() => <JoinForm onJoin={onJoin} />);
    await user.type(screen.getByRole("textbox"), " A3-F9{Enter}");
    expect(onJoin).toHaveBeenCalledWith("a3f9", " A3-F9");
  });

  it.each([
    ["https://news.example/story", "There is no broadcast code in this link."],
    ["a3", "A code has four characters; 2 to go."],
    ["Look at this", "A code has four characters; this is longer."],
  ])("says what is wrong with what was shared: %s", async (initial, problem) => {
    await renderInLanguage(() => <JoinForm onJoin={() => undefined} initial={initial} />);
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe(initial);
    expect(screen.getByRole("alert").textContent).toBe(problem);
  });
});

describe("the field for a code", () => {
  it("is described by the page's hint on how to type one, and by what is wrong", async () => {
    await renderInLanguage(() => (
      <JoinPage
        onJoin={() => undefined}
        setupAddress={undefined}
        brand={{ name: "Harbour", logo: undefined }}
        about={{}}
        offline={false}
      />
    ));
    const description = /^Type the four characters you were given, or paste the link\./;
    expect(screen.getByRole("textbox", { name: "Code", description })).toBeDefined();
  });
});
