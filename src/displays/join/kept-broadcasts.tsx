/**
 * What is kept on this device, beneath the form of the join page; nothing where nothing is, or nothing can be.
 */
import { createMemo, createSignal, type JSX, onCleanup, Show } from "solid-js";

import { systemClock } from "../../lib/clock.ts";
import { createSafeStorage } from "../../lib/safe-storage.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { createKeepingAnswers } from "../../archive/consents.ts";
import { startKeeper } from "../../archive/device-archive.ts";
import { createKeepingTail } from "../../archive/tab-tail.ts";
import { tokenOfKey } from "../../archive/policy.ts";
import type { KeptSummary } from "../../archive/record.ts";
import { KeptList, type KeptTalk } from "../../ui/archive/archive-list.tsx";

export default function KeptTalks(): JSX.Element {
  const app = useApp();
  const tail = createKeepingTail(createSafeStorage(() => sessionStorage));
  const answers = createKeepingAnswers(createSafeStorage(() => localStorage));
  const [records, setRecords] = createSignal<readonly KeptSummary[]>([]);
  /** A list that was there stays, to say that nothing is kept any more. */
  const [isShown, setShown] = createSignal(false);
  const keeper = startKeeper({
    clock: systemClock,
    wallNow: Date.now,
    page: window,
    channel: (name) => new BroadcastChannel(name),
    onForgotten: () => void look(),
  });
  onCleanup(keeper.dispose);

  async function look(): Promise<void> {
    const listed = await keeper.list();
    if (!listed.ok) return;
    setRecords(listed.value);
    if (listed.value.length > 0) setShown(true);
  }
  void look();

  const talks = createMemo((): readonly KeptTalk[] =>
    records().map(({ key, about, since, count }) => {
      const token = tokenOfKey(key, app.config.serviceOrigin || location.origin);
      const address = token === undefined ? undefined : `/broadcast/${encodeURIComponent(token)}`;
      return { key, name: about.name || (token ?? key), address, since, count };
    }),
  );

  async function forget(key: string): Promise<void> {
    const id = records().find((record) => record.key === key)?.about.broadcastId;
    // Who deletes what a password stood before is asked again.
    if (id !== undefined) answers.forget(id);
    tail.forget();
    await keeper.forget(key);
    await look();
  }

  async function forgetAll(): Promise<void> {
    answers.forgetAll();
    tail.forget();
    await keeper.forgetAll();
    await look();
  }

  return (
    <Show when={isShown()}>
      <KeptList talks={talks()} onForget={(key) => void forget(key)} onForgetAll={() => void forgetAll()} />
    </Show>
  );
}
