/**
 * The pages that nobody touches, as one file of the viewer, since they are made of the same parts: `unattended-page.tsx` in
 * the folder of each.
 */
import type { Component } from "solid-js";

export const screens = import.meta.glob<Component>("./*/unattended-page.tsx", {
  eager: true,
  import: "default",
});
