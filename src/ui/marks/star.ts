/**
 * The sign of a marked sentence, for elements that are made without the framework.
 */

const SVG = "http://www.w3.org/2000/svg";

/** A star of five points, as a path in a box of 24. */
export const STAR = "M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L3.6 9.7l5.8-.8Z";

/** A full star, in the colour of the text around it; it is never read. */
export function makeStar(): SVGElement {
  const star = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  for (const [name, value] of Object.entries({ viewBox: "0 0 24 24", width: "24", height: "24" }))
    star.setAttribute(name, value);
  star.setAttribute("fill", "currentColor");
  star.setAttribute("aria-hidden", "true");
  path.setAttribute("d", STAR);
  star.append(path);
  return star;
}
