import { theScripts, theSizes } from "../browser/script-screens.ts";
import { contactSheet, type Look } from "./contact-sheet.ts";

const THEMES = ["light", "dark", "sepia", "contrast"] as const;
const looks: readonly Look[] = [
  ...THEMES.map((theme): Look => ({ width: 360, height: 740, theme })),
  { width: 740, height: 360, theme: "light" },
  { width: 768, height: 1_024, theme: "light" },
  { width: 1_280, height: 800, theme: "dark" },
];

contactSheet("text", { walks: [theScripts, theSizes], looks });
