/**
 * The pages of the displays: `page.tsx` in the folder of each, fetched when its address is opened. The reader's comes with
 * the app, since most addresses are its own.
 */
import { type Component, lazy } from "solid-js";

import { createPart } from "../ui/parts/create-part.tsx";
import type { DisplayDescriptor } from "./descriptor.ts";
import BroadcastRoute from "./reader/page.tsx";
import { DISPLAYS } from "./registry.ts";

type Page = { readonly default: Component };

const loaders = import.meta.glob<Page>(["./*/page.tsx", "!./{reader,record,not-found}/page.tsx"]);

function pageOf({ name, isUnattended }: DisplayDescriptor): Component {
  if (name === "reader") return BroadcastRoute;
  const load = loaders[`./${name}/page.tsx`];
  if (load === undefined) throw new Error(`There is no page of the display ${name}.`);
  // Nobody is there to ask for a page again: the reload does it.
  return isUnattended ? lazy(load) : createPart(load, "page");
}

export type DisplayRoute = { readonly paths: readonly string[]; readonly page: Component };

/** What the router is given; displays that share a page share a route, so that going between them changes nothing else. */
export const displayRoutes: readonly DisplayRoute[] = DISPLAYS.filter(
  ({ shownBy }: DisplayDescriptor) => shownBy === undefined,
).map((display) => ({
  paths: [display, ...DISPLAYS.filter(({ shownBy }) => shownBy === display.name)].map(({ path }) => path),
  page: pageOf(display),
}));
