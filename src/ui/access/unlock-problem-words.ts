/**
 * What an unlock form says of what went wrong.
 */
import type { I18n } from "../../i18n/i18n-signals.ts";
import { sentences } from "../../lib/sentences.ts";
import type { UnlockFormProps } from "./unlock-form-props.ts";

export type FormState = Pick<UnlockFormProps, "busy" | "problem"> & {
  readonly password: string;
  /** Something was typed since the problem was said, or nothing was typed and the form was sent. */
  readonly touched: boolean;
  /** Seconds until the next try; 0 for now. */
  readonly waitSeconds: number;
};

/** The sentence; empty where there is nothing to say. */
export function problemWords(
  { busy, problem, password, touched, waitSeconds }: FormState,
  t: I18n["t"],
): string {
  if (busy) return t("unlock.checking");
  if (touched) return password === "" ? t("unlock.empty") : "";
  switch (problem?.code) {
    case undefined:
      return "";
    case "wait":
      return waitSeconds > 0 ? t("unlock.wait", { seconds: waitSeconds }) : "";
    case "stale":
      return t("unlock.stale");
    case "wrong":
      return t("unlock.wrong");
    case "invalid":
      return t("unlock.invalid");
    case "unreachable":
      return t("unlock.unreachable");
    case "unexpected":
      return sentences(t("notice.unexpected"), t("notice.signIn"));
  }
}
