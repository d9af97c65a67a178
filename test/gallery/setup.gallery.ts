import { theEventSetup, theLinkBuilder } from "../browser/display-screens.ts";
import { contactSheet } from "./contact-sheet.ts";

contactSheet("setup", {
  walks: [theLinkBuilder, theEventSetup],
  looks: [
    { width: 360, height: 740, theme: "light" },
    { width: 360, height: 740, theme: "dark" },
    { width: 360, height: 740, theme: "light", ui: "ar" },
    { width: 768, height: 1_024, theme: "light", ui: "de" },
    { width: 1_280, height: 800, theme: "light" },
    { width: 1_920, height: 1_080, theme: "dark" },
  ],
});
