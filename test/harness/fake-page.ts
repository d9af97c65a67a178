/**
 * A page that is hidden, left and shown again when a test says so.
 */
export type FakePage = {
  readonly page: Window;
  readonly hide: () => void;
  readonly show: () => void;
  /** It is left, for good or for the back-forward cache. */
  readonly leave: () => void;
  /** It comes back from the back-forward cache. */
  readonly comeBack: () => void;
};

export function createFakePage(): FakePage {
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const page = Object.assign(new EventTarget(), {
    document,
    location: { origin: "https://viewer.example" },
    requestAnimationFrame: () => 0,
    cancelAnimationFrame: () => undefined,
  });
  const become = (state: DocumentVisibilityState): void => {
    document.visibilityState = state;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  const pass = (name: string): void => {
    page.dispatchEvent(Object.assign(new Event(name), { persisted: true }));
  };
  return {
    page: page as unknown as Window,
    hide: () => become("hidden"),
    show: () => become("visible"),
    leave: () => pass("pagehide"),
    comeBack: () => pass("pageshow"),
  };
}
