/**
 * The QR code an audience scans, to be put on slides and posters, and the check of a seat for the morning of the event.
 */
import { createSignal, type JSX } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import controls from "../../styles/controls.module.css";
import { QrCode } from "../../ui/qr/qr-code.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { check } from "../check/descriptor.ts";
import { addressOf } from "../registry.ts";
import { CopyField } from "./copy-field.tsx";
import { qrPng, qrSvg } from "./qr-files.ts";
import styles from "./take-away.module.css";

export type QrFilesProps = {
  readonly link: string;
  /** Of the files, without an ending. */
  readonly name: string;
  /** What stands above the buttons. */
  readonly children?: JSX.Element;
};

/** A code to be scanned, and the files of it. */
export function QrFiles(props: QrFilesProps): JSX.Element {
  const { say } = useSetupWords();
  const [isRefused, setRefused] = createSignal(false);

  async function savePng(): Promise<void> {
    const file = await qrPng(props.link);
    setRefused(file === undefined);
    if (file !== undefined) saveFile(file, `${props.name}.png`);
  }

  return (
    <div class={styles["qr"]}>
      <QrCode class={styles["qrCode"]} text={props.link} label={say("qr.label", { link: props.link })} />
      <div class={styles["qrAside"]}>
        {props.children}
        <p class={styles["buttons"]}>
          <button
            type="button"
            class={controls["button"]}
            onClick={() => saveFile(qrSvg(props.link), `${props.name}.svg`)}
          >
            {say("qr.svg")}
          </button>
          <button type="button" class={controls["button"]} onClick={() => void savePng()}>
            {say("qr.png")}
          </button>
        </p>
        <p role="status">{isRefused() ? say("qr.failed") : ""}</p>
      </div>
    </div>
  );
}

export type QrTakeProps = {
  readonly link: string;
  readonly code: string;
};

export function QrTake(props: QrTakeProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <section class={styles["section"]} aria-labelledby="qr-title">
      <h2 id="qr-title" class={styles["title"]}>
        {say("qr.title")}
      </h2>
      <p class={styles["about"]}>{say("qr.about")}</p>
      <QrFiles link={props.link} name={`subtitles-${props.code}`}>
        <CopyField label={say("qr.link")} text={props.link} />
      </QrFiles>
      <p class={styles["check"]}>
        {/* A page of its own: it has another policy of what may be framed. */}
        <a href={addressOf(check, props.code)} target="_blank" rel="noopener noreferrer">
          {say("take.check")}
        </a>
        <span>{say("take.checkAbout")}</span>
      </p>
    </section>
  );
}
