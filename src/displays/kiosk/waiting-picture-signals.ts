/**
 * The picture and the clip of a waiting screen: those of the newest talk that was published under the broadcast's code. Asked for
 * once, when the screen begins to wait.
 */
import { type Accessor, createSignal, onCleanup } from "solid-js";

import { fileAddress, loadTalks } from "../../talk/load-talk.ts";

export type ScreenPicture = {
  /** The still; absent where the talk has a clip alone. */
  readonly address: string | undefined;
  readonly alt: string;
  readonly clip: string | undefined;
};

/** Nothing where there is none, or where it is behind a passphrase. Lasts as long as the component that calls this. */
export function createWaitingPicture(token: string): Accessor<ScreenPicture | undefined> {
  const [picture, setPicture] = createSignal<ScreenPicture>();
  const controller = new AbortController();
  onCleanup(() => controller.abort());
  async function ask(): Promise<void> {
    const asking = { fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init) };
    const read = await loadTalks({ ...asking, signal: controller.signal }, token);
    if (controller.signal.aborted || !read.ok) return;
    for (const talk of read.value.talks) {
      if (!("head" in talk)) continue;
      const { picture: still, clip } = talk.head;
      if (still === undefined && clip === undefined) continue;
      const place = { token, name: talk.name };
      setPicture({
        address: still && fileAddress(place, still),
        alt: still?.alt ?? "",
        clip: clip && fileAddress(place, clip),
      });
      return;
    }
  }
  void ask();
  return picture;
}
