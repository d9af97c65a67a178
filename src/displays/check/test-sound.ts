/**
 * Plays the test sound as clips are played, by an element and from a `data:` address, so that it says whether they would be
 * heard.
 */
import type { CodeOf } from "../../check/findings.ts";
import { TONE_MS, toneUri } from "../../check/test-tone.ts";
import type { Clock } from "../../lib/clock.ts";

/** A sound that has not ended this long after it should have does not play, in ms. */
const PATIENCE_MS = 4_000;

/** To be called from a tap. Says what came of it once the sound is over. */
export function playTestSound(newAudio: () => HTMLAudioElement, clock: Clock): Promise<CodeOf<"sound">> {
  return new Promise((resolve) => {
    const audio = newAudio();
    const deadline = clock.after(TONE_MS + PATIENCE_MS, () => finish("silent"));
    function finish(code: CodeOf<"sound">): void {
      deadline.cancel();
      audio.pause();
      audio.removeAttribute("src");
      resolve(code);
    }
    audio.addEventListener("ended", () => finish("played"), { once: true });
    audio.src = toneUri();
    const started = async (): Promise<void> => audio.play();
    started().catch((error: unknown) => {
      finish(error instanceof Error && error.name === "NotAllowedError" ? "refused" : "silent");
    });
  });
}
