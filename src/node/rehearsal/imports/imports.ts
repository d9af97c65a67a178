/**
 * Files that a host imports: each goes through its stages with the clock, and becomes a task. Nothing is recognised: what is
 * said in a file is the rehearsal's own script, as far as the file is long; in a file whose name begins with "silent",
 * nothing.
 */
import type { Script } from "../script/script.ts";
import { type Entry, IMPORTING_MS, type Task } from "../tasks/task.ts";
import type { Tasks } from "../tasks/tasks.ts";

type ImportWish = {
  readonly fileName: string;
  readonly file: Uint8Array;
  readonly durationMs: number;
  readonly language: string;
  readonly translationLanguages: readonly string[];
  readonly isDiarized: boolean;
  /** Called when it is done, or failed. */
  readonly callbackUrl?: string;
};

export type Import = ImportWish & {
  readonly id: string;
  readonly taskId: string;
  readonly createdAt: number;
  /** What it fails with once it is processed; null where it succeeds. */
  readonly failure: { readonly code: string; readonly message: string } | null;
};

type Stage = "converting" | "transcribing" | "translating" | "summarizing";
type Progress = {
  readonly status: "pending" | "processing" | "completed" | "failed";
  readonly stage: Stage | null;
  /** Percent. */
  readonly progress: number;
};

/** How long an import waits, and how long each stage takes, in ms. */
const PENDING_MS = 500;
const STAGES: readonly (readonly [Stage, ms: number])[] = [
  ["converting", 1_000],
  ["transcribing", 3_000],
  ["translating", 2_000],
  ["summarizing", 1_000],
];
const PROCESSING_MS = IMPORTING_MS - PENDING_MS;

/** Where an import is at a time. */
function progressAt({ createdAt, failure }: Import, now: number): Progress {
  const since = now - createdAt - PENDING_MS;
  if (since < 0) return { status: "pending", stage: null, progress: 0 };
  if (since >= PROCESSING_MS)
    return failure === null
      ? { status: "completed", stage: null, progress: 100 }
      : { status: "failed", stage: null, progress: 99 };
  let before = 0;
  const stage = STAGES.find(([, ms]) => since < (before += ms))?.[0] ?? null;
  return { status: "processing", stage, progress: Math.floor((since / PROCESSING_MS) * 100) };
}

/** What an hour of speech costs, in USD, and what there is at the beginning. */
const COST_OF_HOUR = 1.0166;
const BUDGET = 50;

/** The cost of a file, in USD. */
export const costOf = (durationMs: number): number =>
  Math.round((durationMs / 3_600_000) * COST_OF_HOUR * 10_000) / 10_000;

type Budget = {
  /** In USD; null where there is no limit. */
  readonly remaining: number | null;
  /** The documents say two codes for the same refusal. */
  readonly code: "auth_budget_exceeded" | "stt_quota_exceeded";
};

export type Imports = {
  readonly add: (wish: ImportWish) => Import;
  readonly byId: (id: string) => Import | undefined;
  /** The newest first. */
  readonly list: () => readonly Import[];
  readonly progressOf: (one: Import) => Progress;
  /** Why it failed; null where it did not, or not yet. */
  readonly failureOf: (one: Import) => Import["failure"];
  readonly budget: () => Budget;
  readonly setBudget: (budget: Partial<Budget>) => void;
  /** What the next import fails with. */
  readonly failNext: (failure: NonNullable<Import["failure"]>) => void;
};

/** The script's sentences that fit into the file. */
function entriesOf(wish: ImportWish, script: Script): readonly Entry[] {
  if (/^silent/i.test(wish.fileName)) return [];
  const fitting = script.sentences.filter(({ endMs }) => endMs <= wish.durationMs);
  return fitting.map((sentence, at) => ({
    sid: at + 1,
    startMs: Math.round(sentence.startMs),
    endMs: Math.round(sentence.endMs),
    ...(wish.isDiarized && sentence.speaker !== undefined ? { speakerId: sentence.speaker.id } : {}),
    text: sentence.translations[wish.language] ?? sentence.text,
    translations: Object.fromEntries(
      wish.translationLanguages.flatMap((language) => {
        const text = language === script.language ? sentence.text : sentence.translations[language];
        return text === undefined ? [] : [[language, text]];
      }),
    ),
  }));
}

export function createImports(options: {
  readonly tasks: Tasks;
  readonly script: Script;
  readonly now: () => number;
  readonly newId: () => string;
}): Imports {
  const { tasks, script, now, newId } = options;
  const imports = new Map<string, Import>();
  let budget: Budget = { remaining: BUDGET, code: "auth_budget_exceeded" };
  let failure: Import["failure"] = null;

  function taskFor(one: Import): Task {
    const { taskId: id, fileName, language, translationLanguages, createdAt, durationMs, isDiarized } = one;
    return {
      id,
      title: fileName.replace(/\.[^.]*$/, "") || fileName,
      nameSource: "default",
      source: "import",
      language,
      translationLanguages,
      createdAt,
      durationMs,
      endedAt: createdAt,
      error: one.failure?.message ?? null,
      isPinned: false,
      isUnread: true,
      isDeleted: false,
      isDiarized,
      labels: {},
      entries: entriesOf(one, script),
      revision: 1,
      file: one.file,
      ...(one.callbackUrl === undefined ? {} : { callbackUrl: one.callbackUrl }),
    };
  }

  /** A task that somebody gave up fails its import. */
  function progressOf(one: Import): Progress {
    const error = tasks.byId(one.taskId)?.error ?? null;
    return error === null ? progressAt(one, now()) : { status: "failed", stage: null, progress: 99 };
  }

  return {
    failureOf: (one) => {
      const error = tasks.byId(one.taskId)?.error ?? null;
      if (progressOf(one).status !== "failed") return null;
      return one.failure ?? { code: "recording_failed", message: error ?? "" };
    },
    add: (wish) => {
      const one: Import = { ...wish, id: newId(), taskId: newId(), createdAt: now(), failure };
      failure = null;
      imports.set(one.id, one);
      const { remaining } = budget;
      if (remaining !== null) budget = { ...budget, remaining: remaining - costOf(wish.durationMs) };
      if (one.failure === null) tasks.put(taskFor(one));
      return one;
    },
    byId: (id) => imports.get(id.toLowerCase()),
    list: () => [...imports.values()].toReversed(),
    progressOf,
    budget: () => budget,
    setBudget: (next) => {
      budget = { ...budget, ...next };
    },
    failNext: (next) => {
      failure = next;
    },
  };
}
