/**
 * Whether the device believes it has a network. Only a hint for the words on the page: a device may be wrong in either
 * direction, so nothing is decided by it.
 */
import { type Accessor, createSignal, onCleanup } from "solid-js";

/** False while the device says it has no network. */
export function createOnline(page: Window): Accessor<boolean> {
  const [online, setOnline] = createSignal(page.navigator.onLine);
  const update = (): void => {
    setOnline(page.navigator.onLine);
  };
  page.addEventListener("online", update);
  page.addEventListener("offline", update);
  onCleanup(() => {
    page.removeEventListener("online", update);
    page.removeEventListener("offline", update);
  });
  return online;
}
