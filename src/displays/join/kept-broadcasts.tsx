/**
 * The broadcasts and talks that are kept on this device, beneath the form of the join page; nothing where nothing is, or nothing can be.
 */
import { createMemo, createSignal, type JSX, onCleanup, Show } from "solid-js";

import { systemClock } from "../../lib/clock.ts";
import { createSafeStorage } from "../../lib/safe-storage.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { createConsents } from "../../archive/consents.ts";
import { startBroadcastArchive } from "../../archive/device-archive.ts";
import { createTabTail } from "../../archive/tab-tail.ts";
import { tokenOfKey } from "../../archive/policy.ts";
import type { RecordSummary } from "../../archive/record.ts";
import { dataAddress } from "../../lib/data-address.ts";
import { keptFile, type KeptTalk, listKeptTalks, removeKeptTalks } from "../../talk/kept-talks.ts";
import { ArchiveList, type ArchivedBroadcast } from "../../ui/archive/archive-list.tsx";
import { reader } from "../reader/descriptor.ts";
import { addressOf } from "../registry.ts";
import { talk } from "../talk/descriptor.ts";

/** Missing where the page is not secure. */
const ownCaches = (): CacheStorage | undefined => ("caches" in window ? window.caches : undefined);

/** No key of a broadcast begins so. */
const keyOf = ({ token, name }: KeptTalk): string => `talk ${token}/${name}`;

/** Kept talks as the list has them, with their pictures. */
const listed = (talks: readonly KeptTalk[]): Promise<readonly ArchivedBroadcast[]> =>
  Promise.all(
    talks.map(async (one) => {
      const picture = one.picture === undefined ? undefined : await keptFile(ownCaches, one, one.picture);
      return {
        key: keyOf(one),
        name: one.title ?? one.name,
        address: addressOf(talk, one.token, one.name),
        since: one.since,
        count: one.sentences,
        talks: [],
        picture: picture && (await dataAddress(picture)),
      };
    }),
  );

export default function KeptTalks(): JSX.Element {
  const app = useApp();
  const tail = createTabTail(createSafeStorage(() => sessionStorage));
  const answers = createConsents(createSafeStorage(() => localStorage));
  const [records, setRecords] = createSignal<readonly RecordSummary[]>([]);
  const [keptTalks, setKeptTalks] = createSignal<readonly KeptTalk[]>([]);
  const [shownTalks, setShownTalks] = createSignal<readonly ArchivedBroadcast[]>([]);
  /** A list that was there stays, to say that nothing is kept any more. */
  const [isShown, setShown] = createSignal(false);
  const broadcastArchive = startBroadcastArchive({
    clock: systemClock,
    wallNow: Date.now,
    page: window,
    channel: (name) => new BroadcastChannel(name),
    onForgotten: () => void look(),
  });
  onCleanup(broadcastArchive.dispose);

  async function look(): Promise<void> {
    const [archived, kept] = await Promise.all([broadcastArchive.list(), listKeptTalks(ownCaches)]);
    if (archived.ok) setRecords(archived.value);
    setKeptTalks(kept);
    setShownTalks(await listed(kept));
    if (kept.length > 0 || (archived.ok && archived.value.length > 0)) setShown(true);
  }
  void look();

  const talks = createMemo((): readonly ArchivedBroadcast[] =>
    records().map(({ key, about, since, count, talks }) => {
      const token = tokenOfKey(key, app.config.serviceOrigin || location.origin);
      const address = token === undefined ? undefined : addressOf(reader, encodeURIComponent(token));
      return { key, name: about.name || (token ?? key), address, since, count, talks };
    }),
  );

  async function forget(key: string): Promise<void> {
    const kept = keptTalks().filter((one) => keyOf(one) === key);
    if (kept.length > 0) {
      await removeKeptTalks(ownCaches, kept);
      return look();
    }
    const id = records().find((record) => record.key === key)?.about.broadcastId;
    // Who deletes what a password protected is asked again.
    if (id !== undefined) answers.forget(id);
    tail.forget();
    await broadcastArchive.forget(key);
    await look();
  }

  async function forgetAll(): Promise<void> {
    answers.forgetAll();
    tail.forget();
    await Promise.all([broadcastArchive.forgetAll(), removeKeptTalks(ownCaches, keptTalks())]);
    await look();
  }

  return (
    <Show when={isShown()}>
      <ArchiveList
        talks={[...talks(), ...shownTalks()]}
        onForget={(key) => void forget(key)}
        onForgetAll={() => void forgetAll()}
      />
    </Show>
  );
}
