/**
 * The check of a seat: first what it came to, large, then each part in a calm list. What is found is told to a screen reader
 * once.
 */
import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from "solid-js";

import { type CheckId, type Finding, overallOf, verdictOf } from "../../check/findings.ts";
import type { CheckWords } from "../../i18n/check-words.ts";
import type { Direction } from "../../lib/language-tag.ts";
import controls from "../../styles/controls.module.css";
import { BrandMark, type BrandMarkProps } from "../../ui/brand-mark.tsx";
import sheet from "../../ui/sheet.module.css";
import type { CheckRun } from "./check-run-signals.ts";
import { CheckRow } from "./check-row.tsx";
import styles from "./check.module.css";
import { CopyReport } from "./copy-report.tsx";
import { findingText, reportText, type ReportFacts } from "./finding-words.ts";
import { type OverallKind, OverallStatus } from "./overall-status.tsx";

/** Parts that are about the way here; the others are about the device. */
const WAY: ReadonlySet<CheckId> = new Set(["service", "broadcast", "stream", "frames", "delay"]);

export type CheckPageProps = {
  readonly say: CheckWords["say"];
  /** The language of these words, which may be English where the interface is another. */
  readonly language: string;
  readonly direction: Direction;
  readonly brand: Omit<BrandMarkProps, "class">;
  readonly token: string;
  readonly run: Omit<CheckRun, "accessGate">;
  readonly isLocked: boolean;
  /** The form of a password channel. */
  readonly unlockForm: JSX.Element;
  /** The broadcast itself. */
  readonly readerAddress: string;
  readonly circumstances: () => Pick<ReportFacts, "origin" | "at" | "userAgent" | "size">;
};

export function CheckPage(props: CheckPageProps): JSX.Element {
  const found = (): readonly Finding[] => props.run.ids.flatMap((id) => props.run.findings().get(id) ?? []);
  // The time that is left changes every second, and nothing is told again for that.
  const kind = createMemo((): OverallKind => {
    if (props.isLocked) return "locked";
    if (props.run.isRunning()) return props.run.progress()?.isPaused === true ? "paused" : "running";
    return overallOf(found());
  });
  const text = (id: CheckId): string => {
    const one = props.run.findings().get(id);
    return one === undefined ? "" : findingText(one, props);
  };
  const group = (isWay: boolean): readonly CheckId[] => props.run.ids.filter((id) => WAY.has(id) === isWay);
  const report = (): string =>
    reportText(
      { ...props.circumstances(), overall: overallOf(found()), findings: found(), token: props.token },
      props.say,
      props.language,
    );

  return (
    <main class={styles["page"]} lang={props.language} dir={props.direction}>
      <BrandMark {...props.brand} class={sheet["brand"]} />
      <header>
        <h1 class={styles["title"]}>
          {props.say("page.title")}
          {": "}
          <bdi>{props.run.name() || props.token}</bdi>
        </h1>
        <p class={styles["lead"]}>{props.say("page.lead")}</p>
      </header>
      <OverallStatus
        say={props.say}
        language={props.language}
        kind={kind()}
        progress={props.run.progress()}
      />
      <Show when={props.isLocked}>
        <div class={styles["unlock"]}>{props.unlockForm}</div>
      </Show>
      <FindingsLog {...props} found={found()} kind={kind()} text={text} />
      <For each={[true, false]}>
        {(isWay) => (
          <section>
            <h2 class={styles["heading"]}>{props.say(isWay ? "group.way" : "group.device")}</h2>
            <ul class={styles["list"]} role="list">
              <For each={group(isWay)}>
                {(id) =>
                  id === "sound" ? (
                    <SoundRow {...props} text={text(id)} />
                  ) : (
                    <CheckRow
                      say={props.say}
                      id={id}
                      finding={props.run.findings().get(id)}
                      pending={props.isLocked ? "later" : "running"}
                      text={text(id)}
                    />
                  )
                }
              </For>
            </ul>
          </section>
        )}
      </For>
      <footer class={styles["foot"]}>
        <button
          type="button"
          class={`${controls["button"]} ${props.run.isRunning() ? "" : controls["primary"]}`}
          aria-disabled={props.run.isRunning() ? "true" : "false"}
          onClick={() => props.run.again()}
        >
          {props.say("page.again")}
        </button>
        <CopyReport say={props.say} text={report} disabled={props.run.isRunning()} />
        <p>
          {/* A page of its own: what is measured here has ended there. */}
          <a class={styles["open"]} href={props.readerAddress} rel="external">
            {props.say("page.open")}
          </a>
        </p>
      </footer>
    </main>
  );
}

function SoundRow(props: Pick<CheckPageProps, "say" | "run"> & { readonly text: string }): JSX.Element {
  const text = (): string => {
    if (props.run.isPlaying()) return props.say("sound.playing");
    return props.text || props.say("sound.waiting");
  };
  return (
    <CheckRow
      say={props.say}
      id="sound"
      finding={props.run.findings().get("sound")}
      pending="waiting"
      text={text()}
    >
      <button
        type="button"
        class={`${controls["button"]} ${styles["try"]}`}
        aria-disabled={props.run.isPlaying() ? "true" : "false"}
        onClick={() => props.run.playSound()}
      >
        {props.say("sound.try")}
      </button>
    </CheckRow>
  );
}

type FindingsLogProps = Pick<CheckPageProps, "say"> & {
  readonly found: readonly Finding[];
  readonly kind: OverallKind;
  readonly text: (id: CheckId) => string;
};

/** What a screen reader is told, each once: what is well by its name alone, and the whole when it is over. */
function FindingsLog(props: FindingsLogProps): JSX.Element {
  const [lines, setLines] = createSignal<readonly string[]>([]);
  let announced: ReadonlySet<Finding> = new Set();
  createEffect(
    on(
      () => props.found,
      (found) => {
        const news = found.filter((one) => !announced.has(one));
        announced = new Set(found);
        const said = news.map((one) => {
          const verdict = verdictOf(one);
          const head = `${props.say(`name.${one.id}`)}: ${props.say(`verdict.${verdict}`)}`;
          return verdict === "good" ? head : `${head}. ${props.text(one.id)}`;
        });
        if (said.length > 0) setLines((before) => [...before, ...said]);
      },
    ),
  );
  createEffect(
    on(
      () => props.kind,
      (kind) => {
        const said = `${props.say(`overall.${kind}`)} ${props.say(`overall.${kind}Lead`)}`;
        setLines((before) => (kind === "running" ? [said] : [...before, said]));
      },
    ),
  );
  return (
    <div class={controls["hidden"]} role="log">
      <For each={lines()}>{(line) => <p>{line}</p>}</For>
    </div>
  );
}
