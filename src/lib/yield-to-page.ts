/**
 * Letting the page come first: what people do and what is to be drawn waits in the browser's queue until the work that
 * is being done comes to an end.
 */

/**
 * Settles in a task of its own, behind all that waits. By a message and not by a timer: timers are slow where they follow
 * each other, and stand still in pages that nobody sees.
 */
export const yieldToPage = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
