import { theSmallWindow } from "../browser/reader-screens.ts";
import { contactSheet, USUAL_LOOKS, walksOf } from "./contact-sheet.ts";

contactSheet("reader", {
  walks: walksOf("the reader and its settings", "the reader's tools", "speech"),
  looks: USUAL_LOOKS,
});

contactSheet("reader-own", {
  walks: walksOf("marks in the text", "words of the reader", "catching up"),
  looks: USUAL_LOOKS,
});

contactSheet("small-window", {
  walks: [theSmallWindow],
  looks: [
    { width: 440, height: 240, theme: "light" },
    { width: 440, height: 240, theme: "dark" },
    { width: 440, height: 240, theme: "light", ui: "ar" },
    { width: 280, height: 160, theme: "light" },
  ],
});
