import { contactSheet, USUAL_LOOKS, walksOf } from "./contact-sheet.ts";

contactSheet("states", {
  walks: walksOf(
    "the door",
    "a broadcast with nothing to read",
    "a lost connection and the end",
    "what happens while somebody reads",
    "what leads nowhere",
  ),
  looks: USUAL_LOOKS,
});
