/**
 * `/setup?talk=…` and the ways to it from the link builder, over a rehearsal service: the links of a published talk, of those of a
 * broadcast, and what is said where there is none.
 */
import { screen } from "@solidjs/testing-library";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

// The app loads them when they are asked for, which takes a test runner a while.
import "../../../src/displays/setup/page.tsx";
import "../../../src/displays/setup/talk/talk-setup.tsx";
import "../../../src/displays/setup/talk/talk-ways.tsx";
import { qrPath } from "../../../src/ui/qr/qr-path.ts";
import { stageApp, until } from "../../harness/app-in-dom.tsx";
import { lockedTalk, openTalk, serveTalks } from "../../harness/talk-index.ts";

const app = stageApp();

const TALKS = [openTalk("tides", "Tides & harbours"), lockedTalk("secret")];

const field = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label);

it("gives the links of a talk, its code, a moment of it and its frame, and the screen of a foyer", async () => {
  const stop = serveTalks(app, "a3f9", TALKS);
  await app.readerVisit("/setup?talk=a3f9/tides");
  await until(() => screen.getByRole("heading", { level: 1, name: "Tides & harbours" }));
  expect(document.title).toBe("Tides & harbours – Set up published talks");
  const page = `${location.origin}/talk/a3f9/tides`;
  expect(field("Page of the talk: to read and to hear").value).toBe(page);
  const code = document.querySelector('svg[role="img"] path')?.getAttribute("d");
  expect(code).toBe(qrPath(page).path);
  const user = userEvent.setup({ delay: null });
  const time = screen.getByLabelText("Time in the talk");
  await user.clear(time);
  await user.type(time, "0:42");
  expect(field("Link to a moment").value).toBe(`${page}#t=42`);
  await user.type(time, "0");
  expect(time.getAttribute("aria-invalid")).toBe("true");
  expect(field("Link to a moment").value).toBe(page);
  expect(field("HTML page").value).toContain('talk="a3f9/tides"');
  expect(field("WordPress").value).toContain(`src="${location.origin}/embed/talk/a3f9/tides"`);
  expect(field("Link for the screen").value).toBe(`${location.origin}/kiosk/event`);
  const frames = [...document.querySelectorAll("iframe")].map((frame) => frame.getAttribute("src"));
  expect(frames).toEqual(["/embed/talk/a3f9/tides", "/kiosk/event"]);
  stop();
});

it("lists what is published, says which talk is locked, and what there is to do where there is none", async () => {
  const stop = serveTalks(app, "a3f9", TALKS);
  await app.readerVisit("/setup?talk=-");
  await until(() => screen.getByRole("link", { name: "Tides & harbours" }));
  expect(screen.getByRole("link", { name: "secret" }).getAttribute("href")).toBe("/setup?talk=a3f9/secret");
  screen.getByText("behind a passphrase");
  await app.readerVisit("/setup?talk=a3f9/secret");
  await until(() => screen.getByText(/^This talk is behind a passphrase\./));
  stop();
  await app.readerVisit("/setup?talk=a3f9/other");
  await until(() => screen.getByText(/^There is no published talk here\./));
});

it.each(["ended", "revoked"] as const)(
  "is reached from the link builder by the address of a talk, and by the code of a broadcast that is %s",
  async (status) => {
    const { token } = app.open({ state: { status } }).channel();
    const stop = serveTalks(app, token, TALKS);
    await app.readerVisit("/setup");
    await until(() => screen.getByRole("textbox", { name: "Code" }));
    const user = userEvent.setup({ delay: null });
    const code = screen.getByRole("textbox", { name: "Code" });
    await user.click(code);
    await user.paste(`https://viewer.example/talk/${token}/tides`);
    await until(() => screen.getByRole("link", { name: "Tides & harbours" }));
    expect(screen.queryByRole("link", { name: "secret" })).toBeNull();
    expect(screen.getByRole("alert").textContent).toBe("");
    await user.clear(code);
    await user.paste("talks");
    await until(() =>
      expect(screen.getAllByRole("link", { name: "Set up published talks" })).toHaveLength(2),
    );
    await user.clear(code);
    await user.paste(token);
    await until(() => screen.getByRole("link", { name: "secret" }));
    expect(screen.getByRole("link", { name: "Tides & harbours" }).getAttribute("href")).toBe(
      `/setup?talk=${token}/tides`,
    );
    stop();
  },
);
