/**
 * Where readers tell the organiser what they think: an address that the organiser wrote, with what it may say of the
 * place in the text filled in. Nothing is sent by the viewer itself.
 */
import { webLink } from "../lib/web-link.ts";

/** What may be filled in: the broadcast's four characters, the language read, the sentence's number, and its time (ISO 8601). */
export const FEEDBACK_FIELDS = ["code", "language", "sentence", "time"] as const;
export type FeedbackField = (typeof FEEDBACK_FIELDS)[number];
/** What is known of the place in the text; the rest is left empty. */
export type FeedbackPlace = { readonly [Field in FeedbackField]?: string | number | undefined };

const PLACEHOLDER = /\{([^{}]*)\}/g;

const filled = (template: string, valueOf: (name: string) => string): string =>
  template.replace(PLACEHOLDER, (_whole, name: string) => encodeURIComponent(valueOf(name)));

/**
 * The place of an address that leads there: its origin, or who an e-mail goes to. Nothing for what is no `https:` or
 * `mailto:` address and no path of the page's own origin.
 */
function placeOf(address: string): string | undefined {
  if (/^mailto:[^\s?]+@[^\s?]+/i.test(address)) return address.split("?")[0];
  const link = webLink(address);
  return link === undefined || link.startsWith("/") ? link && "/" : new URL(link).origin;
}

/** Whether an organiser's address may be used: only known placeholders, and none that decides where it leads. */
export function isFeedbackAddress(template: string): boolean {
  const names: readonly string[] = FEEDBACK_FIELDS;
  const used = Array.from(template.matchAll(PLACEHOLDER), ([, name = ""]) => name);
  if (used.some((name) => !names.includes(name))) return false;
  const [one, other] = ["1", "2"].map((value) => placeOf(filled(template, () => value)));
  return one !== undefined && one === other && !/[{}]/.test(template.replace(PLACEHOLDER, ""));
}

/** The organiser's address with the place filled in, each value encoded. */
export const feedbackLink = (template: string, place: FeedbackPlace): string =>
  filled(template, (name) => String(place[name as FeedbackField] ?? ""));
