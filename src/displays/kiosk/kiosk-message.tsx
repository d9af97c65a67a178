/**
 * A venue screen whose link leads nowhere: it says so, to whoever sets it up.
 */
import { WaitingScreen } from "./waiting-screen.tsx";
import styles from "./kiosk.module.css";

export function KioskMessage(props: { readonly message: string }) {
  return (
    <div class={styles["screen"]}>
      <div class={styles["page"]}>
        <WaitingScreen
          name={undefined}
          message={props.message}
          quote={undefined}
          quoteLanguage={undefined}
          time={undefined}
          follow={undefined}
        />
      </div>
    </div>
  );
}
