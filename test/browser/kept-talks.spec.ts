/**
 * The talks of a room are kept with what was said in it: they are there after the event's file is gone.
 */
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { onDevice, test, untilOnDevice } from "./kept-fixture.ts";

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
