/**
 * What the whole check came to, large: the first thing that is looked at.
 */
import { type JSX, Show } from "solid-js";

import type { Overall } from "../../check/findings.ts";
import type { CheckWords } from "../../i18n/check-words.ts";
import { MEASURE_MS } from "../../check/measure-stream.ts";
import type { Progress } from "./check-run-signals.ts";
import styles from "./check.module.css";
import { shortTime } from "./finding-words.ts";
import { type RowStatus, VerdictIcon } from "./verdict-icon.tsx";

export type OverallKind = Overall | "running" | "paused" | "locked";

const STATUSES: Readonly<Record<OverallKind, RowStatus>> = {
  ready: "good",
  remarks: "remark",
  bad: "bad",
  unmeasured: "unknown",
  running: "running",
  paused: "unknown",
  locked: "locked",
};

export type OverallStatusProps = {
  readonly say: CheckWords["say"];
  readonly language: string;
  readonly kind: OverallKind;
  readonly progress: Progress | undefined;
};

export function OverallStatus(props: OverallStatusProps): JSX.Element {
  return (
    <section class={styles["overall"]} data-overall={props.kind} data-status={STATUSES[props.kind]}>
      <h2 class={styles["overallWord"]}>
        <VerdictIcon status={STATUSES[props.kind]} class={styles["overallIcon"]} />
        {props.say(`overall.${props.kind}`)}
      </h2>
      <p class={styles["overallLead"]}>{props.say(`overall.${props.kind}Lead`)}</p>
      <Show when={props.progress}>
        {(progress) => (
          <p class={styles["left"]}>
            <progress
              class={styles["bar"]}
              max={MEASURE_MS}
              value={MEASURE_MS - progress().leftMs}
              aria-label={props.say(`overall.${props.kind}`)}
            />
            <span>
              {props.say("overall.left", {
                time: shortTime(Math.ceil(progress().leftMs / 1_000) * 1_000, props.language),
              })}
            </span>
          </p>
        )}
      </Show>
    </section>
  );
}
