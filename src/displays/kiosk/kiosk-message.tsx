/**
 * A venue screen whose link leads nowhere: it says so, to whoever sets it up.
 */
import type { Waiting } from "./kiosk-screen.tsx";
import { WaitingScreen } from "./waiting-screen.tsx";
import styles from "./kiosk.module.css";

export function KioskMessage(props: Pick<Waiting, "message" | "nowhere">) {
  return (
    <div class={styles["screen"]}>
      <div class={styles["page"]}>
        <WaitingScreen
          message={props.message}
          nowhere={props.nowhere}
          quote={undefined}
          quoteLanguage={undefined}
          follow={undefined}
        />
      </div>
    </div>
  );
}
