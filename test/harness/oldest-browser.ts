/**
 * The viewer as the poorest of the browsers in the list would have it: without every rule, declaration and interface that any of
 * them lacks, all at once.
 */
import { keysInSheet, type LateFeature, lateFeatures, lateKeys } from "./browser-features.ts";
import type { Deploy } from "./deploys.ts";

/** What the data tells of the kinds of a value or of a corner of it, while the browsers have what is used here. */
const THERE_ALL_THE_SAME = new Set(["cursor", "outline", "selection", "text-align", "user-select"]);

function poorerSheet(css: string, late: ReadonlyMap<string, LateFeature>): string {
  const isLate = (rule: string): boolean =>
    [...lateFeatures(late, keysInSheet(rule)).keys()].some((name) => !THERE_ALL_THE_SAME.has(name));
  return css
    .replace(/(?<=[{};])([^{};@]+)\{([^{}]*)\}/g, (rule, selector: string) =>
      isLate(`${selector}{}`) ? "" : rule,
    )
    .replace(/(?<=[{;])([a-z-]+:[^;{}]*)(;|(?=\}))/g, (declaration) =>
      isLate(`a{${declaration}}`) ? "" : declaration,
    );
}

/** The same build without what some browser of the list lacks in its sheets. */
export function poorerBuild(deploy: Deploy): Deploy {
  const late = lateKeys();
  return new Map(
    Array.from(deploy, ([path, content]): [string, Buffer] => {
      if (path.endsWith(".css")) return [path, Buffer.from(poorerSheet(content.toString(), late))];
      if (path !== "/index.html") return [path, content];
      const page = content
        .toString()
        .replace(
          /(<style[^>]*>)([^]*?)(?=<\/style>)/g,
          (_, tag: string, css: string) => tag + poorerSheet(css, late),
        );
      return [path, Buffer.from(page)];
    }),
  );
}

/**
 * A script for before those of a page: takes away the interfaces that some browser of the list lacks, and others that a library
 * may look for.
 */
export const POORER_PAGE = `{
  const take = (owner, ...names) => { for (const name of names) if (owner) delete owner[name]; };
  take(window, "Highlight", "requestIdleCallback", "cancelIdleCallback", "structuredClone", "CompressionStream",
    "DecompressionStream", "scheduler", "navigation", "CookieStore", "ManagedMediaSource", "Iterator");
  take(CSS, "highlights");
  take(Navigator.prototype, "wakeLock", "share", "canShare", "userActivation", "connection");
  take(HTMLElement.prototype, "inert", "popover", "showPopover", "hidePopover", "translate", "autocapitalize", "autocorrect");
  take(HTMLSelectElement.prototype, "showPicker");
  take(Document.prototype, "adoptedStyleSheets", "startViewTransition");
  take(ShadowRoot.prototype, "adoptedStyleSheets");
  take(CSSStyleSheet.prototype, "replace", "replaceSync");
  take(KeyboardEvent.prototype, "isComposing");
  take(AbortSignal, "timeout", "any");
  take(AbortSignal.prototype, "throwIfAborted");
  take(Array.prototype, "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with");
  take(Array, "fromAsync");
  take(Object, "groupBy");
  take(Map, "groupBy");
  take(Promise, "withResolvers", "try");
  take(Set.prototype, "union", "intersection", "difference", "isSubsetOf");
  take(URL, "canParse", "parse");
  take(String.prototype, "isWellFormed", "toWellFormed");
  take(Intl, "Segmenter", "DurationFormat");
  take(Crypto.prototype, "randomUUID");
}`;
