/**
 * The name of the talk at the head of every page on paper but the first, which has it in full. Only a style sheet can put
 * words there, and only some browsers print them (Chromium 131 and newer).
 */

/** The pages of a record in each direction (`record.module.css`). */
const PAGES = ["record", "record-rtl"];

/** `text` as a string of a style sheet. */
const cssString = (text: string): string =>
  `"${text.replace(/[\\"\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** Puts the name there, in its own direction; the returned function takes it away. */
export function printHead(name: string): () => void {
  // A sheet of its own is what older browsers do not have.
  if (name === "" || !("adoptedStyleSheets" in document)) return () => undefined;
  const sheet = new CSSStyleSheet();
  const head = `content: ${cssString(`\u2068${name}\u2069`)}; color: #444; font: 9pt/1.2 system-ui, sans-serif;`;
  const rules = PAGES.flatMap((page) => [
    `@page ${page} { @top-center { ${head} } }`,
    `@page ${page}:first { @top-center { content: none; } }`,
  ]);
  sheet.replaceSync(rules.join("\n"));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
