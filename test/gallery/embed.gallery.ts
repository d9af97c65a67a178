import { theEventFrame, theFrame } from "../browser/display-screens.ts";
import { contactSheet } from "./contact-sheet.ts";

contactSheet("embed", {
  walks: [theFrame, theEventFrame],
  looks: [
    { width: 800, height: 400, theme: "light" },
    { width: 400, height: 600, theme: "dark" },
    { width: 320, height: 240, theme: "light" },
    { width: 400, height: 400, theme: "light", ui: "ar" },
  ],
});
