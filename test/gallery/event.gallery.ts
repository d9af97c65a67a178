import { theEvent } from "../browser/event-screens.ts";
import { contactSheet, USUAL_LOOKS } from "./contact-sheet.ts";

contactSheet("event", { walks: [theEvent], looks: USUAL_LOOKS.map((look) => ({ ...look, isWhole: true })) });
