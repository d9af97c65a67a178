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
  /** Rules of which nothing is left to be seen, by their sheet and place in it, and their selectors. */
  readonly settled: Set<string>;
  readonly settledNames: Set<string>;
};

export const noRules = (): SeenRules => ({
  rules: new Set(),
  matched: new Set(),
  declared: new Set(),
  held: new Set(),
  settled: new Set(),
  settledNames: new Set(),
});

/** Declarations that held, without those of rules that are not looked at again. */
const openHeld = ({ held, settledNames }: SeenRules): readonly string[] =>
  [...held].filter((declaration) => !settledNames.has(declaration.slice(0, declaration.lastIndexOf(" { "))));

/** Looks at the page as it is, and adds what is new. Rules of which all is known to hold are not looked at again. */
export async function lookAtRules(page: Page, seen: SeenRules): Promise<void> {
  // As one text each way: a driver takes long over lists of thousands.
  const text = await page.evaluate(
    (before) => {
      const [known, done] = JSON.parse(before) as [string[], string[]];
      /** States that come of a person's hand, and parts that are no elements: a rule is judged as if they were not there. */
      const PASSING =
        /::?(?:before|after|marker|selection|placeholder|backdrop|highlight\([\w-]+\)|-webkit-[\w-]+|-moz-[\w-]+)|:(?:hover|active|focus-visible|focus-within|focus|disabled|invalid|autofill|target|lang\([^)]*\))(?![\w-])|(?<=:root(?:\[[^\]]*\])*)\[data-(?:theme|font|edge|align|background|host-face)[^\]]*\]|(?<=:root(?:\[[^\]]*\])*)\[dir[^\]]*\]|^\[dir="rtl"\](?= )/g;
      /** What depends on the device, and is not what the tests' browser has. */
      const OF_DEVICE = /print|forced-colors|prefers-|hover|pointer|display-mode/;
      const held = new Set(known);
      const old = new Set(done);
      const newlyHeld: string[] = [];
      const settled: string[] = [];
      const settledNames: string[] = [];
      const rules: string[] = [];
      const matched: string[] = [];
      const declared: string[] = [];
      const still = new CSSStyleSheet();
      still.replaceSync("*, *::before, *::after { transition: none !important; animation: none !important }");
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];

      function judge(rule: CSSStyleRule, place: string): void {
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
        let isSettled = true;
        for (const property of isPassing ? [] : rule.style) {
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
          if (isHeld) {
            held.add(declaration);
            newlyHeld.push(declaration);
          } else isSettled = false;
        }
        if (!isSettled) return;
        settled.push(place);
        settledNames.push(name);
      }
      function walk(list: CSSRuleList, around: string): void {
        for (const [at, rule] of [...list].entries()) {
          const place = `${around} ${at}`;
          if (rule instanceof CSSStyleRule) {
            if (!old.has(place)) judge(rule, place);
          } else if (rule instanceof CSSMediaRule) {
            if (!OF_DEVICE.test(rule.conditionText) && matchMedia(rule.conditionText).matches)
              walk(rule.cssRules, place);
          } else if (rule instanceof CSSSupportsRule) {
            if (CSS.supports(rule.conditionText)) walk(rule.cssRules, place);
          } else if (rule instanceof CSSLayerBlockRule) walk(rule.cssRules, place);
        }
      }
      /** Short, since it goes there and back with each rule: a file's name names its content, and one sheet stands in the page. */
      const nameOf = ({ href, cssRules }: CSSStyleSheet): string =>
        href?.slice(href.lastIndexOf("/")) ?? `${cssRules.length} ${cssRules[0]?.cssText.slice(0, 40) ?? ""}`;
      for (const sheet of document.styleSheets)
        if (sheet.media.mediaText !== "print") walk(sheet.cssRules, nameOf(sheet));
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
      return JSON.stringify({ rules, matched, declared, held: newlyHeld, settled, settledNames });
    },
    JSON.stringify([openHeld(seen), [...seen.settled]]),
  );
  const found = JSON.parse(text) as Readonly<Record<keyof SeenRules, readonly string[]>>;
  for (const kind of ["rules", "matched", "declared", "held", "settled", "settledNames"] as const)
    for (const name of found[kind]) seen[kind].add(name);
}

/** Rules that matched nothing in all that was looked at. */
export const deadRules = ({ rules, matched }: SeenRules): readonly string[] =>
  [...rules].filter((name) => !matched.has(name)).toSorted();

/** Declarations that lost to others wherever their rule matched. */
export const lostDeclarations = ({ declared, held }: SeenRules): readonly string[] =>
  [...declared].filter((name) => !held.has(name)).toSorted();
