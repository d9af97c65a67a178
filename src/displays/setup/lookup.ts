/**
 * What the link builder knows of the broadcast whose code was typed.
 */
import { sentences } from "../../lib/sentences.ts";
import type { I18n } from "../../i18n/i18n-signals.ts";
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import type { VasErrorCode } from "../../vas/errors.ts";

export type Lookup =
  | { readonly kind: "none" | "asking" }
  | { readonly kind: "found"; readonly info: BroadcastInfo }
  | { readonly kind: "failed"; readonly code: VasErrorCode };

/** Why a broadcast was not found, in a sentence. */
export function explainFailure(code: VasErrorCode, token: string, t: I18n["t"]): string {
  switch (code) {
    case "unknown-token":
      return t("notice.unknown", { token });
    case "revoked":
      return t("notice.revoked");
    case "ended":
      return t("notice.ended");
    case "unreachable":
    case "service-error":
    case "too-many-requests":
      return sentences(t("notice.unreachable"), t("notice.retrying"));
    case "unexpected-answer":
      return sentences(t("notice.unexpected"), t("notice.signIn"));
    case "wrong-password":
    case "unauthorized":
    case "invalid-input":
      return t("notice.refused");
  }
}

/** Every language of a broadcast, the original first. */
export const languagesOf = (info: BroadcastInfo): readonly string[] => [
  ...new Set([info.transcriptionLanguage, ...info.translationLanguages]),
];
