/**
 * The way from the wall to one's own phone: a QR code, and the address for those who cannot scan it.
 */
import { For } from "solid-js";

import { QrCode } from "../../ui/qr/qr-code.tsx";
import { WallText } from "../shared/wall-text.tsx";
import { type Say, useWallWords } from "../shared/wall-words-signals.ts";
import styles from "./follow-code.module.css";

export type Follow = {
  /** Where the QR code leads. */
  readonly url: string;
  /** What is typed after the host: the token. */
  readonly token: string;
  /** What is there: text as it comes, or the text of a talk that is over. */
  readonly to: "live" | "record";
  /** What the code is for, where it leads to neither. */
  readonly words?: { readonly lead: Say; readonly label: Say };
};

/** The host to type in, without what nobody types; in parts, between which a line may end. */
const hostOf = (url: string): readonly string[] => new URL(url).host.replace(/^www\./, "").split(/(?=\.)/);

export function FollowCode(props: { readonly follow: Follow; readonly large?: boolean | undefined }) {
  const words = useWallWords();
  const isRecord = (): boolean => props.follow.to === "record";
  const lead: Say = (said) =>
    props.follow.words?.lead(said) ?? said.say(isRecord() ? "follow.home" : "follow.phone");
  const label = (): string | undefined => {
    const [first] = words();
    if (first === undefined) return undefined;
    return props.follow.words?.label(first) ?? first.say(isRecord() ? "follow.homeQr" : "follow.phoneQr");
  };
  return (
    <aside class={styles["follow"]} data-large={props.large === true ? "" : undefined}>
      <p class={styles["lead"]}>
        <WallText say={lead} />
      </p>
      <QrCode class={styles["qr"]} text={props.follow.url} label={label() ?? ""} />
      <div class={styles["address"]} dir="ltr" translate="no">
        <p class={styles["host"]}>
          <For each={hostOf(props.follow.url)}>
            {(part) => (
              <>
                <wbr />
                {part}
              </>
            )}
          </For>
        </p>
        <p class={styles["code"]}>{props.follow.token}</p>
      </div>
    </aside>
  );
}
