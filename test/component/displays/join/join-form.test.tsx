/** The form that takes a code: what it explains while somebody types, and when it lets somebody in. */
import { screen, within } from "@solidjs/testing-library";
import { describe, expect, it, vi } from "vitest";

import { JoinForm } from "../../../../src/displays/join/join-form.tsx";
import { JoinPage } from "../../../../src/displays/join/join-page.tsx";
import { type Rendered, renderInLanguage } from "../../../harness/render.tsx";

const onJoin = vi.fn<(token: string, typed: string) => void>();

async function renderForm(language?: string): Promise<Rendered> {
  onJoin.mockClear();
  return renderInLanguage(() => <JoinForm onJoin={onJoin} />, language);
}

const field = () => screen.getByRole<HTMLInputElement>("textbox");
const problem = () => screen.getByRole("alert").textContent;
const described = () => (field().getAttribute("aria-describedby") ?? "").split(" ");

describe("the join form", () => {
  it.each([
    ["as it is", "a3f9"],
    ["in capitals", "A3F9"],
    ["with spaces around and between", "  a 3 f 9 "],
    ["with a hyphen", "a3-f9"],
    ["in full-width letters", "ａ３ｆ９"],
  ])("joins with a code typed %s", async (_how, typed) => {
    const { user } = await renderForm();
    await user.type(field(), typed);
    expect(problem()).toBe("");
    await user.type(field(), "{Enter}");
    expect(onJoin).toHaveBeenCalledExactlyOnceWith("a3f9", typed);
  });

  it.each([
    ["a share link", "https://subtitles.example/broadcast/a3f9"],
    [
      "a link in capitals with a query of somebody else's",
      "HTTP://LOCALHOST:4173/BROADCAST/A3F9/?utm_source=mail",
    ],
    ["a link without a scheme", "subtitles.example/embed/a3f9#top"],
    [
      "an invitation with a link in it",
      "Dear guest, follow the talk at <https://subtitles.example/broadcast/a3f9>. See you!",
    ],
  ])("joins with %s that is pasted whole", async (_what, pasted) => {
    const { user } = await renderForm();
    await user.click(field());
    await user.paste(pasted);
    expect(problem()).toBe("");
    await user.click(screen.getByRole("button", { name: "Join" }));
    expect(onJoin).toHaveBeenCalledExactlyOnceWith("a3f9", pasted);
  });

  it("explains wrong characters while they are typed, and no longer than they are there", async () => {
    const { user } = await renderForm();
    await user.type(field(), "a3!");
    expect(problem()).toMatch(/only the letters a to z and digits.*: !$/);
    expect(described()).toContain(screen.getByRole("alert").id);
    expect(field().getAttribute("aria-invalid")).toBe("true");
    await user.type(field(), "{Backspace}");
    expect(problem()).toBe("");
    expect(field().getAttribute("aria-invalid")).toBe("false");
  });

  it.each([
    ["a3f9x", "A code has four characters; this is longer."],
    ["https://subtitles.example/about", "There is no broadcast code in this link."],
    ["ä3f9", "A code has only the letters a to z and digits. This is not one of them: ä"],
    ["$&$'", "A code has only the letters a to z and digits. This is not one of them: $ & '"],
  ])("explains %j at once and opens nothing", async (typed, explained) => {
    const { user } = await renderForm();
    await user.click(field());
    await user.paste(typed);
    expect(problem()).toBe(explained);
    await user.click(screen.getByRole("button", { name: "Join" }));
    expect(onJoin).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe(typed);
    expect(problem()).toBe(explained);
  });

  it.each([
    ["", "Type the four characters of your code."],
    ["a3", "Two more characters."],
    ["a3f", "One more character."],
  ])("leaves %j alone until it is sent, then explains it until more is typed", async (typed, explained) => {
    const { user } = await renderForm();
    if (typed !== "") await user.type(field(), typed);
    expect(problem()).toBe("");
    await user.click(screen.getByRole("button", { name: "Join" }));
    expect(problem()).toBe(explained);
    expect(onJoin).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field());
    await user.keyboard("a");
    expect(problem()).toBe("");
  });

  it("explains in the reader's language", async () => {
    const { user } = await renderForm("ar");
    await user.type(field(), "a3!");
    expect(problem()).toMatch(/!$/);
    expect(problem()).not.toMatch(/letters/);
  });

  it.each([
    ["https://news.example/story", "There is no broadcast code in this link."],
    ["a3", "Two more characters."],
    ["Look at this", "A code has four characters; this is longer."],
  ])("says what is wrong with what was shared: %s", async (initial, problem) => {
    await renderInLanguage(() => <JoinForm onJoin={() => undefined} initial={initial} />);
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe(initial);
    expect(screen.getByRole("alert").textContent).toBe(problem);
  });
});

describe("a code that led nowhere", () => {
  const renderWrong = (wrong = "zzzz") =>
    renderInLanguage(() => <JoinForm onJoin={() => undefined} wrong={wrong} />);
  const selected = () => field().value.slice(field().selectionStart ?? 0, field().selectionEnd ?? 0);

  it("stands in the field, marked as wrong until it is changed", async () => {
    const { user } = await renderWrong();
    expect([field().value, field().getAttribute("aria-invalid"), problem()]).toEqual(["zzzz", "true", ""]);
    await user.type(field(), "{End}{Backspace}");
    expect(field().getAttribute("aria-invalid")).toBe("false");
  });

  it.each([
    ["typed beside the field", ""],
    ["typed after Tab", "{Tab}"],
  ])("gives way to what is %s", async (_how, before) => {
    const { user } = await renderWrong();
    await user.keyboard(`${before}a3`);
    expect(field().value).toBe("a3");
  });

  it("is selected by the press that brings the focus, and by no other", async () => {
    const { user } = await renderWrong();
    await user.click(field());
    expect(selected()).toBe("zzzz");
    await user.click(field());
    expect(selected()).toBe("");
  });

  it("is explained where it could not be one", async () => {
    await renderWrong("abc");
    expect(problem()).toBe("One more character.");
  });
});

describe("what is typed beside the field", () => {
  it("goes into it, at its end, and shortcuts and the space bar do not", async () => {
    const { user } = await renderForm();
    await user.type(field(), "a3");
    field().blur();
    await user.keyboard(" {Tab}");
    (document.activeElement as HTMLElement).blur();
    await user.keyboard("{Control>}f{/Control}");
    expect(document.activeElement).toBe(document.body);
    await user.keyboard("f9");
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe("a3f9");
  });

  it("stays where another control has the focus", async () => {
    const { user } = await renderForm();
    screen.getByRole("button").focus();
    await user.keyboard("a");
    expect(document.activeElement).toBe(screen.getByRole("button"));
    expect(field().value).toBe("");
  });

  it("is taken whole where it is pasted", async () => {
    await renderForm();
    const link = "https://subtitles.example/broadcast/a3f9";
    const pasted = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(pasted, { clipboardData: { getData: () => link } });
    document.body.dispatchEvent(pasted);
    expect(field().value).toBe(link);
    expect(document.activeElement).toBe(field());
  });

  it("is nobody's once the form is gone", async () => {
    const { user, unmount } = await renderForm();
    unmount();
    await user.keyboard("a");
    expect(document.activeElement).toBe(document.body);
  });
});

describe("the language of the first page", () => {
  it("is chosen by its own name, and nothing in the field looks like a code", async () => {
    const onLanguage = vi.fn<(language: string) => void>();
    const { user } = await renderInLanguage(() => (
      <JoinPage
        onJoin={() => undefined}
        setupAddress={undefined}
        brand={{ name: undefined, logo: undefined }}
        about={{}}
        offline={false}
        onLanguage={onLanguage}
      />
    ));
    const choice = screen.getByRole("combobox", { name: "Menu language" });
    expect(within(choice).getAllByRole("option")).toHaveLength(15);
    await user.selectOptions(choice, "العربية");
    expect(onLanguage).toHaveBeenCalledExactlyOnceWith("ar");
    expect(field().placeholder).toBe("");
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
        onLanguage={() => undefined}
      />
    ));
    const description = /^Type the four letters or digits you were given, or paste the link\./;
    expect(screen.getByRole("textbox", { name: "Code", description })).toBeDefined();
  });
});
