/**
 * A language that the host did not order, translated by the device: chosen, loaded, shown and saved as the device's. The browser's
 * translator is a stand-in.
 */
import { violationsOf } from "../harness/axe.ts";
import { said } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { saveAs } from "./saving.ts";

test("the device translates finished sentences after a file was loaded, and saves them as its own where that is asked for", async ({
  page,
  stage,
}) => {
  await page.addInitScript(() => {
    const kept = "loaded";
    Object.assign(globalThis, {
      Translator: {
        availability: () =>
          Promise.resolve(localStorage.getItem(kept) === null ? "downloadable" : "available"),
        create: ({ monitor }: { readonly monitor: (model: EventTarget) => void }) => {
          const model = new EventTarget();
          monitor(model);
          model.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded: 0.5 }));
          localStorage.setItem(kept, "");
          return Promise.resolve({ translate: (text: string) => Promise.resolve(`uk: ${text}`) });
        },
      },
    });
  });
  const room = stage.open();
  await follow(page, room.channel().token, "?ui=en&lang=en&steady=fast");
  room.send(said(1, "Good morning."));
  await expect(sentence(page, 1)).toHaveText("Good morning.");
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Languages" }).click();
  await page.getByRole("combobox", { name: "Translate with this device" }).selectOption("uk");
  await expect(page.getByText("it loads a file once")).toBeVisible();
  await expect(sentence(page, 1)).toHaveText("Good morning.");
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Load and translate" }).click();
  await expect(sentence(page, 1)).toHaveText("uk: Good morning.");
  await expect(sentence(page, 1).locator("p")).toHaveAttribute("lang", "uk-x-device");
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(page.getByText("Ukrainian, by your device")).toBeVisible();
  room.send(said(2, "It grows", { is_final: false }));
  await expect(sentence(page, 2)).toHaveText("It grows");
  room.send(said(2, "It grows to its end."));
  await expect(sentence(page, 2)).toHaveText("uk: It grows to its end.");
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole("button", { name: "Save" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("checkbox", { name: "Ukrainian, by your device" })).not.toBeChecked();
  expect((await saveAs(page, "txt")).text).toBe("Good morning.\nIt grows to its end.\n");
  await dialog.getByRole("checkbox", { name: "Ukrainian, by your device" }).check();
  const saved = await saveAs(page, "txt");
  expect(saved.text).toContain("Good morning.\n    [uk-x-device] uk: Good morning.\n");
  expect(saved.name).toContain("-by-device.txt");
  await page.keyboard.press("Escape");

  // It was chosen once.
  await page.reload();
  await expect(sentence(page, 2)).toHaveText("uk: It grows to its end.");
});
