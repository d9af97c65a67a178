/**
 * The check list for the morning of an event: what the file and the service say of each room, looked up when it is asked for,
 * and what somebody has to see with their own eyes. It can be printed.
 */
import { createMemo, For, type JSX, Show } from "solid-js";

import type { Verdict } from "../../../check/findings.ts";
import { dayPlan, type RoomPlan } from "../../../event/day-plan.ts";
import type { CheckWords } from "../../../i18n/check-words.ts";
import { useSetupWords } from "../../../i18n/setup-words-signals.ts";
import { languageNameIn } from "../../../i18n/language-name.ts";
import { systemClock } from "../../../lib/clock.ts";
import controls from "../../../styles/controls.module.css";
import { createVasClient } from "../../../vas/client.ts";
import { useApp } from "../../../visit/app-context-signals.ts";
import { findingText } from "../../check/finding-words.ts";
import { isLocal } from "../link-origin.ts";
import listPaper from "../paper/list.css?url";
import type { EventSetupProps } from "./event-setup-props.ts";
import take from "../take-away.module.css";
import styles from "./event-setup.module.css";
import { ListLine, Tick } from "./list-line.tsx";
import { createMorningCheck } from "./morning-check-signals.ts";
import { type TokenLine, tokenLines } from "./room-lines.ts";

export type MorningListProps = EventSetupProps & {
  readonly sayCheck: CheckWords["say"];
  /** Of the words. */
  readonly language: string;
  readonly hasScreens: boolean;
  /** In ms since the epoch. */
  readonly time: number;
  /** It is what is printed. */
  readonly isPrinted: boolean;
  readonly onPrint: () => void;
};

const WORST: readonly Verdict[] = ["bad", "remark", "unknown", "good"];

/** Nothing where there are no lines. */
function worstOf(lines: readonly TokenLine[] = []): Verdict | undefined {
  const verdicts = new Set(lines.map(({ verdict }) => verdict));
  return WORST.find((verdict) => verdicts.has(verdict));
}

/** The addresses in the list are of this computer alone. */
function LocalWarning(props: Pick<EventSetupProps, "links">): JSX.Element {
  const { say } = useSetupWords();
  return (
    <Show when={isLocal(new URL(props.links.programme).origin)}>
      <p class={`${take["warning"]} ${styles["screenOnly"]}`}>{say("next.localList")}</p>
    </Show>
  );
}

export function MorningList(props: MorningListProps): JSX.Element {
  const { config } = useApp();
  const morning = createMorningCheck({
    client: createVasClient({
      origin: config.serviceOrigin,
      fetch: (input, init) => fetch(input, init),
      clock: systemClock,
    }),
    clock: systemClock,
    isOnline: () => navigator.onLine,
  });
  const rooms = createMemo(() => dayPlan(props.event, props.time));
  const tokens = createMemo(() => [...new Set(rooms().flatMap((plan) => plan.tokens))]);
  const lines = createMemo(
    () =>
      new Map(
        rooms().flatMap(({ room, tokens: own }) =>
          own.flatMap((token) => {
            const answer = morning.answers().get(token);
            return answer === undefined
              ? []
              : [[`${room.id}/${token}`, tokenLines(answer, room.languages)] as const];
          }),
        ),
      ),
  );
  const result = (): string => {
    if (morning.isChecking()) return props.sayCheck("verdict.running");
    const worst = worstOf([...lines().values()].flat());
    return worst === undefined ? "" : props.sayCheck(`verdict.${worst}`);
  };
  const text = (line: TokenLine, token: string): string => {
    switch (line.kind) {
      case "finding":
        return findingText(line.finding, { say: props.sayCheck, language: props.language, token });
      case "silent":
        return props.say("list.silent", {
          languages: line.languages.map((tag) => languageNameIn(tag, props.language)).join(", "),
        });
      case "open":
      case "locked":
      case "speaks":
        return props.say(`list.${line.kind}`);
    }
  };
  const refused = (): number => props.event.refused.length;
  return (
    <section class={`${styles["section"]} ${styles["list"]}`} aria-labelledby="event-setup-list">
      {/* There from the beginning: a print does not wait for a sheet. After those of the papers, whose margin it takes away. */}
      <link rel="stylesheet" media={props.isPrinted ? "print" : "not all"} href={listPaper} />
      <h2 id="event-setup-list" class={styles["heading"]}>
        {props.say("list.title")}
      </h2>
      <p class={`${styles["about"]} ${styles["screenOnly"]}`}>{props.say("list.about")}</p>
      <LocalWarning links={props.links} />
      <p class={`${styles["buttons"]} ${styles["screenOnly"]}`}>
        <button
          type="button"
          class={`${controls["button"]} ${controls["primary"]}`}
          aria-disabled={morning.isChecking() || tokens().length === 0}
          onClick={() => morning.check(tokens())}
        >
          {props.say("list.check")}
        </button>
        <button type="button" class={controls["button"]} onClick={() => props.onPrint()}>
          {props.say("list.print")}
        </button>
        <span role="status">{result()}</span>
      </p>
      <ul class={styles["lines"]} role="list">
        <ListLine
          verdict={refused() === 0 ? "good" : "remark"}
          text={
            refused() === 0 ? props.say("list.file") : props.say("list.broken", { count: String(refused()) })
          }
        />
        <Show when={props.hasScreens}>
          <Tick text={props.say("list.foyer")} link={props.links.foyer} />
        </Show>
        <Tick text={props.say("list.foyerSheet")} />
      </ul>
      <For each={rooms()}>
        {(plan) => (
          <RoomPart
            {...props}
            plan={plan}
            isChecking={morning.isChecking()}
            linesOf={(token) => lines().get(`${plan.room.id}/${token}`)}
            text={text}
          />
        )}
      </For>
    </section>
  );
}

type RoomPartProps = MorningListProps & {
  readonly plan: RoomPlan;
  readonly isChecking: boolean;
  /** Nothing for what was not looked up. */
  readonly linesOf: (token: string) => readonly TokenLine[] | undefined;
  readonly text: (line: TokenLine, token: string) => string;
};

function RoomPart(props: RoomPartProps): JSX.Element {
  const room = () => props.plan.room;
  return (
    <div class={styles["listRoom"]}>
      <h3 class={styles["roomName"]}>
        <bdi>{[room().name, room().place].filter(Boolean).join(" · ")}</bdi>
      </h3>
      <ul class={styles["lines"]} role="list">
        <For
          each={props.plan.tokens}
          fallback={<ListLine verdict="remark" text={props.say("list.noCode")} />}
        >
          {(token) => (
            <>
              <ListLine
                verdict={worstOf(props.linesOf(token)) ?? (props.isChecking ? "running" : "unknown")}
                text={`${props.say("list.code")} `}
                code={token}
                note={
                  props.linesOf(token) === undefined && !props.isChecking
                    ? props.say("list.unchecked")
                    : undefined
                }
              />
              <For each={props.linesOf(token)}>
                {(line) => <ListLine verdict={line.verdict} text={props.text(line, token)} />}
              </For>
              <Tick text={props.say("list.seat")} link={props.links.seat(token)} />
            </>
          )}
        </For>
        <Show when={props.hasScreens}>
          <Tick text={props.say("list.screen")} link={props.links.screen(room().id)} />
        </Show>
        <Show when={props.plan.tokens.length > 0}>
          <Tick text={props.say("list.sheet")} />
        </Show>
        <Show when={room().videos.length > 0}>
          <Tick text={props.say("list.video")} />
        </Show>
      </ul>
    </div>
  );
}
