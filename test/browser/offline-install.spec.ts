/**
 * The viewer on the home screen: a browser finds nothing missing, and what other apps share with it leads somewhere.
 */
import { expect, expectConnection, test } from "./fixtures.ts";
import { test as withWorker, readerVisit } from "./offline-world.ts";

withWorker("the browser would install it, and finds no fault with its manifest", async ({ page, host }) => {
  await readerVisit(page, host);
  const devtools = await page.context().newCDPSession(page);
  const { url, errors, data = "" } = await devtools.send("Page.getAppManifest");
  expect(url).toBe(`${host.origin}/manifest.webmanifest`);
  expect(errors).toEqual([]);
  expect(data).toContain("Live subtitles");
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // A window without a trace offers no installation, whatever the page is like.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual(
    [],
  );
});

for (const [what, share] of [
  ["an address", (link: string) => ({ "share-url": link })],
  [
    "an address as text, with the page's title",
    (link: string) => ({ "share-title": "News", "share-text": link }),
  ],
  [
    "an invitation with the link in it",
    (link: string) => ({ "share-text": `Dear guest,\nfollow the talk at <${link}>. See you?\nPassword: no` }),
  ],
  ["a title that is the link", (link: string) => ({ "share-title": link, "share-text": "Look at this" })],
] as const) {
  test(`${what} that is shared opens its broadcast as the link says`, async ({ page, stage }) => {
    const { token } = stage.open({ settings: { name: "Harbour talk" } }).channel();
    await page.goto("about:blank");
    const link = `https://subtitles.example/broadcast/${token}?lang=ja&theme=dark`;
    await page.goto(`/?${String(new URLSearchParams(share(link)))}`);
    await expect(page).toHaveURL(`/broadcast/${token}?lang=ja&theme=dark`);
    await expectConnection(page, "live");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.goBack();
    await expect(page).toHaveURL("about:blank");
  });
}

test("a shared link without settings opens its broadcast", async ({ page, stage }) => {
  const { token } = stage.open().channel();
  await page.goto(`/?share-text=https%3A%2F%2Fsubtitles.example%2Fbroadcast%2F${token}`);
  await expect(page).toHaveURL(`/broadcast/${token}`);
  await expectConnection(page, "live");
});

for (const [text, problem] of [
  ["https://news.example/story", "There is no broadcast code in this link."],
  ["a3", "A code has four characters; 2 to go."],
  ["Look at this", "A code has four characters; this is longer."],
] as const) {
  test(`${JSON.stringify(text)} that is shared stands in the field with what is wrong, and not in the address`, async ({
    page,
  }) => {
    await page.goto(`/?${String(new URLSearchParams({ "share-text": text, "share-title": "News" }))}`);
    const field = page.getByRole("textbox", { name: "Code" });
    await expect(field).toHaveValue(text);
    await expect(page.getByRole("alert")).toHaveText(problem);
    await expect(page).toHaveURL("/");
  });
}

withWorker("what is shared with a known device does not leave it", async ({ page, host }) => {
  const token = await readerVisit(page, host);
  host.asked();
  await page.goto(`/?share-text=${encodeURIComponent(`/broadcast/${token} password: lighthouse`)}`);
  await expect(page).toHaveURL(`/broadcast/${token}`);
  await expectConnection(page, "live");
  expect(host.asked().filter((path) => path.includes("share") || path.includes("lighthouse"))).toEqual([]);
});
