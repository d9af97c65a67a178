/**
 * Parts of the page that are fetched when they are wanted. A deploy may have taken their files away from under an open
 * page, or the network is gone: then a sentence and the ways on stand in their place, and everything else stays as it is.
 */
import { type Component, createSignal, type JSX, onCleanup, Show } from "solid-js";

import { LostPart, type LostPartProps } from "./lost-part.tsx";

type Closable = { readonly onClose?: () => void };

/**
 * A component that `load` brings when it is first shown; nothing is there until it has come. `form` is the shape of
 * what is said where it does not come. Where the part can be closed (`onClose`), so can that.
 */
export function createPart<Props extends object>(
  load: () => Promise<{ readonly default: Component<Props> }>,
  form: LostPartProps["form"],
): Component<Props & Closable> {
  let kept: Component<Props> | undefined;

  return function Part(props): JSX.Element {
    const [loaded, setLoaded] = createSignal(kept);
    const [lost, setLost] = createSignal(false);
    /** Some browsers remember a file that could not be had: once more is as often as it is offered. */
    let mayTryAgain = true;
    let isGone = false;
    onCleanup(() => {
      isGone = true;
    });

    async function bring(): Promise<void> {
      setLost(false);
      try {
        kept = (await load()).default;
        if (!isGone) setLoaded(() => kept);
      } catch {
        if (!isGone) setLost(true);
      }
    }
    function again(): void {
      mayTryAgain = false;
      void bring();
    }
    if (kept === undefined) void bring();

    return (
      <Show
        when={loaded()}
        fallback={
          <Show when={lost()}>
            <LostPart form={form} onAgain={mayTryAgain ? again : undefined} onClose={props.onClose} />
          </Show>
        }
      >
        {(part) => {
          const Loaded = part();
          return <Loaded {...props} />;
        }}
      </Show>
    );
  };
}
