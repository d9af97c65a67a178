/**
 * Leadership among the tabs of a browser: a Web Lock that one tab holds at a time, and the others wait for in line.
 */

export type LeadershipPorts = {
  readonly locks: Pick<LockManager, "request">;
  /** This tab leads: at once, when the leader has gone, or never. */
  readonly onLeading: () => void;
  /** The browser keeps this tab from the others. */
  readonly onRefused: () => void;
};

export type Leadership = {
  /** Waits in line, where this tab does not yet. */
  readonly seek: () => void;
  /** Leaves the line, or lets the next tab lead. */
  readonly giveUp: () => void;
};

export function createLeadership(name: string, ports: LeadershipPorts): Leadership {
  let release: (() => void) | undefined;
  let withdraw: AbortController | undefined;

  // A frame in a sandbox is refused, in some browsers before there is a promise.
  async function waitInLine(leaving: AbortController): Promise<void> {
    await ports.locks.request(name, { signal: leaving.signal }, async () => {
      if (leaving.signal.aborted) return;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      ports.onLeading();
      await released;
    });
  }

  return {
    seek: () => {
      if (withdraw !== undefined) return;
      withdraw = new AbortController();
      waitInLine(withdraw).catch((reason: unknown) => {
        if (reason instanceof DOMException && reason.name === "SecurityError") ports.onRefused();
      });
    },
    giveUp: () => {
      withdraw?.abort();
      withdraw = undefined;
      release?.();
      release = undefined;
    },
  };
}
