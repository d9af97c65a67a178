/**
 * The clock on the wall, in the first language of the screen.
 */
import { directionOf } from "../../lib/language-tag.ts";
import { timeOfDay } from "./time-of-day.ts";
import styles from "./kiosk.module.css";

export type KioskTime = {
  /** Ms since 1970. */
  readonly now: number;
  readonly language: string;
  /** An IANA time zone; the device's own where it is absent. */
  readonly zone?: string | undefined;
};

export function KioskClock(props: { readonly time: KioskTime }) {
  return (
    <time class={styles["clock"]} lang={props.time.language} dir={directionOf(props.time.language)}>
      {timeOfDay(props.time.now, props.time.language, props.time.zone)}
    </time>
  );
}
