/**
 * Puts a reader's text style on the document: marks and custom properties on the root, which the sheets of the text
 * read. What is the default is absent, so that a page without a style of its own is as it always was.
 */
import { textColourProperties, hasOwnColours } from "../../links/text-style-colours.ts";
import { AUTO, defaultTextStyle, type TextStyle } from "../../links/parameters/text-style.ts";
import { themeColours } from "./theme-colours.ts";
import { fetchTypeface } from "./typefaces.ts";

/** Custom properties put on a root by the last style, to be taken off by the next. */
const applied = new WeakMap<HTMLElement, readonly string[]>();

function mark(root: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete root.dataset[name];
  else root.dataset[name] = value;
}

/** The measures of a style: factors, and lengths in the letter size. */
function measures(style: TextStyle): Record<string, string> {
  const { weight, lineSpacing, letterSpacing, wordSpacing, lineWidth, align } = defaultTextStyle;
  return {
    ...(style.weight !== weight && { "--weight": String(style.weight) }),
    ...(style.lineSpacing !== lineSpacing && { "--line-spacing": String(style.lineSpacing / 100) }),
    ...(style.letterSpacing !== letterSpacing && { "--letter-spacing": `${style.letterSpacing / 100}em` }),
    ...(style.wordSpacing !== wordSpacing && { "--word-spacing": `${style.wordSpacing / 100}em` }),
    ...(style.lineWidth !== lineWidth && { "--line-width": String(style.lineWidth / 100) }),
    ...(style.align !== align && { "--align": style.align }),
  };
}

/** Shows `style` on everything below `root`, which carries the theme already. */
export function applyTextStyle(root: HTMLElement, style: TextStyle): void {
  const { font, edge, align } = style;
  mark(root, "font", font === defaultTextStyle.font ? undefined : font);
  mark(root, "edge", edge === defaultTextStyle.edge ? undefined : edge);
  mark(root, "align", align === defaultTextStyle.align ? undefined : align);
  mark(root, "ownColours", hasOwnColours(style) ? "" : undefined);
  mark(root, "background", style.backgroundColour === AUTO ? undefined : "");
  fetchTypeface(font);

  const properties = { ...measures(style), ...textColourProperties(style, themeColours(root)) };
  for (const name of applied.get(root) ?? []) if (!(name in properties)) root.style.removeProperty(name);
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
  applied.set(root, Object.keys(properties));
}
