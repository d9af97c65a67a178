import { theTalk } from "../browser/talk-screens.ts";
import { contactSheet, USUAL_LOOKS } from "./contact-sheet.ts";

contactSheet("talk", {
  walks: [theTalk],
  looks: [...USUAL_LOOKS, { width: 320, height: 568, theme: "light" }],
});
