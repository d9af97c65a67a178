/**
 * The pages of the displays, found in the folder of each and fetched when its address is opened: `page.tsx`, or
 * `unattended-page.tsx` where nobody touches it. The reader's comes with the app, since most addresses are its own.
 */
import { type Component, lazy } from "solid-js";

import { createPart } from "../ui/parts/create-part.tsx";
import type { DisplayDescriptor } from "./descriptor.ts";
import BroadcastRoute from "./reader/page.tsx";
import { DISPLAYS } from "./registry.ts";

type Page = { readonly default: Component };

const loaders = import.meta.glob<Page>(["./*/page.tsx", "!./{reader,record,not-found}/page.tsx"]);

async function loadScreen(name: string): Promise<Page> {
  const path = `./${name}/unattended-page.tsx`;
  const { screens } = await import("./screens.tsx");
  const page = screens[path] ?? (await import("./event-screens.tsx")).eventScreens[path];
  if (page === undefined) throw new Error(`There is no page of the display ${name}.`);
  return { default: page };
}

function pageOf({ name, isUnattended }: DisplayDescriptor): Component {
  if (name === "reader") return BroadcastRoute;
  // Nobody is there to ask for a page again: the reload does it.
  if (isUnattended === true) return lazy(() => loadScreen(name));
  const load = loaders[`./${name}/page.tsx`];
  if (load === undefined) throw new Error(`There is no page of the display ${name}.`);
  return createPart(load, "page");
}

export type DisplayRoute = { readonly paths: readonly string[]; readonly page: Component };

const shownBy = (name: string): readonly DisplayDescriptor[] =>
  DISPLAYS.filter((display) => (display.shownBy ?? display.name) === name);

/** What the router is given; displays that share a page share a route, so that going between them changes nothing else. */
export const displayRoutes: readonly DisplayRoute[] = DISPLAYS.filter(
  (display) => display.shownBy === undefined,
).map((display) => ({ paths: shownBy(display.name).map(({ path }) => path), page: pageOf(display) }));
