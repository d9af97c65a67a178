import { contactSheet, USUAL_LOOKS, walksOf } from "./contact-sheet.ts";

contactSheet("reader", {
  walks: walksOf("the reader and its settings", "the reader's tools", "speech"),
  looks: USUAL_LOOKS,
});
