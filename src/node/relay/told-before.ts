/**
 * What a broadcast's relays have told so far, folded again from what Redis keeps of it.
 */
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import { decodeFrame } from "../../vas/decode-event.ts";
import { nothingTold, retell, type Told } from "./retelling.ts";
import type { History } from "./store.ts";

/** Under this name stands, among what was said, which speech was told; nothing of it goes out. */
export const SPOKEN = "spoken";

/** Which speech was told, by its keys (speech/speech.ts). */
export const spokenBefore = ({ said }: Pick<History, "said">): Set<string> =>
  new Set(said.filter(({ name }) => name === SPOKEN).map(({ data }) => data));

/** The state after everything in `history`; `now`: ms on a steady clock. */
export function toldBefore(info: BroadcastInfo, { said }: Pick<History, "said">, now: number): Told {
  let told = nothingTold(info);
  for (const frame of said) {
    if (frame.name === SPOKEN) continue;
    const decoded = decodeFrame(frame);
    if (decoded.ok) for (const event of decoded.value) told = retell(told, event, now).told;
  }
  return told;
}
