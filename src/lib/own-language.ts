/**
 * The language that a browser translates a page to. A text that is in it already is left as it is: translated once more it
 * would read worse.
 */

/** Languages that are written in two scripts, of which many read only one. */
const TWO_SCRIPTS = /^(zh|sr|uz|az|pa)$/;

/** Whether a text in `tag` is in the reader's own language: the first one of the browser. */
export function isOwnLanguage(tag: string, own: string = navigator.language): boolean {
  const [language = ""] = tag.split("-");
  return TWO_SCRIPTS.test(language) ? tag === own : language === own.split("-")[0];
}
