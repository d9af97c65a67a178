import { theEvent, theRoomsOfAnEvent } from "../browser/event-screens.ts";
import { contactSheet, USUAL_LOOKS } from "./contact-sheet.ts";

contactSheet("event", {
  walks: [theEvent, theRoomsOfAnEvent],
  looks: USUAL_LOOKS.map((look) => ({ ...look, isWhole: true })),
});
