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
