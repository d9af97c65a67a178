/**
 * The screens of an event: its page with a programme, while it is narrowed down, and where there is none.
 */
import { harbourDays } from "../harness/event-files.ts";
import { end } from "../../src/node/rehearsal/channel.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import type { Walk } from "./walking.ts";

export const theEvent: Walk = async ({ page, stage, query }, see) => {
  const main = stage.open({ settings: { name: "Main hall" } }).channel().token;
  const harbour = stage.open({ state: { status: "pending" } }).channel().token;
  const event = harbourDays(Date.now(), { main, harbour });
  await page.route("**/event.json", (route) => route.fulfill({ json: event }));
  await page.goto(`/event${query}`);
  const rooms = page.locator(".event-room");
  await expect(rooms.first()).toHaveAttribute("data-live");
  await expect(rooms.locator(".event-state").first()).toBeVisible();
  await see("an event");
  await page.getByRole("searchbox").fill("harbour");
  await expect(page.locator(".event-day")).toHaveCount(0);
  await see("an event while something is looked for");
  await page.getByRole("searchbox").fill("nothing like it");
  await expect(page.getByRole("status").last()).not.toHaveText("");
  await see("an event in which nothing was found");
  await page.getByRole("searchbox").fill("");
  await page.locator("#event-language").selectOption("ja-JP");
  await expect(rooms).toHaveCount(1);
  await page.locator("summary").first().click();
  await see("an event in one language, with what comes later");
  await page.unrouteAll();
  await page.route("**/event.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`/event${query}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await see("no event");
  await page.unrouteAll();
};

/** The same in a frame of somebody else's page: the programme, and a room that has no text. */
export const theEventFrame: Walk = async ({ page, stage, query }, see) => {
  const main = stage.open({ settings: { name: "Main hall" } }).channel().token;
  const harbour = stage.open({ state: { status: "pending" } }).channel().token;
  const event = harbourDays(Date.now(), { main, harbour });
  await page.route("**/event.json", (route) => route.fulfill({ json: event }));
  await page.goto(`/embed/event${query}`);
  await expect(page.locator(".event-room").first()).toHaveAttribute("data-live");
  await see("an event in a frame");
  await page.goto(`/embed/event${query}&room=lab`);
  await expect(page.locator(".event-room")).toHaveCount(1);
  await see("a room without text in a frame");
  await page.unrouteAll();
};

/** The link builder for all of it: links, sheets, and the check list after a look at the service. */
export const theEventSetup: Walk = async ({ page, stage, query }, see) => {
  const main = stage.open({ settings: { name: "Main hall" } }).channel().token;
  const harbour = stage.open({ state: { status: "pending" } }).channel().token;
  const event = harbourDays(Date.now(), { main, harbour });
  await page.route("**/event.json", (route) => route.fulfill({ json: event }));
  await page.goto(`/setup${query}&event=-`);
  await expect(page.locator("main > section")).toHaveCount(3);
  await expect(page.locator("main [role='group'] li")).toHaveCount(10);
  await page.locator("details > summary").last().click();
  const list = page.locator("main > section").last();
  await list.getByRole("button").first().click();
  await expect(list.locator("li[data-status='good']")).toHaveCount(9);
  await see("a whole event to set up");
  await page.unrouteAll();
  await page.route("**/event.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`/setup${query}&event=-`);
  await expect(page.getByRole("status").first()).not.toHaveText("");
  await see("no event to set up");
  await page.unrouteAll();
};

/** A reader that was opened for a room: the list of rooms, and what is said after the end. */
export const theRoomsOfAnEvent: Walk = async ({ page, stage, query }, see) => {
  const room = stage.open({ settings: { name: "Main hall" } });
  const main = room.channel().token;
  const harbour = stage.open({ state: { status: "pending" } }).channel().token;
  const event = harbourDays(Date.now(), { main, harbour });
  await page.route("**/event.json", (route) => route.fulfill({ json: event }));
  await page.goto(`/broadcast/${main}${query}&event=-&room=main&steady=fast&lang=de-DE`);
  await expectConnection(page, "live");
  room.send(said(1, "The tide comes in twice a day, and leaves more than it takes."));
  await expect(sentence(page, 1)).toBeVisible();
  const button = page.locator("nav button:has(path[d^='M4.5 4.5h6'])");
  await button.click();
  await expect(page.locator(".event-choice")).toHaveCount(4);
  await expect(page.locator("#rooms .event-state")).toHaveCount(4);
  await see("the rooms of an event");
  await button.click();
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  await expect(page.locator(".event-after")).toBeVisible();
  await see("the end of a talk, with what is next");
  await page.unrouteAll();
};
