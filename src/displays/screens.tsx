/**
 * The pages that nobody touches, as one file of the viewer, since they are made of the same parts: `unattended-page.tsx` in
 * the folder of each. Those of an event are in a file of their own (`event-screens.tsx`).
 */
import type { Component } from "solid-js";

export const screens = import.meta.glob<Component>(["./*/unattended-page.tsx", "!./{room,foyer}/*"], {
  eager: true,
  import: "default",
});
