/**
 * The marks of one visit as signals: found in what was said, and kept where the text is kept. Fetched once there is text.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, untrack } from "solid-js";

import type { ArchiveView } from "../archive/ports-signals.ts";
import { forgetMarks, keepMarks, keepTabMarks, keptMarks, tabMarks } from "../archive/own-marks-store.ts";
import type { SafeStorage } from "../lib/safe-storage.ts";
import type { Articles } from "../subtitles/sections.ts";
import {
  joinedMarks,
  marksThere,
  notedMark,
  type OwnMark,
  type OwnMarks,
  settledMarks,
  toggledMark,
} from "../subtitles/own-marks.ts";

export type OwnMarksPorts = {
  readonly token: string;
  /** The key of the broadcast among those that are kept. */
  readonly key: string;
  readonly articles: Accessor<Articles>;
  /** What is kept of the text; absent where nothing ever is. */
  readonly kept: Pick<ArchiveView, "broadcastId" | "isOn"> | undefined;
  readonly deviceStorage: SafeStorage;
  readonly tabStorage: SafeStorage;
  /** Ms since the epoch. */
  readonly wallNow: () => number;
};

const sameMap = (one: ReadonlyMap<number, OwnMark>, other: ReadonlyMap<number, OwnMark>): boolean =>
  one.size === other.size && [...one].every(([sid, mark]) => other.get(sid) === mark);

export function createOwnMarks(ports: OwnMarksPorts): OwnMarks {
  const { token, key, articles, kept, deviceStorage, tabStorage, wallNow } = ports;
  const [marks, setMarks] = createSignal(tabMarks(tabStorage, token));
  /** The broadcast they are kept for on the device; nothing where they are the tab's. */
  const keptFor = createMemo(() => (kept?.isOn() === true ? kept.broadcastId() : undefined));

  function write(list: readonly OwnMark[]): void {
    const id = untrack(keptFor);
    if (id === undefined) keepTabMarks(tabStorage, token, list);
    else keepMarks(deviceStorage, { key, id, at: wallNow(), marks: list });
  }
  function change(by: (list: readonly OwnMark[]) => readonly OwnMark[]): void {
    const next = by(untrack(marks));
    if (next === untrack(marks)) return;
    setMarks(next);
    write(next);
  }

  createEffect(
    on(keptFor, (id, before) => {
      if (id !== undefined) {
        setMarks((list) => joinedMarks(list, keptMarks(deviceStorage, key, id, wallNow())));
        keepTabMarks(tabStorage, token, []);
      } else if (before !== undefined) forgetMarks(deviceStorage, key);
      if (untrack(marks).length > 0) write(untrack(marks));
    }),
  );
  /** Where the text has another section, a mark that waits for its sentence looks for it in all of it. */
  const newestSection = createMemo(() => articles().at(-1)?.items.at(-1)?.key);
  createEffect(
    on([articles, newestSection, marks], ([now, section], before) => {
      change((list) => settledMarks(list, now, section !== before?.[1]));
    }),
  );
  const bySid = createMemo(() => marksThere(marks(), articles()), undefined, { equals: sameMap });

  return {
    bySid,
    toggle: (sid) => {
      change((list) => toggledMark(list, sid, untrack(articles)));
      return untrack(bySid).has(sid);
    },
    setNote: (sid, note) => change((list) => notedMark(list, sid, note)),
  };
}
