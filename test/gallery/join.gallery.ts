import { contactSheet, USUAL_LOOKS, walksOf } from "./contact-sheet.ts";

contactSheet("join", {
  walks: walksOf("the first page"),
  looks: [...USUAL_LOOKS, { width: 320, height: 568, theme: "light", ui: "de" }],
});
