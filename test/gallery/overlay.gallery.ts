import { theOverlay } from "../browser/display-screens.ts";
import { contactSheet } from "./contact-sheet.ts";

contactSheet("overlay", {
  walks: [theOverlay],
  looks: [
    { width: 1_920, height: 1_080 },
    { width: 1_280, height: 720 },
  ],
});
