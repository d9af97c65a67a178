/**
 * A talk on this device: what it takes is said first, then how far it is, and it can be deleted again.
 */
import { createMemo, createSignal, For, type JSX, Match, Show, Switch, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import type { TalkWords } from "../../i18n/talk-words.ts";
import controls from "../../styles/controls.module.css";
import type { Sound } from "../../talk/load-talk.ts";
import { createKeeping, keepViewer } from "./keep-signals.ts";
import { sizeText } from "./size-text.ts";
import type { LoadedTalk } from "./talk-source-signals.ts";

type ChoiceProps = {
  readonly say: TalkWords["say"];
  readonly sounds: readonly Sound[];
  /** The file of the sound that is chosen; empty for none. */
  readonly file: string;
  readonly onFile: (file: string) => void;
  readonly size: string;
  readonly onKeep: () => void;
};

/** Which sound is kept, with what it takes on the button that does it. */
function Choice(props: ChoiceProps): JSX.Element {
  const names = createMemo(() => languageNames(props.sounds.map(({ language }) => language)));
  return (
    <div class="talk-row">
      <Show when={props.sounds.length > 0}>
        <select
          class={controls["select"]}
          aria-label={props.say("sound.region")}
          onChange={(event) => props.onFile(event.currentTarget.value)}
        >
          <For each={props.sounds}>
            {(one) => (
              <option value={one.file} selected={one.file === props.file}>
                {names().get(one.language) ?? one.language}
              </option>
            )}
          </For>
          <option value="">{props.say("keep.textOnly")}</option>
        </select>
      </Show>
      <button
        type="button"
        class={`${controls["button"]} ${controls["primary"]}`}
        onClick={() => props.onKeep()}
      >
        {props.say("keep.keep", { size: props.size })}
      </button>
    </div>
  );
}

function Going(props: {
  readonly say: TalkWords["say"];
  readonly done: number;
  readonly all: number;
  readonly size: (bytes: number) => string;
  readonly onStop: () => void;
}): JSX.Element {
  return (
    <div class="talk-row">
      <button type="button" class={controls["button"]} onClick={() => props.onStop()}>
        {props.say("keep.stop")}
      </button>
      <span>{props.say("keep.going", { done: props.size(props.done), size: props.size(props.all) })}</span>
    </div>
  );
}

export type TalkKeepProps = { readonly say: TalkWords["say"]; readonly talk: LoadedTalk };

// Over 60 lines: it only says which of its parts is shown when.
export function TalkKeep(props: TalkKeepProps): JSX.Element {
  const { language } = useI18n();
  // One talk for as long as the page is there.
  const talk = untrack(() => props.talk);
  const { sounds } = talk.head;
  const keeping = createKeeping(talk, () => keepViewer(window));
  let place: HTMLDivElement | undefined;
  const [file, setFile] = createSignal(sounds[0]?.file ?? "");
  const sound = (): Sound | undefined => sounds.find((one) => one.file === file());
  const size = (bytes: number): string => sizeText(bytes, language());
  const progress = () => {
    const state = keeping.state();
    return state.kind === "keeping" ? state : undefined;
  };
  const kept = () => {
    const state = keeping.state();
    return state.kind === "kept" ? state : undefined;
  };
  const problem = (): string => {
    const state = keeping.state();
    if (state.kind !== "none" || state.problem === undefined) return "";
    return props.say(state.problem === "no-room" ? "keep.full" : "keep.failed");
  };
  /** Said once, not with each part that comes. */
  const said = (): string => {
    const current = kept();
    if (current === undefined) return problem();
    const what = props.say("keep.kept", { size: size(current.bytes) });
    return current.isOlder ? `${what} ${props.say("keep.older")}` : what;
  };

  /** The longest of what is said here, for which there is room from the beginning. */
  const room = createMemo((): string => {
    const words = [props.say("keep.why"), props.say("keep.full"), props.say("keep.failed"), said()];
    return words.reduce((longest, one) => (one.length > longest.length ? one : longest));
  });
  /** It does not shrink under the finger that pressed. */
  function hold(): void {
    if (place !== undefined) place.style.minHeight = `${place.offsetHeight}px`;
  }
  function keep(): void {
    hold();
    keeping.keep(sound());
  }

  return (
    <div class="talk-keep" ref={place}>
      <h3>{props.say("keep.device")}</h3>
      <div class="talk-said" data-room={room()}>
        <Show when={keeping.state().kind === "none" && said() === ""}>
          <p class="talk-why">{props.say("keep.why")}</p>
        </Show>
        <Show when={progress()}>
          {(now) => (
            <progress
              class="talk-progress"
              aria-label={props.say("keep.device")}
              max={now().all}
              value={now().done}
            />
          )}
        </Show>
        <p role="status">{said()}</p>
      </div>
      <Switch>
        <Match when={progress()}>
          {(now) => (
            <Going say={props.say} done={now().done} all={now().all} size={size} onStop={keeping.stop} />
          )}
        </Match>
        <Match when={kept()}>
          {(current) => (
            <div class="talk-row">
              <Show when={current().isOlder}>
                <button type="button" class={`${controls["button"]} ${controls["primary"]}`} onClick={keep}>
                  {props.say("keep.again")}
                </button>
              </Show>
              <button
                type="button"
                class={controls["button"]}
                onClick={() => {
                  hold();
                  keeping.remove();
                }}
              >
                {props.say("keep.remove")}
              </button>
            </div>
          )}
        </Match>
        <Match when={keeping.state().kind === "none"}>
          <Choice
            say={props.say}
            sounds={sounds}
            file={file()}
            onFile={setFile}
            size={size(keeping.bytesWith(sound()))}
            onKeep={keep}
          />
        </Match>
      </Switch>
    </div>
  );
}
