/**
 * Keeping one visit's text on the device: what was kept comes back first, what is said is kept on, and the reader
 * decides. Whatever the device refuses, the visit goes on without it and says so once.
 */
import { type Accessor, batch, createEffect, createMemo, on, untrack } from "solid-js";

import type { BroadcastState } from "../subtitles/broadcast.ts";
import { isOpenToAll } from "../vas/broadcast-text.ts";
import { noteOffer } from "../vas/seen-offers.ts";
import { createKeepChoice, type KeepChoice } from "./keep-choice-signals.ts";
import { createOpenRecord, type OpenRecord } from "./open-record-signals.ts";
import type { ArchivePorts, ArchiveSignals } from "./ports-signals.ts";
import { createArchiveProblems } from "./problem-signals.ts";
import type { About } from "./record.ts";
import { createTabTail, type TabTail } from "./tab-tail.ts";

type Parts = {
  readonly ports: ArchivePorts;
  readonly choice: KeepChoice;
  readonly record: OpenRecord;
  readonly tail: TabTail;
  /** What is said now is kept. */
  readonly isKept: Accessor<boolean>;
};

const aboutOf = (broadcastId: string, state: BroadcastState): About => ({
  broadcastId,
  name: state.name,
  transcriptionLanguage: state.transcriptionLanguage,
  translationLanguages: state.translationLanguages,
});

/** Writes what is said, as long as it may be kept, and at once when the broadcast is over. */
function writeWhatIsSaid({ ports, choice, record, isKept }: Parts): void {
  const { key, transcript } = ports;
  createEffect(() => {
    const id = choice.broadcastId();
    const state = ports.broadcast();
    const subtitles = transcript.subtitles();
    if (!isKept() || id === undefined || state === undefined) return;
    record.archive()?.note(key, aboutOf(id, state), subtitles, transcript.bookmark(state.status === "ended"));
  });
  createEffect(
    on(
      () => choice.mayKeep() && ports.broadcast()?.status === "ended",
      (isOver) => {
        if (isOver) void record.archive()?.flush();
      },
    ),
  );
}

/** Remembers in which languages it can be read, while it is kept; not where a password protects it, or it is over. */
function rememberOffer({ ports, isKept }: Parts): void {
  const { key, deviceStorage, wallNow, broadcast } = ports;
  const languages = createMemo(
    (): readonly string[] | undefined => {
      const state = broadcast();
      if (state === undefined) return undefined;
      if (!isOpenToAll(state)) return [];
      return isKept() ? [state.transcriptionLanguage, ...state.translationLanguages] : undefined;
    },
    undefined,
    { equals: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  createEffect(
    on(languages, (now) => {
      if (now === undefined) return;
      const [transcriptionLanguage, ...translationLanguages] = now;
      const offer =
        transcriptionLanguage === undefined ? undefined : { transcriptionLanguage, translationLanguages };
      noteOffer(deviceStorage, key, offer, wallNow());
    }),
  );
}

/** Somebody deleted the record: it stays so in this visit. */
function leave({ ports, choice, record, tail }: Parts): void {
  record.archive()?.leave(ports.key);
  tail.forget();
  batch(() => {
    choice.setForgotten(true);
    record.setCount(0);
  });
}

function forget(parts: Parts): void {
  leave(parts);
  void parts.record.archive()?.forget(parts.ports.key);
}

/** Counts what is on the device. */
async function count({ ports, record }: Parts): Promise<void> {
  await record.archive()?.flush();
  const listed = await record.archive()?.list();
  if (listed?.ok === true) record.setCount(listed.value.find(({ key }) => key === ports.key)?.count ?? 0);
}

/** What the reader may do. */
function controlsOf(parts: Parts): Pick<ArchiveSignals, "look" | "turn" | "forget"> {
  const { choice, record } = parts;
  return {
    look: () => void count(parts),
    turn: (on) => {
      choice.turn(on);
      if (!on) {
        forget(parts);
        return;
      }
      choice.setForgotten(false);
      void record.reopen().then(() => count(parts));
    },
    forget: () => {
      choice.forgetAnswer();
      forget(parts);
    },
  };
}

export function createArchive(ports: ArchivePorts): ArchiveSignals {
  const choice = createKeepChoice(ports);
  const { problem, news, report } = createArchiveProblems(ports.clock, ports.tabStorage);
  const tail = createTabTail(ports.tabStorage, ports.key);
  const { broadcastId } = choice;
  const record = createOpenRecord({ ...ports, tail, broadcastId, report, onForgotten: () => leave(parts) });
  const isKept = createMemo(() => choice.mayKeep() && record.isOpen());
  const parts: Parts = { ports, choice, record, tail, isKept };
  writeWhatIsSaid(parts);
  rememberOffer(parts);

  return {
    ...controlsOf(parts),
    broadcastId,
    isOn: isKept,
    isAsking: () => record.isOpen() && choice.shouldAsk(),
    count: record.count,
    problem,
    news,
    recalled: record.recalled,
    archive: record.archive,
    whenReady: record.whenReady,
    found: ({ id }) => {
      // A broadcast that an open page goes on to later is put behind what the page has.
      const isOther = untrack(broadcastId) === undefined && record.isOther(id);
      batch(() => {
        choice.found(id);
        if (!isOther) return;
        record.dropRecalled();
        ports.onOther();
        void record.reopen();
      });
    },
    flush: () => void record.archive()?.flush(),
    leaveBehind: () => {
      const unsaved = record.archive()?.unsaved();
      if (unsaved !== undefined) tail.write(unsaved);
      else if (isKept()) tail.forget();
    },
  };
}
