import { theCheck } from "../browser/display-screens.ts";
import { contactSheet, USUAL_LOOKS } from "./contact-sheet.ts";

contactSheet("check", { walks: [theCheck], looks: USUAL_LOOKS.map((look) => ({ ...look, isWhole: true })) });
