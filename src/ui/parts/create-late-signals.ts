/**
 * What few pages need, without a place on them: it is fetched when it is wanted, and then made as if it had been there from the
 * beginning.
 */
import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  getOwner,
  onCleanup,
  runWithOwner,
} from "solid-js";

/**
 * What the part makes that `load` brings once it `isWanted`; nothing before, and nothing where the part is lost. It lasts as long
 * as the component that calls this, and is not made any more where that is gone.
 */
export function createLate<T>(
  isWanted: () => boolean,
  load: () => Promise<() => T>,
): Accessor<T | undefined> {
  const owner = getOwner();
  const [made, setMade] = createSignal<T>();
  const wanted = createMemo(isWanted);
  let isGone = false;
  onCleanup(() => {
    isGone = true;
  });
  createEffect(() => {
    if (wanted())
      load().then(
        (make) => isGone || setMade(() => runWithOwner(owner, make)),
        () => undefined,
      );
  });
  return made;
}
