import { theBrand } from "../browser/display-screens.ts";
import { contactSheet, USUAL_LOOKS, walksOf } from "./contact-sheet.ts";

contactSheet("join", {
  walks: [...walksOf("the first page"), theBrand],
  looks: [...USUAL_LOOKS, { width: 320, height: 568, theme: "light", ui: "de" }],
});
