/**
 * The password that is tried where nobody is there to type it: the one kept on the device, from the moment from which it may
 * be tried, until the service turns it down.
 */
import { type Accessor, createSignal } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import type { VasError, VasErrorCode } from "../vas/errors.ts";
import { errorMayPass } from "../vas/retry.ts";
import type { StoredPassword } from "./stored-password.ts";

/** How long a person is asked before a kept password is used, in ms. */
const ASKED_FOR_MS = 60_000;

/** A password, and whether it is to be remembered. */
export type Credentials = { readonly password: string; readonly remember: boolean };

export type SparePassword = {
  /** Whether a password is kept on this device. */
  readonly isKept: Accessor<boolean>;
  /** The password to try now, if any. */
  readonly due: () => Credentials | undefined;
  /** Tries this one next, and not before `from`, in ms on the clock. */
  readonly set: (credentials: Credentials, from: number) => void;
  /** Nothing is tried until more is known. */
  readonly clear: () => void;
  /** What is kept is tried again where nothing else is. */
  readonly takeKept: () => void;
  /** Somebody typed this one, and it was right: keeps it where it is to be remembered. */
  readonly typed: (credentials: Credentials) => void;
  /** Takes it off the device. */
  readonly forget: () => void;
  /** What an answer to a password that nobody typed means for trying it again; true where it says nothing about it. */
  readonly judge: (error: VasError, credentials: Credentials) => boolean;
  /** A person is asked first, for a minute. */
  readonly wait: () => void;
};

const keptIn = (kept: StoredPassword | undefined): Credentials | undefined => {
  const password = kept?.get();
  return password === undefined ? undefined : { password, remember: true };
};

/** Whether an answer says nothing about the password: it may be tried again later. */
const saysNothing = (code: VasErrorCode): boolean => errorMayPass(code) || code === "unknown-token";

/** Without `kept` somebody is there, and nothing is ever tried. */
export function createSparePassword(kept: StoredPassword | undefined, clock: Clock): SparePassword {
  const [isKept, setIsKept] = createSignal(kept?.get() !== undefined);
  let spare = keptIn(kept);
  let spareFrom = -Infinity;

  function set(credentials: Credentials, from: number): void {
    if (kept !== undefined) [spare, spareFrom] = [credentials, from];
  }
  function forget(): void {
    spare = undefined;
    kept?.forget();
    setIsKept(false);
  }
  return {
    isKept,
    due: () => (clock.now() >= spareFrom ? spare : undefined),
    set,
    clear: () => {
      spare = undefined;
    },
    takeKept: () => {
      spare ??= keptIn(kept);
    },
    typed: ({ password, remember }) => {
      if (remember) kept?.set(password);
      else kept?.forget();
      setIsKept(kept?.get() !== undefined);
    },
    forget,
    judge: ({ code, retryAfterMs = 0 }, credentials) => {
      if (kept === undefined) return false;
      if (saysNothing(code)) {
        set(credentials, clock.now() + retryAfterMs);
        return true;
      }
      spare = undefined;
      if (code === "wrong-password" || code === "invalid-input") forget();
      return false;
    },
    wait: () => {
      spareFrom = clock.now() + ASKED_FOR_MS;
    },
  };
}
