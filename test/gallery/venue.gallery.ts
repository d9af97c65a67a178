import { theFoyer, theRoom } from "../browser/venue-screens.ts";
import { contactSheet } from "./contact-sheet.ts";

contactSheet("venue", {
  walks: [theRoom, theFoyer],
  looks: [
    { width: 1_920, height: 1_080 },
    { width: 1_920, height: 1_080, theme: "light" },
    { width: 1_080, height: 1_920 },
    { width: 1_280, height: 720, ui: "ar" },
  ],
});
