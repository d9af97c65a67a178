/**
 * What people do most, in Firefox: the built viewer under the production policy, with a rehearsal behind it. Each test ends
 * without an error, a warning or a violation of the policy in the browser's console.
 */
import { laterDeploy, startDeploys, thisDeploy } from "../harness/deploys.ts";
import { PASSWORD, lockedRoom } from "../harness/password-channel.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectMark, expectText, test } from "./fixtures.ts";

test("a code leads from the first page to live text that grows and becomes final", async ({
  viewer,
  stage,
}) => {
  const room = stage.open({ settings: { name: "Harbour talk" } });
  await viewer.goto(stage.origin);
  await viewer.type("input", room.channel().token);
  await viewer.press("Join");
  await expectMark(viewer, "connection", "live");
  await expectText(viewer, "h1", /^Harbour talk$/);
  room.send(said(1, "Good morning", { is_final: false }));
  await expectText(viewer, '[data-sid="1"][data-state="interim"]', /^Good/);
  room.send(said(1, "Good morning, everyone."));
  await expectText(viewer, '[data-sid="1"][data-state="final"]', /^Good morning, everyone\.$/);
});

test("another language is chosen and its text follows, and Arabic runs from the right", async ({
  viewer,
  stage,
}) => {
  const room = stage.open();
  await viewer.goto(`${stage.origin}/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  const choose = (language: string): Promise<void> =>
    viewer.evaluate(
      `const select = document.querySelector("nav select");
       select.value = arguments[0];
       select.dispatchEvent(new Event("change", { bubbles: true }));`,
      language,
    );
  for (const [sid, language, text] of [
    [1, "de-DE", "Guten Morgen."],
    [2, "ar-SA", "صباح الخير."],
  ] as const) {
    await choose(language);
    await expect
      .poll(() => viewer.evaluate<string>("return new URL(location.href).searchParams.get('lang')"))
      .toBe(language);
    await expectMark(viewer, "connection", "live");
    room.send(said(sid, "Good morning."));
    room.send(translated(sid, language, text));
    await expectText(viewer, `[data-sid="${sid}"] [lang="${language}"]`, text);
  }
  expect(await viewer.evaluate("return document.querySelector('[lang=ar-SA][dir]')?.dir")).toBe("rtl");
});

test("a password opens its broadcast", async ({ viewer, stage }) => {
  const room = lockedRoom(stage);
  await viewer.goto(`${stage.origin}/broadcast/${room.channel().token}`);
  await expectMark(viewer, "connection", "locked");
  await viewer.type("input[type=password]", PASSWORD);
  await viewer.press("Unlock");
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Behind the door."));
  await expectText(viewer, '[data-sid="1"]', /^Behind the door\.$/);
});

test("what was said is found and marked", async ({ viewer, stage }) => {
  const room = stage.open();
  await viewer.goto(`${stage.origin}/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  for (const sid of [1, 2, 3]) room.send(said(sid, `Ship number ${sid} leaves the harbour.`));
  await expectText(viewer, '[data-sid="3"]', /harbour/);
  await viewer.press("Find");
  await viewer.type("input[type=search]", "harbour");
  await expectText(viewer, "[role=search] [role=status]", /of 3$/);
  expect(
    await viewer.evaluate("return 'highlights' in CSS ? CSS.highlights.get('found').size : -1"),
  ).toBeGreaterThan(0);
});

test("the written record holds what was said, and the way back leads to the text", async ({
  viewer,
  stage,
}) => {
  const room = stage.open();
  const { token } = room.channel();
  await viewer.goto(`${stage.origin}/broadcast/${token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Before the record."));
  await expectText(viewer, '[data-sid="1"]', /^Before/);
  await viewer.press("Save");
  await viewer.press("Written record");
  await expectText(viewer, "main", /Before the record\./);
  await viewer.press("Back to the broadcast");
  await expectText(viewer, '[data-sid="1"]', /^Before/);
  await expectMark(viewer, "connection", "live");
});

test("what was said stands there again after a reload", async ({ viewer, stage }) => {
  const room = stage.open();
  const address = `${stage.origin}/broadcast/${room.channel().token}?lang=en`;
  await viewer.goto(address);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "This is kept."));
  await expectText(viewer, '[data-sid="1"]', /^This is kept/);
  await viewer.goto("about:blank");
  await viewer.goto(address);
  await expectText(viewer, '[data-sid="1"]', /^This is kept/);
});

test("a venue screen shows the last lines", async ({ viewer, stage }) => {
  const room = stage.open();
  await viewer.resize(1280, 800);
  await viewer.goto(`${stage.origin}/kiosk/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Welcome to the hall."));
  await expectText(viewer, '[data-sid="1"]', /Welcome to the hall\./);
});

test("speech is fetched, decoded and spoken in step with the text", async ({ viewer, stage }) => {
  const room = stage.open();
  // Where there is no sound card, Firefox fails at the first sound; without loudness it decodes and keeps time all the same.
  await viewer.goto(`${stage.origin}/broadcast/${room.channel().token}?lang=de&volume=0`);
  await expectMark(viewer, "connection", "live");
  await viewer.press("Listen");
  await expectMark(viewer, "speech", "idle");
  for (const sid of [1, 2]) {
    room.send(said(sid, `Number ${sid}.`));
    room.send(translated(sid, "de-DE", `Nummer ${sid}.`));
  }
  await expectMark(viewer, "speech", "playing");
  await expect
    .poll(() => viewer.evaluate("return document.querySelector('[data-spoken]')?.dataset.sid"))
    .toBe("1");
  await expect
    .poll(() => viewer.evaluate("return document.querySelector('[data-spoken]')?.dataset.sid"))
    .toBe("2");
  await expectMark(viewer, "speech", "idle");
});

test("a part that a deploy took away is said to be gone, and a reload brings the new one", async ({
  viewer,
}) => {
  const build = await thisDeploy();
  const host = await startDeploys(build);
  try {
    await viewer.goto(`${host.origin}/broadcast/${host.open().channel().token}?lang=en`);
    await expectMark(viewer, "connection", "live");
    host.deploy(laterDeploy(build, "b"));
    await viewer.press("Find");
    await expectText(viewer, "section:has(button)", /^This part of the page could not be loaded\./);
    await viewer.press("Reload the page");
    await expectMark(viewer, "connection", "live");
    await viewer.press("Find");
    await viewer.type("input[type=search]", "harbour");
    await expectText(viewer, "[role=search] [role=status]", /^Not found$/);
    await viewer.complaints();
  } finally {
    await host.close();
  }
});

test("a string is refused as markup", async ({ viewer, stage }) => {
  await viewer.goto(stage.origin);
  const refused = `try { document.body.innerHTML = "<p>text</p>"; return "taken"; } catch (error) { return error.name; }`;
  expect(await viewer.evaluate(refused)).toBe("TypeError");
  await expect
    .poll(async () => (await viewer.complaints()).join("\n"))
    .toContain("require-trusted-types-for");
});

test("an error and a violation of the policy would be noticed", async ({ viewer, stage }) => {
  await viewer.goto(stage.origin);
  await viewer.evaluate(
    `const sheet = document.createElement("style");
     sheet.textContent = "p {}";
     document.head.append(sheet);
     setTimeout(() => { throw new Error("on purpose"); });`,
  );
  let said: readonly string[] = [];
  await expect
    .poll(async () => (said = [...said, ...(await viewer.complaints())]).join("\n"))
    .toMatch(/^(?=[^]*Content-Security-Policy)(?=[^]*on purpose)/);
});
