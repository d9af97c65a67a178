/**
 * What is wrong with a code as it is typed, in a sentence: at once where it is certain, else once it was sent.
 */
import type { I18n } from "../../i18n/i18n-signals.ts";
import type { TypedToken } from "../shared/typed-token.ts";

/** What is said of a code that is too short, by the number of its characters. */
const TOO_SHORT = ["join.empty", "join.missing.three", "join.missing.two", "join.missing.one"] as const;

/** The sentence, or nothing while all may still become right; `submitted` says that no more is to come. */
export function explainCode(read: TypedToken, submitted: boolean, t: I18n["t"]): string {
  switch (read.kind) {
    case "token":
      return "";
    case "wrong-characters":
      return t("join.wrongCharacters", { characters: read.characters.join(" ") });
    case "too-long":
      return t("join.tooLong");
    case "not-a-share-link":
      return t("join.notShareLink");
    case "incomplete":
      return submitted ? t(TOO_SHORT[read.text.length] ?? "join.empty") : "";
  }
}
