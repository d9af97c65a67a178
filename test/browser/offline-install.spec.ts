/**
 * The viewer on the home screen: a browser finds nothing missing, and what other apps share with it leads somewhere.
 */
import { expect, expectConnection, test } from "./fixtures.ts";
import { test as withWorker, readerVisit } from "./offline-fixture.ts";

withWorker(
  "the browser would install it and finds no fault, and what is shared with it does not leave the device",
  async ({ page, host }) => {
    const token = await readerVisit(page, host);
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

    await withWorker.step("what is shared with a known device", async () => {
      host.asked();
      await page.goto(`/?share-text=${encodeURIComponent(`/broadcast/${token} password: lighthouse`)}`);
      await expect(page).toHaveURL(`/broadcast/${token}`);
      await expectConnection(page, "live");
      expect(host.asked().filter((path) => path.includes("share") || path.includes("lighthouse"))).toEqual(
        [],
      );
    });
  },
);

test("what is shared opens its broadcast as the link says, or stands in the field with what is wrong", async ({
  page,
  stage,
}) => {
  const { token } = stage.open({ settings: { name: "Harbour talk" } }).channel();
  const link = `https://subtitles.example/broadcast/${token}?lang=ja&theme=dark`;

  await test.step("a link with settings, in an invitation", async () => {
    await page.goto("about:blank");
    const text = `Dear guest,\nfollow the talk at <${link}>. See you?\nPassword: no`;
    await page.goto(`/?${String(new URLSearchParams({ "share-text": text }))}`);
    await expect(page).toHaveURL(`/broadcast/${token}?lang=ja&theme=dark`);
    await expectConnection(page, "live");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.goBack();
    await expect(page).toHaveURL("about:blank");
  });

  await test.step("a link without settings", async () => {
    await page.goto(`/?share-text=https%3A%2F%2Fsubtitles.example%2Fbroadcast%2F${token}`);
    await expect(page).toHaveURL(`/broadcast/${token}`);
    await expectConnection(page, "live");
  });

  await test.step("what leads nowhere, and not in the address", async () => {
    const text = "https://news.example/story";
    await page.goto(`/?${String(new URLSearchParams({ "share-text": text, "share-title": "News" }))}`);
    await expect(page.getByRole("textbox", { name: "Code" })).toHaveValue(text);
    await expect(page.getByRole("alert")).toHaveText("There is no broadcast code in this link.");
    await expect(page).toHaveURL("/");
  });
});
