/**
 * Keeping a talk on the device as signals: what it takes, how far it is, and what is kept. The viewer itself is kept with it,
 * since a talk without its page is of no use.
 */
import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";

import { workerAddress } from "../../offline/worker-address.ts";
import { bytesOf, filesOf, type KeepProblem, type KeptRecord } from "../../talk/keep-talk.ts";
import type { Sound } from "../../talk/load-talk.ts";
import type { LoadedTalk } from "./talk-source-signals.ts";

type KeepState =
  | { readonly kind: "none"; readonly problem?: KeepProblem }
  | { readonly kind: "keeping"; readonly done: number; readonly all: number }
  | {
      readonly kind: "kept";
      readonly bytes: number;
      /** The sound that is kept. */
      readonly sound: Sound | undefined;
      /** Another state of the talk has been published since. */
      readonly isOlder: boolean;
    };

export type Keeping = {
  readonly state: Accessor<KeepState>;
  /** What a talk takes with a sound or without, in bytes. */
  readonly bytesWith: (sound: Sound | undefined) => number;
  readonly keep: (sound: Sound | undefined) => void;
  readonly stop: () => void;
  readonly remove: () => void;
};

/** Keeps the viewer, where the browser can. */
export function keepViewer({ navigator }: Pick<Window, "navigator">): void {
  if ("serviceWorker" in navigator)
    void navigator.serviceWorker.register(workerAddress(), { updateViaCache: "none" }).catch(() => undefined);
}

/** Lasts as long as the component that calls this; what is being kept then is stopped. */
export function createKeeping(talk: LoadedTalk, onKept: () => void): Keeping {
  const { head, published, keeper } = talk;
  const [record, setRecord] = createSignal(talk.kept);
  const [problem, setProblem] = createSignal<KeepProblem>();
  const [progress, setProgress] = createSignal<{ readonly done: number; readonly all: number }>();
  let controller: AbortController | undefined;
  onCleanup(() => controller?.abort());

  const soundIn = ({ files }: KeptRecord): Sound | undefined =>
    head.sounds.find(({ file }) => files.includes(file));
  const state = createMemo((): KeepState => {
    const [going, kept, why] = [progress(), record(), problem()];
    if (going !== undefined) return { kind: "keeping", ...going };
    if (kept === undefined) return why === undefined ? { kind: "none" } : { kind: "none", problem: why };
    const isOlder = JSON.stringify(kept.talk) !== JSON.stringify(published);
    return { kind: "kept", bytes: kept.bytes, sound: soundIn(kept), isOlder };
  });

  async function keep(sound: Sound | undefined): Promise<void> {
    if (progress() !== undefined) return;
    const files = filesOf(head, sound);
    const all = bytesOf(files);
    controller = new AbortController();
    setProblem(undefined);
    setProgress({ done: 0, all });
    const kept = await keeper.keep(published, files, {
      onBytes: (done) => setProgress({ done, all }),
      signal: controller.signal,
    });
    setProgress(undefined);
    if (kept.ok) {
      setRecord(kept.value);
      onKept();
    } else if (kept.error !== "stopped") setProblem(kept.error);
  }
  async function remove(): Promise<void> {
    await keeper.remove();
    setRecord(undefined);
  }
  return {
    state,
    bytesWith: (sound) => bytesOf(filesOf(head, sound)),
    keep: (sound) => void keep(sound),
    stop: () => controller?.abort(),
    remove: () => void remove(),
  };
}
