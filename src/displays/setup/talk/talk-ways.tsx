/**
 * The way from what was typed into the link builder to the links of published talks: of the talk whose address it is, or of the
 * broadcast that is over.
 */
import { createResource, For, type JSX, onCleanup, Show } from "solid-js";

import { useSetupWords } from "../../../i18n/setup-words-signals.ts";
import { loadOwn, type Published, titleOf } from "../../../talk/load-published.ts";
import { useApp } from "../../../visit/app-context-signals.ts";
import take from "../take-away.module.css";
import { type TalkWish, talkSetupAddress } from "./talk-wish.ts";

export function TalkWays(props: { readonly wish: TalkWish }): JSX.Element {
  const { say } = useSetupWords();
  const { fetch: network } = useApp();
  const controller = new AbortController();
  onCleanup(() => controller.abort());
  const [talks] = createResource(
    () => props.wish,
    async ({ token, name }): Promise<readonly Published[]> => {
      if (token === undefined) return [];
      const found = await loadOwn({ fetch: network, signal: controller.signal }, token, name);
      return found.ok ? found.value : [];
    },
  );
  return (
    <Show
      when={props.wish.token !== undefined}
      fallback={
        <p class={take["check"]}>
          <a href={talkSetupAddress({})} rel="external">
            {say("display.talks")}
          </a>
        </p>
      }
    >
      <For each={talks.latest ?? []}>
        {(one) => (
          <p class={take["check"]}>
            <span>{say("code.published")}</span>{" "}
            <a href={talkSetupAddress(one.place)} rel="external">
              <bdi>{titleOf(one)}</bdi>
            </a>
          </p>
        )}
      </For>
    </Show>
  );
}
