/**
 * The check of a seat as signals: what was found so far, how much is left, and the password where one is needed.
 */
import { type Accessor, batch, createSignal, onCleanup } from "solid-js";

import type { AccessGate } from "../../access/access-gate-signals.ts";
import { CHECK_IDS, type CheckId, type Finding } from "../../check/findings.ts";
import {
  answersOf,
  type CheckPorts,
  CHECKS,
  findingOf,
  runChecks,
  soundCheck,
} from "../../check/run-checks.ts";
import { createSeatService, type SeatServiceOptions } from "./seat-service.ts";

export type CheckRunOptions = Omit<SeatServiceOptions, "onFound" | "onProgress"> & {
  /** Parts that this host has switched off. */
  readonly without: readonly CheckId[];
  readonly device: Pick<CheckPorts, "database" | "settings" | "worker" | "awake" | "sound">;
};

export type Progress = { readonly leftMs: number; readonly isPaused: boolean };

export type CheckRun = {
  /** The parts there are, in the order of the page. */
  readonly ids: readonly CheckId[];
  readonly findings: Accessor<ReadonlyMap<CheckId, Finding>>;
  readonly isRunning: Accessor<boolean>;
  /** Of the stream; nothing while it is not measured. */
  readonly progress: Accessor<Progress | undefined>;
  readonly isPlaying: Accessor<boolean>;
  /** The channel's name; empty until it is known. */
  readonly name: Accessor<string>;
  readonly accessGate: AccessGate;
  /** Runs everything once more, but the sound. */
  readonly again: () => void;
  /** To be called from a tap. */
  readonly playSound: () => void;
};

/** Begins at once, and lasts as long as the component that calls it. */
export function createCheckRun(options: CheckRunOptions): CheckRun {
  const ids = CHECK_IDS.filter((id) => !options.without.includes(id));
  const [findings, setFindings] = createSignal<ReadonlyMap<CheckId, Finding>>(new Map());
  const [isRunning, setRunning] = createSignal(false);
  const [progress, setProgress] = createSignal<Progress>();
  const [isPlaying, setPlaying] = createSignal(false);
  const [name, setName] = createSignal("");
  const service = createSeatService({
    ...options,
    onFound: (info) => setName(info.name),
    onProgress: setProgress,
  });
  onCleanup(service.dispose);
  const ports: CheckPorts = { ...options.device, ...service };

  const note = (found: Finding): void => {
    setFindings((before) => new Map(before).set(found.id, found));
  };

  async function run(): Promise<void> {
    batch(() => {
      setRunning(true);
      setFindings((before) => new Map([...before].filter(([id]) => id === soundCheck.id)));
    });
    try {
      await runChecks(
        CHECKS.filter(({ id }) => ids.includes(id)),
        ports,
        note,
      );
    } finally {
      setProgress(undefined);
      setRunning(false);
    }
  }

  async function playSound(): Promise<void> {
    if (isPlaying()) return;
    setPlaying(true);
    try {
      note(await findingOf(soundCheck, answersOf(ports)));
    } finally {
      setPlaying(false);
    }
  }

  // oxlint-disable-next-line solid/reactivity -- the first run; nothing that it reads has changed yet
  void run();
  return {
    ids,
    findings,
    isRunning,
    progress,
    isPlaying,
    name,
    accessGate: service.accessGate,
    again: () => {
      if (!isRunning()) void run();
    },
    playSound: () => void playSound(),
  };
}
