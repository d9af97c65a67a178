/**
 * What is said as closed captions in OBS: the connection, the queue and what the set-up has to ask, as signals.
 */
import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";

import { createSingleTimer } from "../lib/single-timer.ts";
import {
  beginCaptions,
  beginRecording,
  type CaptionQueue,
  nextCaption,
  type Said,
  takeSentences,
  withoutWaiting,
} from "./caption-queue.ts";
import { type ObsLink, type ObsLinkOptions, type ObsProblem, openObsLink } from "./link.ts";
import type { ObsSettings, StoredObs } from "./settings.ts";

export type ObsCaptionsOptions = Pick<ObsLinkOptions, "openSocket" | "clock" | "random" | "isSecure"> & {
  /** The newest sentences in the language of the captions. */
  readonly said: Accessor<readonly Said[]>;
  /** Something was said in this recording. */
  readonly hasText: Accessor<boolean>;
  /** The broadcast's stream is open, or was. */
  readonly isLive: Accessor<boolean>;
  readonly stored: StoredObs;
};

export type ObsCaptions = {
  /** Nobody has said yet where OBS is: the set-up asks. */
  readonly isAsking: Accessor<boolean>;
  readonly isBusy: Accessor<boolean>;
  /** Why OBS takes no captions. */
  readonly problem: Accessor<ObsProblem | undefined>;
  /** Goes to OBS with these settings; they are kept on the device once it has let them in, where `keeps` says so. */
  readonly connect: (settings: ObsSettings, keeps: boolean) => void;
  /** This page goes on without captions. */
  readonly skip: () => void;
};

/** The connection and what is known of it. */
function createLink({ stored, openSocket, clock, random, isSecure }: ObsCaptionsOptions) {
  const [isAsking, setAsking] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ObsProblem>();
  const [isOpen, setOpen] = createSignal(false);
  let link: ObsLink | undefined;

  function close(): void {
    link?.dispose();
    link = undefined;
    setOpen(false);
    setBusy(false);
  }

  function connect(settings: ObsSettings, keeps: boolean): void {
    close();
    setProblem(undefined);
    link = openObsLink({
      settings,
      openSocket,
      clock,
      random,
      isSecure,
      onState: (state) => {
        setOpen(state.kind === "open");
        setBusy(state.kind === "connecting");
        if (state.kind !== "connecting") setProblem(state.kind === "open" ? undefined : state.problem);
        if (state.kind === "open") {
          setAsking(false);
          if (keeps) stored.set(settings);
        }
        if (state.kind === "failed" && state.problem.endsWith("password")) stored.forget();
      },
    });
  }

  const known = stored.get();
  if (known === undefined) setAsking(true);
  else connect(known, false);
  onCleanup(close);

  return {
    isAsking,
    isBusy,
    problem,
    isOpen,
    connect,
    send: (caption: string): boolean => link?.send(caption) === true,
    skip: () => {
      close();
      setAsking(false);
    },
  };
}

/** Says in OBS what is said here, as long as the component that calls this lasts. */
export function createObsCaptions(options: ObsCaptionsOptions): ObsCaptions {
  const { said, hasText, isLive, clock } = options;
  const { isOpen, send, ...link } = createLink(options);
  let queue: CaptionQueue | undefined;
  const timer = createSingleTimer(clock);
  onCleanup(timer.cancel);

  function step(): void {
    if (queue === undefined) return;
    const turn = nextCaption(queue, clock.now());
    queue = turn.queue;
    if (turn.send !== undefined && !send(turn.send)) queue = withoutWaiting(queue);
    if (turn.wakeAt === undefined) timer.cancel();
    else timer.set(Math.max(0, turn.wakeAt - clock.now()), step);
  }

  createEffect(() => {
    if (isLive()) queue ??= beginCaptions(clock.now());
  });
  createEffect(
    on([said, hasText, isOpen, isLive], ([sentences, isAny, open]) => {
      if (queue === undefined) return;
      if (!isAny) queue = beginRecording(queue);
      if (!open) queue = withoutWaiting(queue);
      queue = takeSentences(queue, sentences, { now: clock.now(), isOpen: open });
      step();
    }),
  );
  return link;
}
