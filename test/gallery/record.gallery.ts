import { contactSheet, USUAL_LOOKS, walksOf } from "./contact-sheet.ts";

contactSheet("record", {
  walks: walksOf("the written record"),
  looks: USUAL_LOOKS.map((look) => ({ ...look, isWhole: true })),
});
