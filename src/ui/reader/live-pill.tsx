/**
 * The way back to what is being said now, or was said last, with how much was said meanwhile. It is in the bar, where it
 * covers no text.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { Icon } from "../icon.tsx";
import { createLiveText } from "../live-text-signals.ts";
import styles from "./reader.module.css";

export type LivePillProps = {
  readonly missed: number;
  /** Nothing is said any more. */
  readonly over: boolean;
  readonly onClick: () => void;
};

export function LivePill(props: LivePillProps) {
  const { t, plural } = useI18n();
  const counted = (words: string, count: "reader.newCount" | "reader.newSentences"): string =>
    props.missed > 0 ? `${words} · ${plural(count, props.missed)}` : words;
  return (
    <button
      type="button"
      class={`${controls["button"]} ${controls["primary"]} ${styles["live"]}`}
      onClick={() => props.onClick()}
    >
      <Icon shape="down" />
      <span
        aria-hidden="true"
        ref={createLiveText(() =>
          counted(t(props.over ? "announce.newest" : "status.live"), "reader.newCount"),
        )}
      />
      <span
        class={controls["hidden"]}
        ref={createLiveText(() =>
          counted(t(props.over ? "listen.newest" : "reader.toLive"), "reader.newSentences"),
        )}
      />
    </button>
  );
}
