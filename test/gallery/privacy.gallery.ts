import { thePrivacyPage } from "../browser/display-screens.ts";
import { contactSheet, USUAL_LOOKS } from "./contact-sheet.ts";

contactSheet("privacy", {
  walks: [thePrivacyPage],
  looks: USUAL_LOOKS.map((look) => ({ ...look, isWhole: true })),
});
