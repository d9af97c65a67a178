/**
 * The access gate of a password channel: asks for the password, trades it for a viewer access token, renews the token
 * before it is stale, and asks again only where that cannot be done without the person. Where nobody is there, a
 * password that is kept on the device opens it.
 */
import { type Accessor, batch, createSignal } from "solid-js";

import { allowedFrom, RENEW_EVERY_MS, type Uses, used, VERIFY_LIMIT } from "../lib/budget.ts";
import type { Clock, TimerHandle } from "../lib/clock.ts";
import type { SafeStorage } from "../lib/safe-storage.ts";
import type { VasClient, ViewerAccess } from "../vas/client.ts";
import type { VasError } from "../vas/errors.ts";
import { createAccessToken } from "./access-token.ts";
import { type Credentials, createSparePassword } from "./spare-password-signals.ts";
import type { StoredPassword } from "./stored-password.ts";
import type { UnlockProblem } from "./unlock-problem.ts";

/** A token is renewed between these shares of its life, at a moment drawn for each viewer. */
const RENEW_FROM = 0.8;
const RENEW_TO = 0.9;
/** A renewal that found no service is tried again after this long, in ms. */
const RENEW_AGAIN_MS = 300_000;
/** The wait after too many tries where the service does not say how long, in ms. */
const DEFAULT_WAIT_MS = 30_000;

export type AccessGateOptions = {
  readonly token: string;
  readonly client: VasClient;
  readonly clock: Clock;
  readonly random: () => number;
  readonly storage: SafeStorage;
  /** Given where nobody touches the page: there, to remember is to keep the password on the device. */
  readonly kept?: StoredPassword;
  readonly signal: AbortSignal;
  /** The person has unlocked, or else a stale token was renewed: the stream may be opened with it. */
  readonly onUnlocked: (byPerson: boolean) => void;
  /** A good token was replaced by a fresh one while the stream is open. */
  readonly onRenewed: () => void;
  /** The token turned out to lead nowhere. */
  readonly onUnknownToken: (error: VasError) => void;
};

export type AccessGate = {
  readonly locked: Accessor<boolean>;
  readonly problem: Accessor<UnlockProblem | undefined>;
  readonly unlocking: Accessor<boolean>;
  readonly accessToken: () => string | undefined;
  readonly unlock: (password: string, remember: boolean) => Promise<void>;
  /** A key is needed and there is none: tries what is kept, without a word, else waits for the person. */
  readonly lock: () => void;
  /** No key is needed. */
  readonly open: () => void;
  /** The stream let us in. */
  readonly confirm: () => void;
  /** The stream wants a token: renews it once without asking where possible, else locks (docs/contract.md, "Stream"). */
  readonly refused: () => Promise<void>;
  /** Whether a password is kept on this device. */
  readonly keepsPassword: Accessor<boolean>;
  readonly forgetPassword: () => void;
  /** Shows the form though a password is kept, for long enough to have it forgotten; then the screen goes on with it. */
  readonly askBeforePassword: () => void;
  /** Whether a reload of the page would not ask for the password. */
  readonly survivesReload: () => boolean;
  /** The page reloads itself right now: leaves the key for it. */
  readonly handOver: () => void;
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

// Over 60 lines: the token, its renewal and the form are one state; what is tried without a person is `spare`.
export function createAccessGate(options: AccessGateOptions): AccessGate {
  const { token, client, clock, signal, kept } = options;
  const [locked, setLocked] = createSignal(false);
  const [problem, setProblem] = createSignal<UnlockProblem>();
  const [unlocking, setUnlocking] = createSignal(false);
  const access = createAccessToken(token, options.storage);
  let renewal: TimerHandle | undefined;
  /** The service turned the password down when it was tried without the person: it is not tried so again. */
  let turnedDown = false;
  const spare = createSparePassword(kept, clock);
  let isTrying = false;
  let verifies: Uses = [];

  const mayVerifyFrom = (): number => allowedFrom(verifies, VERIFY_LIMIT);

  function verify(password: string): ReturnType<VasClient["verify"]> {
    verifies = used(verifies, VERIFY_LIMIT, clock.now());
    return client.verify(token, password, signal);
  }

  function keep(granted: ViewerAccess, credentials: Credentials): void {
    const remember = credentials.remember && kept === undefined;
    access.keep({ accessToken: granted.token, password: credentials.password, remember });
    turnedDown = false;
    spare.clear();
    renewal?.cancel();
    if (granted.validForMs === undefined || granted.validForMs <= 0) return;
    const share = RENEW_FROM + options.random() * (RENEW_TO - RENEW_FROM);
    const { validForMs } = granted;
    renewal = clock.after(
      Math.max(validForMs * share, RENEW_EVERY_MS),
      () => void renew(credentials, clock.now() + validForMs * (1 - share)),
    );
  }

  async function renew(credentials: Credentials, until: number): Promise<void> {
    const wait = mayVerifyFrom() - clock.now();
    if (wait > 0) {
      renewal = clock.after(wait, () => void renew(credentials, until));
      return;
    }
    const renewed = access.accessToken();
    const answer = await verify(credentials.password);
    if (signal.aborted || access.accessToken() !== renewed) return;
    if (answer.ok) {
      if (answer.value === undefined) return;
      keep(answer.value, { ...credentials, remember: credentials.remember && access.isRemembered() });
      options.onRenewed();
    } else if (answer.error.code !== "unreachable") {
      turnedDown = answer.error.code !== "service-error";
      judge(answer.error, credentials);
    } else if (clock.now() + RENEW_AGAIN_MS < until) {
      renewal = clock.after(RENEW_AGAIN_MS, () => void renew(credentials, until));
    }
  }

  function judge(error: VasError, credentials: Credentials): void {
    if (spare.judge(error, credentials)) turnedDown = false;
  }

  /** Asks once, without the person; whether the channel is unlocked now. */
  async function tryQuietly(credentials: Credentials): Promise<boolean> {
    spare.clear();
    if (clock.now() < mayVerifyFrom()) {
      spare.set(credentials, mayVerifyFrom());
      return false;
    }
    isTrying = true;
    const answer = await verify(credentials.password);
    isTrying = false;
    if (signal.aborted) return true;
    if (!answer.ok) {
      judge(answer.error, credentials);
      if (kept !== undefined && answer.error.code === "unknown-token") options.onUnknownToken(answer.error);
      return false;
    }
    batch(() => {
      if (answer.value !== undefined) keep(answer.value, credentials);
      setProblem(undefined);
      setLocked(false);
      options.onUnlocked(false);
    });
    return true;
  }

  async function lock(): Promise<void> {
    if (isTrying || unlocking()) return;
    const due = spare.due();
    if (due === undefined || !(await tryQuietly(due))) setLocked(true);
  }

  return {
    locked,
    problem,
    unlocking,
    accessToken: access.accessToken,
    unlock: async (password, remember) => {
      if (unlocking()) return;
      setUnlocking(true);
      const answer = await verify(password);
      if (signal.aborted) return;
      batch(() => {
        setUnlocking(false);
        if (!answer.ok) {
          if (answer.error.code === "unknown-token") options.onUnknownToken(answer.error);
          setProblem(unlockProblem(answer.error, clock.now()));
          return;
        }
        if (answer.value !== undefined) {
          keep(answer.value, { password, remember });
          spare.typed({ password, remember });
        }
        setProblem(undefined);
        setLocked(false);
        options.onUnlocked(true);
      });
    },
    lock: () => void lock(),
    open: () => setLocked(false),
    confirm: access.confirm,
    refused: async () => {
      const credentials = turnedDown ? undefined : (access.takeForRenewal() ?? spare.due());
      const hadKey = access.accessToken() !== undefined;
      access.forget();
      renewal?.cancel();
      if (credentials !== undefined && (await tryQuietly(credentials))) return;
      // A fresh key that is refused is no reason to ask again at once; the next slow check is.
      if (credentials === undefined && !turnedDown) spare.takeKept();
      batch(() => {
        setLocked(true);
        setProblem(hadKey ? { code: "stale" } : undefined);
      });
    },
    keepsPassword: spare.isKept,
    forgetPassword: spare.forget,
    askBeforePassword: () => {
      if (!spare.isKept()) return;
      access.forget();
      spare.wait();
    },
    survivesReload: () => access.accessToken() === undefined || spare.isKept(),
    handOver: access.handOver,
    dispose: () => renewal?.cancel(),
  };
}
