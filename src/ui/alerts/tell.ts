/**
 * How a reader is told of a word beside the page: by a short vibration, and by a notification while they look at something else.
 */

/** Two short pulses, in ms. */
const PULSES = [60, 60, 60];

/** A dark hall is not to be disturbed. */
export const isQuietPlace = (): boolean => document.documentElement.dataset["theme"] === "hall";

export function vibrate(): void {
  if ("vibrate" in navigator) navigator.vibrate(PULSES);
}

export const hasNotifications = (): boolean => "Notification" in window;
export const mayNotify = (): boolean => hasNotifications() && Notification.permission === "granted";

/** Asks the browser; whether notifications are allowed. Call it in answer to a press. */
export async function askToNotify(): Promise<boolean> {
  if (!hasNotifications()) return false;
  try {
    return (await Notification.requestPermission()) === "granted";
  } catch {
    return false;
  }
}

/** Notifies where the page is not seen. It says the word and the channel, and nothing of what was said. */
export async function notify(title: string, channel: string, onOpen: () => void): Promise<void> {
  if (!document.hidden || !mayNotify()) return;
  const options = { body: channel, tag: `own-word ${title}` };
  try {
    const notification = new Notification(title, options);
    notification.addEventListener("click", () => {
      window.focus();
      notification.close();
      onOpen();
    });
  } catch {
    // Phones want it from the service worker.
    try {
      const worker = await navigator.serviceWorker.getRegistration();
      await worker?.showNotification(title, options);
    } catch {
      // The word is lit on the page all the same.
    }
  }
}
