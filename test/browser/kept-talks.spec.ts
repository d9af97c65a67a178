/**
 * The talks of a room are kept with what was said in it: they are there after the event's file is gone.
 */
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { countsOnDevice, onDevice, test, untilOnDevice } from "./kept-fixture.ts";

/** Talks are looked for, and what was found is written, after so long each, in ms. */
const LOOKED_AT_WITHIN_MS = 2_000;

test("a broadcast is kept with its talks, which are there when its event is gone", async ({
  page,
  stage,
}) => {
  const hour = 3_600_000;
  const time = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
  const room = stage.open({ settings: { name: "Main hall" } });
  const { token } = room.channel();
  const event = {
    rooms: [{ id: "main", token }],
    sessions: [
      { room: "main", start: time(-3), end: time(-2), title: "Tides", speakers: ["Ada Núñez"] },
      { room: "main", start: time(-1), end: time(1), title: "القوارب" },
    ],
  };
  await page.route("**/event.json", (route) => route.fulfill({ json: event }));
  await page.goto(`/broadcast/${token}?event=-&room=main&lang=en&ui=en&steady=fast`);
  await expectConnection(page, "live");
  room.send(said(1, "The sea.", { start_ms: 0 }));
  room.send(said(2, "The boat.", { start_ms: 2.5 * hour }));
  await expect(sentence(page, 2)).toHaveText("The boat.");
  await untilOnDevice(page, 2);
  await expect
    .poll(async () => {
      await page.clock.runFor(LOOKED_AT_WITHIN_MS);
      return (await onDevice(page)).text;
    })
    .toContain("Tides");

  await page.unroute("**/event.json");
  await page.goto("/?ui=en");
  const kept = page.getByRole("listitem").filter({ hasText: "Main hall" });
  await expect(kept).toContainText("Tides – Ada Núñez");
  await expect(kept).toContainText("القوارب");
  await page.goto(`/broadcast/${token}/record?lang=en&ui=en`);
  const headings = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(headings).toHaveText(["TidesAda Núñez", "القوارب"]);
  await expect(page.locator('[data-sid="2"]').getByRole("heading")).toHaveText("القوارب");
});

test("the text of a room that is left is kept under its own name, beside that of the next", async ({
  page,
  stage,
}) => {
  const [main, harbour] = ["Main hall", "Harbour room"].map((name) => stage.open({ settings: { name } }));
  const rooms = [
    { id: "main", name: "Main hall", token: main?.channel().token },
    { id: "harbour", name: "Harbour room", token: harbour?.channel().token },
  ];
  await page.route("**/event.json", (route) => route.fulfill({ json: { rooms } }));
  await page.goto(`/broadcast/${main?.channel().token}?event=-&room=main&lang=en&ui=en&steady=fast`);
  await expectConnection(page, "live");
  main?.send(said(1, "The tide comes in."));
  await expect(sentence(page, 1)).toHaveText("The tide comes in.");
  await page.getByRole("button", { name: "Rooms" }).click();
  await page
    .getByRole("region", { name: "Rooms" })
    .getByRole("link", { name: /Harbour room/ })
    .click();
  await expectConnection(page, "live");
  for (const sid of [1, 2]) harbour?.send(said(sid, `A rope, ${sid}.`));
  await expect(sentence(page, 2)).toHaveText("A rope, 2.");
  await expect.poll(() => countsOnDevice(page)).toHaveLength(2);
  await page.goto("/?ui=en");
  const kept = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await expect(kept("Main hall")).toHaveCount(1);
  await expect(kept("Harbour room")).toHaveCount(1);
  await page.goto(`/broadcast/${main?.channel().token}/record?lang=en&ui=en`);
  await expect(page.getByRole("main").locator("[data-sid]")).toHaveText(/The tide comes in\./);
});
