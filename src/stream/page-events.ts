/**
 * What a browser page can tell the connection: it was hidden or shown, left or came back from the back-forward cache, lost
 * or found the network. Phones cut streams without a word when they sleep, so these are the only signs.
 */
import type { ConnectionInput } from "./connection-state.ts";

/** Reports the page's signals until the returned function is called. */
export function watchPage(page: Window, send: (input: ConnectionInput) => void): () => void {
  const { document } = page;
  const onVisibility = (): void =>
    send({ type: document.visibilityState === "hidden" ? "hidden" : "visible" });
  const onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) send({ type: "restored" });
  };
  const onPageHide = (): void => send({ type: "left" });
  const onOnline = (): void => send({ type: "online" });
  const onOffline = (): void => send({ type: "offline" });
  document.addEventListener("visibilitychange", onVisibility);
  page.addEventListener("pageshow", onPageShow);
  page.addEventListener("pagehide", onPageHide);
  page.addEventListener("online", onOnline);
  page.addEventListener("offline", onOffline);
  if (document.visibilityState === "hidden") onVisibility();
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    page.removeEventListener("pageshow", onPageShow);
    page.removeEventListener("pagehide", onPageHide);
    page.removeEventListener("online", onOnline);
    page.removeEventListener("offline", onOffline);
  };
}
