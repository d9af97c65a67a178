/**
 * Which rules of the viewer's sheets do something: that match an element in some state of some screen, and whose
 * declarations hold there. One that never matches is dead; one that always loses to another is a mistake of the cascade.
 */
import type { Page } from "@playwright/test";

/** What is known of the rules after some screens, by their selectors and by `selector { property }`. */
export type SeenRules = {
  /** Every rule that could have been judged. */
  readonly rules: Set<string>;
  readonly matched: Set<string>;
  /** Declarations of rules that matched, and those of them that held somewhere. */
  readonly declared: Set<string>;
  readonly held: Set<string>;
};

export const noRules = (): SeenRules => ({
  rules: new Set(),
  matched: new Set(),
  declared: new Set(),
  held: new Set(),
});

/** Looks at the page as it is, and adds what is new. Rules that are known to hold are not looked at again. */
export async function lookAtRules(page: Page, seen: SeenRules): Promise<void> {
  const found = await page.evaluate(
    (known) => {
      /** States that come of a person's hand, and parts that are no elements: a rule is judged as if they were not there. */
      const PASSING =
        /::?(?:before|after|marker|selection|placeholder|backdrop|highlight\([\w-]+\)|-webkit-[\w-]+|-moz-[\w-]+)|:(?:hover|active|focus-visible|focus-within|focus|disabled|invalid|autofill|target|lang\([^)]*\))(?![\w-])|(?<=:root(?:\[[^\]]*\])*)\[data-(?:theme|font|edge|align|background|host-face)[^\]]*\]|(?<=:root(?:\[[^\]]*\])*)\[dir[^\]]*\]|^\[dir="rtl"\](?= )/g;
      /** What depends on the device, and is not what the tests' browser has. */
      const OF_DEVICE = /print|forced-colors|prefers-|hover|pointer|display-mode/;
      const held = new Set(known);
      const rules: string[] = [];
      const matched: string[] = [];
      const declared: string[] = [];
      const still = new CSSStyleSheet();
      still.replaceSync("*, *::before, *::after { transition: none !important; animation: none !important }");
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];

      function judge(rule: CSSStyleRule): void {
        const name = rule.selectorText;
        const isPassing = name.search(PASSING) !== -1;
        const selector = name.replace(PASSING, "").replaceAll(/:(?:is|where|not)\([\s,]*\)/g, "");
        rules.push(name);
        let elements: HTMLElement[];
        try {
          elements = [...document.querySelectorAll<HTMLElement>(selector.trim() === "" ? "*" : selector)];
        } catch {
          // What is left of a selector without its states may be none.
          matched.push(name);
          return;
        }
        if (elements.length === 0) return;
        matched.push(name);
        if (isPassing) return;
        for (const property of rule.style) {
          const declaration = `${name} { ${property} }`;
          if (/^(?:--|transition|animation)/.test(property) || held.has(declaration)) continue;
          declared.push(declaration);
          const value = rule.style.getPropertyValue(property);
          const isHeld = elements.slice(0, 8).some((element) => {
            const style = getComputedStyle(element);
            const before = style.getPropertyValue(property);
            const own = element.style.getPropertyValue(property);
            const priority = element.style.getPropertyPriority(property);
            element.style.setProperty(property, value, "important");
            const after = style.getPropertyValue(property);
            if (own === "") element.style.removeProperty(property);
            else element.style.setProperty(property, own, priority);
            return before === after;
          });
          if (isHeld) held.add(declaration);
        }
      }
      function walk(list: CSSRuleList): void {
        for (const rule of list) {
          if (rule instanceof CSSStyleRule) judge(rule);
          else if (rule instanceof CSSMediaRule) {
            if (!OF_DEVICE.test(rule.conditionText) && matchMedia(rule.conditionText).matches)
              walk(rule.cssRules);
          } else if (rule instanceof CSSSupportsRule) {
            if (CSS.supports(rule.conditionText)) walk(rule.cssRules);
          } else if (rule instanceof CSSLayerBlockRule) walk(rule.cssRules);
        }
      }
      for (const sheet of document.styleSheets) if (sheet.media.mediaText !== "print") walk(sheet.cssRules);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
      return { rules, matched, declared, held: [...held] };
    },
    [...seen.held],
  );
  for (const kind of ["rules", "matched", "declared", "held"] as const)
    for (const name of found[kind]) seen[kind].add(name);
}

/** Rules that matched nothing in all that was looked at. */
export const deadRules = ({ rules, matched }: SeenRules): readonly string[] =>
  [...rules].filter((name) => !matched.has(name)).toSorted();

/** Declarations that lost to others wherever their rule matched. */
export const lostDeclarations = ({ declared, held }: SeenRules): readonly string[] =>
  [...declared].filter((name) => !held.has(name)).toSorted();
