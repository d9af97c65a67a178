/**
 * Whether what is on a page looks as it was designed: icons and controls large enough to see and to hit, controls that
 * stand out from what is behind them, and no text under something else. `layout.ts` says what is cut off.
 */
import { blend, contrast, LINE_CONTRAST, type Rgb, toHex } from "../../src/lib/colour.ts";
import { finishAnimations } from "./finish-animations.ts";
import type { Looking } from "./layout.ts";

/** The least an icon on a control measures, and what a finger hits, in CSS px. */
const LEAST_ICON = 20;
const LEAST_TARGET = 44;
/** Fractions of a pixel that come of rounding, in CSS px. */
const SLACK = 0.5;

const CONTROLS = "button, select, input:not([type=hidden]), textarea, summary, a[href], [role=button]";

/** Icons on controls that are smaller than they may be, with their size. */
export const smallIcons = (page: Looking): Promise<readonly string[]> =>
  page.evaluate(
    ([controls, least]) =>
      [...document.querySelectorAll<SVGElement>(`:is(${controls}, label) svg`)]
        .filter((icon) => icon.checkVisibility({ visibilityProperty: true }))
        .flatMap((icon) => {
          const { width, height } = icon.getBoundingClientRect();
          if (Math.max(width, height) === 0 || Math.min(width, height) >= least) return [];
          return [`${width} × ${height}: ${icon.parentElement?.outerHTML.slice(0, 120) ?? ""}`];
        }),
    [CONTROLS, LEAST_ICON - SLACK] as const,
  );

/** Fields to write in whose letters are so small that iOS zooms the page to whoever types there: less than 16 px. */
export const smallFields = (page: Looking): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(":is(select, textarea, input):not([readonly])")]
      .filter(
        (field) => !/^(?:hidden|range|checkbox|radio|color|file)$/.test(field.getAttribute("type") ?? ""),
      )
      .filter((field) => field.checkVisibility({ visibilityProperty: true }))
      .flatMap((field) => {
        const size = Number.parseFloat(getComputedStyle(field).fontSize);
        return size >= 16 ? [] : [`${size} px: ${field.outerHTML.slice(0, 120)}`];
      }),
  );

/**
 * Controls that a finger may miss, with their size. The label of a field is part of it; a link within a sentence is as tall
 * as the sentence's lines (WCAG 2.2, 2.5.5).
 */
export const smallControls = (page: Looking): Promise<readonly string[]> =>
  page.evaluate(
    ([controls, least]) => {
      const isInText = (control: Element): boolean => {
        if (control.tagName !== "A" || getComputedStyle(control).display !== "inline") return false;
        const around = control.parentElement?.textContent?.trim() ?? "";
        return around.length > (control.textContent?.trim().length ?? 0);
      };
      const isForEars = (control: Element): boolean => getComputedStyle(control).clipPath !== "none";
      return [...document.querySelectorAll(controls)]
        .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((control) => !isInText(control) && !isForEars(control))
        .flatMap((control) => {
          const boxes = [
            control,
            ...("labels" in control ? [...(control.labels as NodeListOf<Element>)] : []),
          ]
            .filter((element) => element === control || element.contains(control))
            .map((element) => element.getBoundingClientRect());
          const width = Math.max(...boxes.map((box) => box.width));
          const height = Math.max(...boxes.map((box) => box.height));
          if (width === 0 || height === 0 || Math.min(width, height) >= least) return [];
          return [`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 120)}`];
        });
    },
    [CONTROLS, LEAST_TARGET - SLACK] as const,
  );

type Paint = readonly [red: number, green: number, blue: number, opacity: number];
type Painted = {
  readonly control: string;
  /** What is behind it, the furthest first. */
  readonly behind: readonly Paint[];
  /** Its ground and its border; its letters where it has neither. */
  readonly own: readonly Paint[];
};

/** How each control that can be used is painted. What browsers draw by themselves is not looked at. */
async function paintedControls(page: Looking): Promise<readonly Painted[]> {
  await finishAnimations(page);
  return page.evaluate(() => {
    const DRAWN = "button, select, textarea, input:not([type=hidden], [type=range], [type=checkbox])";
    const OURS = `:is(${DRAWN}):not(:disabled, [aria-disabled=true], [type=radio], [type=color])`;
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const paints = new Map<string, Paint>();
    const paintOf = (colour: string): Paint => {
      const known = paints.get(colour);
      if (known !== undefined || canvas === null) return known ?? [0, 0, 0, 0];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, opacity = 0] = canvas.getImageData(0, 0, 1, 1).data;
      const paint: Paint = [red, green, blue, opacity / 255];
      paints.set(colour, paint);
      return paint;
    };
    return [...document.querySelectorAll(OURS)]
      .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((control) => getComputedStyle(control).clipPath === "none")
      .map((control) => {
        const behind: Paint[] = [];
        for (let around = control.parentElement; around !== null; around = around.parentElement)
          behind.unshift(paintOf(getComputedStyle(around).backgroundColor));
        const style = getComputedStyle(control);
        const ground = paintOf(style.backgroundColor);
        const isLined = style.borderTopStyle !== "none" && Number.parseFloat(style.borderTopWidth) > 0;
        const border = isLined ? paintOf(style.borderTopColor) : ([0, 0, 0, 0] as const);
        const isBare = ground[3] === 0 && border[3] === 0;
        return {
          control: control.outerHTML.slice(0, 120),
          behind,
          own: isBare ? [paintOf(style.color)] : [ground, border],
        };
      });
  });
}

const WHITE: Rgb = [255, 255, 255];
const laid = (under: Rgb, [red, green, blue, opacity]: Paint): Rgb =>
  blend([red, green, blue], under, opacity);

/** Controls of which neither the ground nor the border stands out from what is behind them (WCAG 2.2, 1.4.11). */
export async function faintControls(page: Looking): Promise<readonly string[]> {
  return (await paintedControls(page)).flatMap(({ control, behind, own }) => {
    const ground = behind.reduce(laid, WHITE);
    const most = Math.max(...own.map((paint) => contrast(laid(ground, paint), ground)));
    return most >= LINE_CONTRAST ? [] : [`${most.toFixed(2)} on ${toHex(ground)}: ${control}`];
  });
}

/**
 * Texts that lie under something else wherever the page is scrolled to. Of a page with a dialog open, those of the dialog
 * count.
 */
export const coveredTexts = (page: Looking): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scope = document.querySelector("dialog:modal") ?? document.body;
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    /** Whether a point of an element is outside of what an element around it lets be seen. */
    const isClipped = (element: Element, x: number, y: number): boolean => {
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(around);
        if (overflowX === "visible" && overflowY === "visible" && clipPath === "none") continue;
        const { left, right, top, bottom } = around.getBoundingClientRect();
        if (x < left || x > right || y < top || y > bottom) return true;
      }
      return false;
    };
    const isUnder = (parent: Element, node: Node): boolean | undefined => {
      range.selectNodeContents(node);
      const [box] = range.getClientRects();
      if (box === undefined || box.width < 2) return undefined;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight || isClipped(parent, x, y)) return undefined;
      const hit = document.elementFromPoint(x, y);
      return hit !== null && !hit.contains(parent) && !parent.contains(hit);
    };
    const covered: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || node.textContent?.trim() === "") continue;
      if (parent.closest("script, noscript, option, [inert], [aria-hidden=true], iframe") !== null) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (getComputedStyle(parent).pointerEvents === "none") continue;
      if (isUnder(parent, node) !== true) continue;
      parent.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      if (isUnder(parent, node) === true) covered.push(node.textContent ?? "");
    }
    return covered;
  });

/**
 * Elements that do not have the size their sheet says they are designed with: `--design-width: 1.5rem` in a rule means that
 * the width of what it matches is that, whatever other rules say.
 */
export const wrongSizes = (page: Looking): Promise<readonly string[]> =>
  page.evaluate(() => {
    const MARK = "--design-";
    const found: string[] = [];
    const judge = (rule: CSSStyleRule): void => {
      for (const name of rule.style) {
        if (!name.startsWith(MARK)) continue;
        const property = name.slice(MARK.length);
        for (const element of document.querySelectorAll<HTMLElement>(rule.selectorText)) {
          const style = getComputedStyle(element);
          const is = style.getPropertyValue(property);
          element.style.setProperty(property, rule.style.getPropertyValue(name), "important");
          const designed = style.getPropertyValue(property);
          element.style.removeProperty(property);
          if (is !== designed) found.push(`${rule.selectorText}: ${property} ${is}, designed ${designed}`);
        }
      }
    };
    const walk = (list: CSSRuleList): void => {
      for (const rule of list) {
        if (rule instanceof CSSStyleRule) judge(rule);
        else if (rule instanceof CSSLayerBlockRule) walk(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) walk(sheet.cssRules);
    return found;
  });
