/**
 * The pages of an event that nobody touches, as one file of the viewer: most screens show one broadcast and need none of it.
 */
import type { Component } from "solid-js";

export const eventScreens = import.meta.glob<Component>("./{room,foyer}/unattended-page.tsx", {
  eager: true,
  import: "default",
});
