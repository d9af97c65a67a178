/**
 * Whether everything that can be used is there to use: each control can be scrolled to a place where nothing lies over it.
 * It is asked of all controls at once, since a look at each alone takes longer than all the rest of a test.
 */
import type { Page } from "@playwright/test";

/**
 * The controls below `selector` that nobody could click, as the beginning of their markup. Controls that are not shown
 * do not count.
 */
export const outOfReach = (page: Page, selector: string): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    const BLOCKS = ["nearest", "center", "end", "start"] as const;
    const isHit = (control: Element): boolean => {
      // A link of two lines has a box with empty corners: its first piece counts.
      const [box] = control.getClientRects();
      if (box === undefined) return false;
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (hit === null) return false;
      return control.contains(hit) || hit.closest("label")?.control === control;
    };
    const isShown = (control: Element): boolean => {
      const { width, height } = control.getBoundingClientRect();
      return width > 0 && height > 0 && control.checkVisibility({ visibilityProperty: true });
    };
    return [...document.querySelectorAll(wanted)]
      .filter(isShown)
      .filter(
        (control) =>
          !BLOCKS.some((block) => {
            control.scrollIntoView({ block, inline: "nearest", behavior: "instant" });
            return isHit(control);
          }),
      )
      .map((control) => control.outerHTML.slice(0, 120));
  }, selector);
