/**
 * The door of a password channel: asks for the password, trades it for a viewer access token, renews the token
 * before it is stale, and asks again only where that cannot be done without the person.
 */
import { type Accessor, batch, createSignal } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";
import type { SafeStorage } from "../lib/safe-storage.ts";
import type { VasClient, ViewerAccess } from "../vas/client.ts";
import type { VasError } from "../vas/errors.ts";
import { createAccess } from "./access.ts";
import type { UnlockProblem } from "./standing.ts";

/** A token is renewed within this share of its life, a little different for everyone. */
const RENEW_FROM = 0.8;
const RENEW_TO = 0.9;
/** A renewal that found no service is tried again after this long, in ms. */
const RENEW_AGAIN_MS = 300_000;
/** The wait after too many tries where the service does not say how long, in ms. */
const DEFAULT_WAIT_MS = 30_000;

export type DoorOptions = {
  readonly token: string;
  readonly client: VasClient;
  readonly clock: Clock;
  readonly random: () => number;
  readonly storage: SafeStorage;
  readonly signal: AbortSignal;
  /** The person has unlocked, or a stale token was renewed: the stream may be opened with it. */
  readonly onUnlocked: () => void;
  /** A good token was replaced by a fresh one while the stream is open. */
  readonly onRenewed: () => void;
  /** The token turned out to lead nowhere. */
  readonly onUnknownToken: (error: VasError) => void;
};

export type Door = {
  readonly locked: Accessor<boolean>;
  readonly problem: Accessor<UnlockProblem | undefined>;
  readonly unlocking: Accessor<boolean>;
  readonly accessToken: () => string | undefined;
  readonly unlock: (password: string, remember: boolean) => Promise<void>;
  readonly lock: () => void;
  /** The stream let us in. */
  readonly confirm: () => void;
  /** The stream wants a key: renews it once without asking where that is possible, else locks (contract section 2). */
  readonly refused: () => Promise<void>;
  readonly dispose: () => void;
};

function unlockProblem(error: VasError, now: number): UnlockProblem {
  if (error.code === "wrong-password") return { code: "wrong" };
  if (error.code === "invalid-input") return { code: "invalid" };
  if (error.code === "unexpected-answer") return { code: "unexpected" };
  if (error.code === "too-many-requests") {
    return { code: "wait", untilMs: now + (error.retryAfterMs ?? DEFAULT_WAIT_MS) };
  }
  return { code: "unreachable" };
}

export function createDoor(options: DoorOptions): Door {
  const { token, client, clock, signal } = options;
  const [locked, setLocked] = createSignal(false);
  const [problem, setProblem] = createSignal<UnlockProblem>();
  const [unlocking, setUnlocking] = createSignal(false);
  const access = createAccess(token, options.storage);
  let renewal: TimerHandle | undefined;
  /** The service turned the password down when it was tried without the person: it is not tried so again. */
  let turnedDown = false;

  type Credentials = { readonly password: string; readonly remember: boolean };

  function keep(granted: ViewerAccess, credentials: Credentials): void {
    access.keep({ accessToken: granted.token, ...credentials });
    turnedDown = false;
    renewal?.cancel();
    if (granted.validForMs === undefined || granted.validForMs <= 0) return;
    const share = RENEW_FROM + options.random() * (RENEW_TO - RENEW_FROM);
    const { validForMs } = granted;
    renewal = clock.after(
      validForMs * share,
      () => void renew(credentials, clock.now() + validForMs * (1 - share)),
    );
  }

  async function renew(credentials: Credentials, until: number): Promise<void> {
    const renewed = access.accessToken();
    const answer = await client.verify(token, credentials.password, signal);
    if (signal.aborted || access.accessToken() !== renewed) return;
    if (answer.ok) {
      if (answer.value === undefined) return;
      keep(answer.value, credentials);
      options.onRenewed();
    } else if (answer.error.code !== "unreachable") {
      turnedDown = answer.error.code !== "service-error";
    } else if (clock.now() + RENEW_AGAIN_MS < until) {
      renewal = clock.after(RENEW_AGAIN_MS, () => void renew(credentials, until));
    }
  }

  return {
    locked,
    problem,
    unlocking,
    accessToken: access.accessToken,
    unlock: async (password, remember) => {
      if (unlocking()) return;
      setUnlocking(true);
      const answer = await client.verify(token, password, signal);
      if (signal.aborted) return;
      batch(() => {
        setUnlocking(false);
        if (!answer.ok) {
          if (answer.error.code === "unknown-token") options.onUnknownToken(answer.error);
          setProblem(unlockProblem(answer.error, clock.now()));
          return;
        }
        if (answer.value !== undefined) keep(answer.value, { password, remember });
        setProblem(undefined);
        setLocked(false);
        options.onUnlocked();
      });
    },
    lock: () => setLocked(true),
    confirm: access.confirm,
    refused: async () => {
      const credentials = turnedDown ? undefined : access.takeForRenewal();
      const hadKey = access.accessToken() !== undefined;
      access.forget();
      renewal?.cancel();
      if (credentials !== undefined) {
        const answer = await client.verify(token, credentials.password, signal);
        if (signal.aborted) return;
        if (answer.ok) {
          if (answer.value !== undefined) keep(answer.value, credentials);
          options.onUnlocked();
          return;
        }
      }
      batch(() => {
        setLocked(true);
        setProblem(hadKey ? { code: "stale" } : undefined);
      });
    },
    dispose: () => renewal?.cancel(),
  };
}
